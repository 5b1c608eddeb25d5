import type { MoneyBands } from '../values/money.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { moneyBandsShape, nounSchema, wholeFrom } from './schema.js';

/** What a long unbroken record adds to the pension (增发基础养老金). */
export interface LongContributionBonus extends MoneyBands<'years'> {
  readonly clause: ClauseId;
  readonly effective: Period;
}

export const longContributionBonusSchema = () => nounSchema(moneyBandsShape('years', wholeFrom(0, 100), 'month'));

export const longContributionBonus = {
  clause: '2.2',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  unit: 'years',
  currency: 'CNY',
  per: 'month',
  bound: 'exact',
  bands: [
    { from: 16, amount: 20 },
    { from: 20, amount: 30 },
    { from: 25, amount: 40 },
  ],
} as const satisfies LongContributionBonus;
