import { defineRule } from '../engine/rule.js';
import { finite } from '../facts/fields.js';
import { decimal, type Money, minus } from '../values/money.js';
import {
  type ContributionTierFacts,
  type ContributionTierReason,
  hardshipGroupList,
  reservedTier,
  tierAndHardship,
  unlistedTier,
} from './contribution-tier.js';

/** As for the tier. */
export type OwnPaymentFacts = ContributionTierFacts;
/** As for the tier. */
export type OwnPaymentReason = ContributionTierReason;

/**
 * 个人缴费: what the person pays for a year at a tier. Clauses 1.2 and 2.3.
 *
 * - determined: yuan a year; 0 for a hardship group at the tier the government pays, under every reading.
 * - refused: as the tier is.
 * - undetermined: a hardship group at a higher tier (`hardshipTopUp`).
 *
 * @throws InvalidFactsError for malformed facts.
 * @example A hardship group at the lowest tier pays nothing; above it, the reading decides.
 * ```ts
 * determineOwnPayment({ tier: 100, hardshipGroups: ['registered-poor'] })
 * // => { status: 'determined', value: { amount: '0', per: 'year', bound: 'exact' } }
 * determineOwnPayment({ tier: 300, hardshipGroups: ['registered-poor'] })
 * // => { status: 'undetermined', open: [{ reading: 'hardshipTopUp', outcomes: { additive: { value: { amount: '300' } }, difference: { value: { amount: '200' } } } }] }
 * ```
 */
export const determineOwnPayment = /* @__PURE__ */ defineRule<OwnPaymentFacts, Money, OwnPaymentReason>({
  rule: 'own-payment',
  clauses: ['1.2', '2.3'],
  readings: ['hardshipTopUp'],
  facts: ({ tier, hardshipGroups }) => ({ tier: finite(tier), hardshipGroups: hardshipGroupList(hardshipGroups) }),
  decidedBy: tierAndHardship,
  under({ notice, readings }, say) {
    const { contributionTier, hardshipGroups } = notice;
    const { payment } = notice.governmentPayment;
    const paysDifference = readings.hardshipTopUp === 'difference';

    return (facts) => {
      const refusal =
        unlistedTier(facts.tier, contributionTier) ?? reservedTier(facts, contributionTier, hardshipGroups.groups);
      if (refusal) return say.refused([refusal]);

      const inHardship = facts.hardshipGroups.length > 0;
      const paidByGovernment = inHardship && facts.tier <= payment.amount;
      const deducted = decimal(inHardship && paysDifference ? payment.amount : 0);
      const amount = paidByGovernment ? decimal(0) : minus(decimal(facts.tier), deducted);
      return say.determined({ amount, currency: payment.currency, per: 'year', bound: 'exact' });
    };
  },
});
