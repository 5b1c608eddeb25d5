import type { Money } from 'resident-pension-rules';

/** The money that a value is, if it is money. */
export const moneyIn = (value: unknown): Money | null =>
  typeof value === 'object' && value !== null && 'currency' in value && 'amount' in value ? (value as Money) : null;

/** An amount in fen, exactly; it is written with at most two decimals. */
export function fenOf(amount: string): bigint {
  const [yuan = '0', part = ''] = amount.split('.');
  return BigInt(yuan) * 100n + BigInt(part.padEnd(2, '0'));
}

/** Whether a text that a person wrote is the same amount. */
export const isSameAmount = (text: string, amount: string): boolean =>
  /^\d+(\.\d{1,2})?$/.test(text) && fenOf(text) === fenOf(amount);
