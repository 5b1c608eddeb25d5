import * as z from 'zod/mini';
import type { MoneyFigure } from '../values/money.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { eitherOf } from './cross-checks.js';
import { amount, moneyTerms, nounSchema, oneOf, type Quantity, quantity, strict, wholeFrom } from './schema.js';

/** So many months of the base pension in force on the day of death. */
interface MonthsOfBasicPension extends Omit<MoneyFigure, 'amount'> {
  readonly monthsOfBasicPension: number;
}

/** What a family is paid at a death (丧葬补助金). */
export interface FuneralGrant {
  readonly clause: ClauseId;
  readonly effective: Period;
  /** At whose death: of persons who drew the pension, or of any insured person. */
  readonly for: 'recipients' | 'insured';
  readonly grant: MoneyFigure | MonthsOfBasicPension;
  /** How long after the death the deregistration is in time, the day of death not counted; `null`: without end. */
  readonly deregistration: Quantity<'days' | 'working-days'> | null;
}

/** Whether a grant is so many months, and not an amount. */
export const isInMonths = (grant: FuneralGrant['grant']): grant is MonthsOfBasicPension =>
  Object.hasOwn(grant, 'monthsOfBasicPension');

export const funeralGrantSchema = () =>
  nounSchema({
    for: oneOf(['recipients', 'insured']),
    grant: strict({
      amount: z.optional(amount()),
      monthsOfBasicPension: z.optional(wholeFrom(1, 1200)),
      ...moneyTerms('once'),
    }).check(eitherOf('amount', 'monthsOfBasicPension')),
    deregistration: z.nullable(quantity(oneOf(['days', 'working-days']), wholeFrom(0, 3650))),
  });

export const funeralGrant = {
  clause: '2.6',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  for: 'recipients',
  grant: { amount: 600, currency: 'CNY', per: 'once', bound: 'exact' },
  deregistration: { value: 30, unit: 'days' },
} as const satisfies FuneralGrant;
