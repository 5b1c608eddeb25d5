import type { MoneyBands } from '../values/money.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { amount, moneyBandsShape, nounSchema } from './schema.js';

/** What the city adds to a contribution (缴费补贴), by tier. */
export interface MunicipalSubsidy extends MoneyBands<'CNY/year'> {
  readonly clause: ClauseId;
  readonly effective: Period;
}

export const municipalSubsidySchema = () => nounSchema(moneyBandsShape('CNY/year', amount(), 'year'));

export const municipalSubsidy = {
  clause: '2.1',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  unit: 'CNY/year',
  currency: 'CNY',
  per: 'year',
  bound: 'at-least',
  bands: [
    { from: 300, amount: 30 },
    { from: 500, amount: 60 },
    { from: 800, amount: 80 },
  ],
} as const satisfies MunicipalSubsidy;
