import * as z from 'zod/mini';
import type { MoneyBands } from '../values/money.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { literal, moneyBandsShape, nounSchema, wholeFrom } from './schema.js';

/** What a high age adds to the pension (高龄倾斜). The bands are alternatives, never a sum. */
export interface AgeSupplement extends MoneyBands<'years'> {
  readonly clause: ClauseId;
  readonly effective: Period;
  /**
   * From the month in which the age is reached, where the notice says so: `supplementStart`, whatever is adopted, is not
   * consulted then. Without it that reading decides.
   */
  readonly paidFrom?: 'month-of-attaining';
}

export const ageSupplementSchema = () =>
  nounSchema({
    ...moneyBandsShape('years', wholeFrom(0, 150), 'month'),
    paidFrom: z.optional(literal('month-of-attaining')),
  });

export const ageSupplement = {
  clause: '2.5',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  unit: 'years',
  currency: 'CNY',
  per: 'month',
  bound: 'exact',
  bands: [
    { from: 65, amount: 5 },
    { from: 75, amount: 10 },
  ],
} as const satisfies AgeSupplement;
