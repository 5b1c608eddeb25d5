import type { MoneyFigure } from '../values/money.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { moneyFigure, nounSchema, type Quantity, quantity, wholeFrom } from './schema.js';

/** What a recipient's family is paid at the death (丧葬补助金). */
export interface FuneralGrant {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly grant: MoneyFigure;
  /** How long after the death the deregistration is in time; the day of death is not counted. */
  readonly deregistration: Quantity<'days'>;
}

export const funeralGrantSchema = () =>
  nounSchema({ grant: moneyFigure('once'), deregistration: quantity('days', wholeFrom(0, 3650)) });

export const funeralGrant = {
  clause: '2.6',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  grant: { amount: 600, currency: 'CNY', per: 'once', bound: 'exact' },
  deregistration: { value: 30, unit: 'days' },
} as const satisfies FuneralGrant;
