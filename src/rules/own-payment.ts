import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import { decimal, decimalText, type Money, minus } from '../values/money.js';
import {
  type ContributionTierFacts,
  type ContributionTierReason,
  tierFacts,
  unlistedTier,
} from './contribution-tier.js';
import { byTier } from './shared/by-tier.js';
import { differenceToFloor, paymentFor, paymentsForGroups } from './shared/payments-for-groups.js';
import { reservationOf } from './shared/reservation.js';

/** As for the tier. */
export type OwnPaymentFacts = ContributionTierFacts;
/** As for the tier. */
export type OwnPaymentReason = ContributionTierReason;

/**
 * 个人缴费: what the person pays for a year at a tier. Clauses 1.2 and 2.3.
 *
 * - determined: yuan a year; 0 for a hardship group at the tier the government pays, under every reading.
 * - refused: as the tier is.
 * - undetermined: a hardship group at a higher tier (`hardshipTopUp`); another year than 2020; in another edition, the
 *   difference to a payment of the government of which the notice states only the least.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example A hardship group at the lowest tier pays nothing; above it, the reading decides.
 * ```ts
 * determineOwnPayment({ contributionYear: 2020, tier: 100, hardshipGroups: ['registered-poor'] })
 * // => { status: 'determined', value: { amount: '0', per: 'year', bound: 'exact' } }
 * determineOwnPayment({ contributionYear: 2020, tier: 300, hardshipGroups: ['registered-poor'] })
 * // => { status: 'undetermined', open: [{ reading: 'hardshipTopUp', outcomes: { additive: { value: { amount: '300' } }, difference: { value: { amount: '200' } } } }] }
 * ```
 */
export const determineOwnPayment: Rule<OwnPaymentFacts, Money, OwnPaymentReason> = /* @__PURE__ */ defineRule({
  rule: 'own-payment',
  nouns: ['contributionTier'],
  nounsIfAny: ['governmentPayment'],
  readings: ['hardshipTopUp'],
  facts: tierFacts,
  governedBy: ['contributionYear'],
  figures({ notice }) {
    const payments = paymentsForGroups(notice);
    return ({ hardshipGroups }) => ({ payment: paymentFor(hardshipGroups, payments) });
  },
  forEdition(edition, { determined, refused, undetermined }, working) {
    const { notice, readings } = edition;
    const { contributionTier } = notice;
    const payments = paymentsForGroups(notice);
    const paysDifference = readings.hardshipTopUp === 'difference';
    const toFloor = differenceToFloor(edition);
    const unstated = toFloor && { governmentShare: null, answer: shared(undetermined([toFloor])) };
    /** What is left of a tier of which the government pays so much: nothing where that is all of it. */
    const leftOf = (tier: number, byGovernment: number) => {
      const governmentShare = tier <= byGovernment || paysDifference ? Math.min(tier, byGovernment) : 0;
      const amount = decimalText(minus(decimal(tier), governmentShare));
      return { governmentShare, answer: shared(determined({ amount, currency: 'CNY', per: 'year', bound: 'exact' })) };
    };
    const listed = byTier(contributionTier.tiers, (tier) => {
      const reservation = reservationOf(tier, contributionTier);
      const closed = reservation && { ...reservation, answer: shared(refused([reservation.reason])) };
      const ofGroups = payments.map(({ amount }) => (tier > amount && unstated) || leftOf(tier, amount));
      return { closed, ofOthers: leftOf(tier, 0), ofGroups };
    });

    return ({ tier, hardshipGroups }, { payment }) => {
      const chosen = listed(tier);
      if (chosen === undefined) return refused([unlistedTier(tier, contributionTier, working)]);
      working('tier', 'select', tier, 'facts.tier', 'notice.contributionTier.tiers');
      const { closed, ofOthers, ofGroups } = chosen;
      if (closed && !closed.isFor(hardshipGroups)) {
        closed.handOver(working);
        return closed.answer;
      }
      const left = (payment === -1 ? undefined : ofGroups[payment]) ?? ofOthers;
      if (left.governmentShare === null) return left.answer;
      const { governmentShare, answer } = left;
      if (governmentShare === 0) working('ownPayment', 'fact', tier, 'facts.tier');
      else {
        payments[payment]?.handOver(working);
        working('governmentShare', 'least', governmentShare, 'facts.tier', 'governmentPayment');
        working('ownPayment', 'difference', answer.value.amount, 'facts.tier', 'governmentShare');
      }
      return answer;
    };
  },
});
