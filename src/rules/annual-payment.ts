import { defineRule, type Rule } from '../engine/rule.js';
import type { Working } from '../engine/working.js';
import type { GivenOf } from '../facts/field.js';
import { calendarYear, positiveYuan } from '../facts/fields.js';
import { hardshipGroupList } from '../facts/hardship-groups.js';
import { listOf } from '../facts/records.js';
import { type DecimalText, decimal, decimalText, minus, sum } from '../values/money.js';
import { handOverReserved, reservedTier, type TierReserved } from './contribution-tier.js';
import { type TierPayment, tierPayments } from './own-payment.js';

const facts = {
  /** 缴费年度: the calendar year paid for. */
  contributionYear: calendarYear,
  /** The person's own payments for the year, possibly none, each more than 0 yuan. */
  payments: /* @__PURE__ */ listOf(positiveYuan),
  /** The hardship groups the person is in, none twice, in any order. */
  hardshipGroups: hardshipGroupList,
};

/** What a person paid for one year. */
export interface AnnualPaymentFacts extends GivenOf<typeof facts> {}

/** The tier that a year's payments make up. */
export interface AnnualPayment {
  /** Yuan. */
  readonly total: DecimalText;
  /** Yuan a year. */
  readonly tier: number;
  /** The annual maximum less the total, yuan: no permission to pay it. */
  readonly headroom: DecimalText;
}

/** Why a year's payments are refused. */
export type AnnualPaymentReason =
  | { readonly code: 'over-annual-maximum'; readonly total: DecimalText; readonly maximum: DecimalText }
  /** `payments`: how many there were. */
  | { readonly code: 'second-payment'; readonly payments: number }
  | { readonly code: 'not-a-tier'; readonly total: DecimalText; readonly listed: readonly number[] }
  | TierReserved;

/** How a total makes up a tier: by itself, or with what the government pays. */
function tierMade(working: Working, { tier, isPaidByGovernment, governmentShare }: TierPayment, isInHardship: boolean) {
  if (!isInHardship || governmentShare === 0) return working('tier', 'select', tier, 'total', 'listedTiers');
  if (isPaidByGovernment) working('governmentShare', 'least', governmentShare, 'listedTiers');
  else working('governmentShare', 'figure', governmentShare, 'notice.governmentPayment.payment.amount');
  working('totalWithShare', 'sum', tier, 'total', 'governmentShare');
  return working('tier', 'select', tier, 'totalWithShare', 'listedTiers');
}

/**
 * 个人年缴费额: which tier a person's own payments of a year make up, the inverse of the own payment. Clauses 1.2 and 2.3.
 *
 * - determined: the total, its tier, and what the annual maximum leaves.
 * - refused: over the annual maximum, which stands alone; a second payment, under the reading that allows only one; a
 *   total that is no tier's own payment; a tier reserved for the hardship groups.
 * - undetermined: where `secondPayment` or `hardshipTopUp` decides; another year than 2020.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example The maximum itself, and one fen above.
 * ```ts
 * determineAnnualPayment({ contributionYear: 2020, payments: [5000], hardshipGroups: [] })
 * // => { status: 'determined', value: { total: '5000', tier: 5000, headroom: '0' } }
 * determineAnnualPayment({ contributionYear: 2020, payments: ['5000.01'], hardshipGroups: [] })
 * // => { status: 'refused', reasons: [{ code: 'over-annual-maximum', total: '5000.01', maximum: '5000' }] }
 * ```
 * @example Nothing paid: no tier, but for a hardship group the one the government pays.
 * ```ts
 * determineAnnualPayment({ contributionYear: 2020, payments: [], hardshipGroups: [] })
 * // => { status: 'refused', reasons: [{ code: 'not-a-tier', total: '0' }] }
 * determineAnnualPayment({ contributionYear: 2020, payments: [], hardshipGroups: ['registered-poor'] })
 * // => { status: 'determined', value: { total: '0', tier: 100, headroom: '5000' } }
 * ```
 */
export const determineAnnualPayment: Rule<AnnualPaymentFacts, AnnualPayment, AnnualPaymentReason> =
  /* @__PURE__ */ defineRule({
    rule: 'annual-payment',
    nouns: ['contributionTier'],
    nounsIfAny: ['governmentPayment'],
    readings: ['secondPayment', 'hardshipTopUp'],
    facts,
    governedBy: ['contributionYear'],
    figures:
      (_, working) =>
      ({ payments }) => {
        const paidInAll = working('total', 'sum', sum(payments), 'facts.payments');
        return { paidInAll, total: decimalText(paidInAll) };
      },
    forEdition(edition, { determined, refused }, working) {
      const { notice, readings } = edition;
      const listed = working('listedTiers', 'figure', notice.contributionTier.tiers, 'notice.contributionTier.tiers');
      const maximum = working('maximum', 'greatest', decimal(Math.max(...listed)), 'listedTiers');
      const payments = tierPayments(edition);
      const onePaymentOnly = readings.secondPayment === 'one-payment-only';

      return ({ payments: paid, hardshipGroups }, { paidInAll, total }) => {
        if (working('isOverMaximum', 'compare', paidInAll.gt(maximum), 'total', '>', 'maximum')) {
          return refused([{ code: 'over-annual-maximum', total, maximum: decimalText(maximum) }]);
        }

        const isInHardship = hardshipGroups.length > 0;
        const made = payments.find((one) => (isInHardship ? one.ofHardship : one.ofOthers).amount === total);
        const isReserved = made?.isReserved === true && !isInHardship;

        const reasons: AnnualPaymentReason[] = [];
        if (onePaymentOnly && paid.length > 1) {
          const count = working('payments', 'count', paid.length, 'facts.payments');
          reasons.push({ code: 'second-payment', payments: count });
        }
        if (made === undefined) reasons.push({ code: 'not-a-tier', total, listed });
        else tierMade(working, made, isInHardship);
        if (made && isReserved) {
          handOverReserved(notice, working);
          reasons.push(reservedTier(made.tier, notice));
        }
        if (made === undefined || reasons.length > 0) return refused(reasons);
        const headroom = working('headroom', 'difference', minus(maximum, paidInAll), 'maximum', 'total');
        return determined({ total, tier: made.tier, headroom: decimalText(headroom) });
      };
    },
  });
