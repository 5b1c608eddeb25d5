import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { GivenOf } from '../facts/field.js';
import { calendarYear } from '../facts/fields.js';
import { hardshipGroupList } from '../facts/hardship-groups.js';
import type { HardshipGroup } from '../notice/hardship-groups.js';
import { type Money, money } from '../values/money.js';
import { isInAnyOf } from './shared/in-any-of.js';
import { groupsPaidByShare, paymentFor, paymentsForGroups } from './shared/payments-for-groups.js';

const facts = {
  /** 缴费年度: the calendar year paid for. */
  contributionYear: calendarYear,
  /** The hardship groups the person is in, none twice, in any order. */
  hardshipGroups: hardshipGroupList,
};

/** The year and the groups a person is in. */
export interface GovernmentPaymentFacts extends GivenOf<typeof facts> {}

/** The person is in none of the groups, or in none for which the government pays. */
export type GovernmentPaymentReason = { readonly code: 'in-no-hardship-group' } | { readonly code: 'in-no-paid-group' };

/**
 * 政府代缴: what the government pays for a person in a hardship group. Clause 2.3.
 *
 * - determined: yuan a year, once however many groups the person is in: the highest payment.
 * - refused: the person is in none of the groups; or in none for which the government pays.
 * - undetermined: another year than 2020; in another edition, for a person in a group that is paid a share, a lowest tier
 *   that the notice does not state, or does not state for the year.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example Two groups are paid once.
 * ```ts
 * determineGovernmentPayment({ contributionYear: 2020, hardshipGroups: ['severe-disability', 'registered-poor'] })
 * // => { status: 'determined', value: { amount: '100', per: 'year', bound: 'exact' } }
 * determineGovernmentPayment({ contributionYear: 2020, hardshipGroups: [] })
 * // => { status: 'refused', reasons: [{ code: 'in-no-hardship-group' }] }
 * ```
 */
export const determineGovernmentPayment: Rule<GovernmentPaymentFacts, Money, GovernmentPaymentReason> =
  /* @__PURE__ */ defineRule({
    rule: 'government-payment',
    nouns: ['governmentPayment'],
    readings: [],
    refersTo(notice) {
      const paidShares = groupsPaidByShare(notice);
      if (notice.contributionTier === null || paidShares.length === 0) return null;
      const isFor = ({ hardshipGroups }: { readonly hardshipGroups: readonly HardshipGroup[] }) =>
        isInAnyOf(hardshipGroups, paidShares);
      return { nouns: ['contributionTier'], readings: [], isFor };
    },
    facts,
    governedBy: ['contributionYear'],
    forEdition({ notice }, { determined, refused, undetermined }, working) {
      const { clause, currency, per, bound } = notice.governmentPayment;
      const payments = paymentsForGroups(notice).map((payment) => ({
        ...payment,
        paid: shared(determined(money({ amount: payment.amount, currency, per, bound }))),
      }));
      const isShareUnstated = notice.contributionTier === null;
      const paidShares = groupsPaidByShare(notice);
      const unstated = shared(undetermined([{ why: 'not-stated', clause }]));
      const inNoGroup = shared(refused([{ code: 'in-no-hardship-group' }]));
      const inNoPaidGroup = shared(refused([{ code: 'in-no-paid-group' }]));

      return ({ hardshipGroups }) => {
        if (hardshipGroups.length === 0) return inNoGroup;
        if (isShareUnstated && isInAnyOf(hardshipGroups, paidShares)) return unstated;
        const payment = payments[paymentFor(hardshipGroups, payments)];
        if (payment === undefined) return inNoPaidGroup;
        payment.handOver(working);
        return payment.paid;
      };
    },
  });
