import type { MoneyFigure } from '../values/money.js';
import type { ColumnType, Sql } from './dialects/dialect.js';
import { number, text } from './expression.js';

/** The columns of a sum of money. */
export const moneyColumns = {
  amount: 'amount',
  per: 'text',
  bound: 'text',
} as const satisfies Record<string, ColumnType>;

type Figure = Pick<MoneyFigure, 'per' | 'bound'>;

/** An amount, with what it is an amount of. */
export function moneyOf(amount: Sql | number, { per, bound }: Figure): Record<string, Sql> {
  return { amount: typeof amount === 'number' ? number(amount) : amount, per: text(per), bound: text(bound) };
}
