import type { EditionWith } from '../editions/edition.js';
import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import { decimal, decimalText, type Money, minus } from '../values/money.js';
import {
  type ContributionTierFacts,
  type ContributionTierReason,
  handOverReserved,
  reservedTier,
  tierFacts,
  unlistedTier,
} from './contribution-tier.js';

/** As for the tier. */
export type OwnPaymentFacts = ContributionTierFacts;
/** As for the tier. */
export type OwnPaymentReason = ContributionTierReason;

/** What the persons in a hardship group pay themselves at a tier, and what all others pay. */
export interface TierPayment {
  readonly tier: number;
  readonly isReserved: boolean;
  readonly isPaidByGovernment: boolean;
  /** What the government's payment takes off a hardship group's own, yuan. */
  readonly governmentShare: number;
  readonly ofHardship: Money;
  readonly ofOthers: Money;
}

/** What is paid at every tier, under settled readings. */
export function tierPayments({ notice, readings }: EditionWith<'contributionTier'>): readonly TierPayment[] {
  const { tiers, reserved } = notice.contributionTier;
  const byGovernment = notice.governmentPayment?.payment.amount ?? 0;
  const paysDifference = readings.hardshipTopUp === 'difference';
  const yearly = (amount: string): Money => ({ amount, currency: 'CNY', per: 'year', bound: 'exact' });

  return tiers.map((tier) => {
    const isPaidByGovernment = tier <= byGovernment;
    const governmentShare = isPaidByGovernment || paysDifference ? Math.min(tier, byGovernment) : 0;
    return {
      tier,
      isReserved: reserved.includes(tier),
      isPaidByGovernment,
      governmentShare,
      ofHardship: yearly(decimalText(minus(decimal(tier), governmentShare))),
      ofOthers: yearly(decimalText(tier)),
    };
  });
}

/**
 * 个人缴费: what the person pays for a year at a tier. Clauses 1.2 and 2.3.
 *
 * - determined: yuan a year; 0 for a hardship group at the tier the government pays, under every reading.
 * - refused: as the tier is.
 * - undetermined: a hardship group at a higher tier (`hardshipTopUp`); another year than 2020.
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
  forEdition(edition, { determined, refused }, working) {
    const { notice } = edition;
    const payments = tierPayments(edition).map((payment) => ({
      ...payment,
      ownOfHardship: shared(determined(payment.ofHardship)),
      ownOfOthers: shared(determined(payment.ofOthers)),
      reserved: payment.isReserved ? shared(refused([reservedTier(payment.tier, notice)])) : null,
    }));

    return ({ tier, hardshipGroups }) => {
      const payment = payments.find((listed) => listed.tier === tier);
      if (payment === undefined) return refused([unlistedTier(tier, notice.contributionTier, working)]);
      working('tier', 'select', tier, 'facts.tier', 'notice.contributionTier.tiers');
      if (hardshipGroups.length === 0) {
        if (payment.reserved) {
          handOverReserved(notice, working);
          return payment.reserved;
        }
        working('ownPayment', 'fact', tier, 'facts.tier');
        return payment.ownOfOthers;
      }
      if (payment.governmentShare === 0) working('ownPayment', 'fact', tier, 'facts.tier');
      else {
        const { governmentShare, ofHardship } = payment;
        working('governmentShare', 'least', governmentShare, 'facts.tier', 'notice.governmentPayment.payment.amount');
        working('ownPayment', 'difference', ofHardship.amount, 'facts.tier', 'governmentShare');
      }
      return payment.ownOfHardship;
    };
  },
});
