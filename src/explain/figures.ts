import { type Decimal, roundDown } from '../values/money.js';

/** Two decimals, or all that an amount has: a fraction of a fen still short never reads as nothing. */
export const decimals = (amount: Decimal | number): string =>
  typeof amount === 'number' ? amount.toFixed(2) : amount.toFixed(Math.max(2, amount.decimalPlaces()));

/** A share in percent, rounded down, so that what falls short never reads as enough. */
export const percentage = (rate: Decimal): string => rate.times(100).toFixed(2, roundDown);

/** A tier can be asked for that is no amount at all: that is told as it came. */
export const tierFigure = (tier: number): string => (Number(tier.toFixed(2)) === tier ? decimals(tier) : String(tier));
