import type { MoneyFigure } from '../values/money.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { moneyFigure, nounSchema } from './schema.js';

/** The base pension (基础养老金). */
export interface BasicPension {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly pension: MoneyFigure;
}

export const basicPensionSchema = () => nounSchema({ pension: moneyFigure('month') });

export const basicPension = {
  clause: '2.4',
  effective: { from: '2018-01-01', until: '2020-12-31' },
  pension: { amount: 118, currency: 'CNY', per: 'month', bound: 'exact' },
} as const satisfies BasicPension;
