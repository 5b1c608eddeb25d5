import * as z from 'zod/mini';
import { isWholeFen, type MoneyFigure, shareOf } from '../values/money.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { crossCheck, distinct, eitherOf, entriesOf, keysOf, numberIn, textIn, valueAt } from './cross-checks.js';
import { type HardshipGroup, hardshipGroupNames } from './hardship-groups.js';
import { amount, atLeastOne, bound, list, literal, nounSchema, percentage, strict, text } from './schema.js';
import { lowestTier } from './tiers.js';
import { tiersIn } from './tiers-in.js';

/** What the government pays for a person in a hardship group (政府代缴): of several payments the highest, once. */
export interface GovernmentPayment {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly currency: 'CNY';
  readonly per: 'year';
  readonly bound: MoneyFigure['bound'];
  /** No group stands in two of them; a group that stands in none is not paid for. */
  readonly payments: readonly GroupPayment[];
}

/** What is paid for a person in any of some groups: yuan, or a share of the lowest tier in percent. */
type GroupPayment =
  | { readonly groups: readonly HardshipGroup[]; readonly amount: number }
  | { readonly groups: readonly HardshipGroup[]; readonly percentOfLowest: number };

/** No group stands in two payments. */
const groupsStandOnce = () =>
  crossCheck((payments, report) => {
    const seen = new Set<unknown>();
    for (const [at, payment] of entriesOf(payments).entries()) {
      const named = keysOf(valueAt(payment, 'groups'), textIn, []);
      for (const { key, path } of named) {
        if (seen.has(key)) report([at, 'groups', ...path], 'duplicate', 'expected no group in two payments');
      }
      for (const { key } of named) seen.add(key);
    }
  });

export const governmentPaymentSchema = () =>
  nounSchema({
    currency: literal('CNY'),
    per: literal('year'),
    bound: bound(),
    payments: list(
      strict({
        groups: list(text(), 'groups', 100).check(atLeastOne(), distinct(textIn, [])),
        amount: z.optional(amount()),
        percentOfLowest: z.optional(percentage()),
      }).check(eitherOf('amount', 'percentOfLowest')),
      'payments',
      20,
    ).check(groupsStandOnce()),
  });

/** A share of the lowest tier is an amount that can be paid. */
export const sharesAreWholeFen = () =>
  crossCheck((notice, report) => {
    const tiers = tiersIn(valueAt(notice, 'contributionTier', 'tiers'));
    if (tiers === undefined) return;
    const payments = valueAt(notice, 'governmentPayment', 'payments');
    for (const { key, path } of keysOf(payments, numberIn, ['percentOfLowest'])) {
      if (isWholeFen(shareOf(lowestTier(tiers), key as number))) continue;
      const place = ['governmentPayment', 'payments', ...path];
      report(place, 'contradiction', `expected a share of the lowest tier (${lowestTier(tiers)}) in whole fen`);
    }
  });

export const governmentPayment = {
  clause: '2.3',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  currency: 'CNY',
  per: 'year',
  bound: 'exact',
  payments: [{ groups: hardshipGroupNames, amount: 100 }],
} as const satisfies GovernmentPayment;
