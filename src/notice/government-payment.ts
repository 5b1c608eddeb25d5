import type { MoneyFigure } from '../values/money.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { moneyFigure, nounSchema } from './schema.js';

/** What the government pays for a person in a hardship group (政府代缴). */
export interface GovernmentPayment {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly payment: MoneyFigure;
}

export const governmentPaymentSchema = () => nounSchema({ payment: moneyFigure('year') });

export const governmentPayment = {
  clause: '2.3',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  payment: { amount: 100, currency: 'CNY', per: 'year', bound: 'exact' },
} as const satisfies GovernmentPayment;
