import type { ClauseId } from './clauses.js';
import type { MoneyFigure } from './figures.js';
import type { Period } from './period.js';

/** The basic pension (基础养老金). */
export interface BasicPension {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly pension: MoneyFigure;
}

export const basicPension = {
  clause: '2.4',
  effective: { from: '2018-01-01', until: '2020-12-31' },
  pension: { amount: 118, currency: 'CNY', per: 'month', bound: 'exact' },
} as const satisfies BasicPension;
