import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { GivenOf } from '../facts/field.js';
import { calendarYear, positiveYuan } from '../facts/fields.js';
import { hardshipGroupList } from '../facts/hardship-groups.js';
import { listOf } from '../facts/records.js';
import { highestTier, type Tiers } from '../notice/tiers.js';
import { type DecimalText, decimal, decimalText, minus, sum } from '../values/money.js';
import { differenceToFloor, paymentFor, paymentsForGroups } from './shared/payments-for-groups.js';
import { reservationOf, type TierReserved } from './shared/reservation.js';
import { tierMade } from './shared/tier-made.js';

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
  | { readonly code: 'not-a-tier'; readonly total: DecimalText; readonly listed: Tiers }
  | TierReserved;

/**
 * 个人年缴费额: which tier a person's own payments of a year make up, the inverse of the own payment. Clauses 1.2 and 2.3.
 *
 * - determined: the total, its tier, and what the annual maximum leaves.
 * - refused: over the annual maximum, which stands alone; a second payment, under the reading that allows only one; a
 *   total that is no tier's own payment; a tier reserved for the hardship groups.
 * - undetermined: where `secondPayment` or `hardshipTopUp` decides; another year than 2020; in another edition, a
 *   difference to a payment of the government of which the notice states only the least.
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
    figures({ notice }, working) {
      const byGovernment = paymentsForGroups(notice);
      return ({ payments, hardshipGroups }) => {
        const paidInAll = working('total', 'sum', sum(payments), 'facts.payments');
        const payment = byGovernment[paymentFor(hardshipGroups, byGovernment)];
        return { paidInAll, total: decimalText(paidInAll), paid: paidInAll.toNumber(), payment };
      };
    },
    forEdition(edition, { determined, refused, undetermined }, working) {
      const { notice, readings } = edition;
      const { tiers } = notice.contributionTier;
      const listed = working('listedTiers', 'figure', tiers, 'notice.contributionTier.tiers');
      const maximum = working('maximum', 'greatest', decimal(highestTier(listed)), 'listedTiers');
      const onePaymentOnly = readings.secondPayment === 'one-payment-only';
      const toFloor = differenceToFloor(edition);
      const unstated = toFloor && shared(undetermined([toFloor]));

      return ({ payments, hardshipGroups }, { paidInAll, total, paid, payment }) => {
        if (working('isOverMaximum', 'compare', paidInAll.gt(maximum), 'total', '>', 'maximum')) {
          return refused([{ code: 'over-annual-maximum', total, maximum: decimalText(maximum) }]);
        }

        const reasons: AnnualPaymentReason[] = [];
        if (onePaymentOnly && payments.length > 1) {
          const count = working('payments', 'count', payments.length, 'facts.payments');
          reasons.push({ code: 'second-payment', payments: count });
        }
        const isWithinMaximum = paidInAll.plus(payment?.amount ?? 0).lte(maximum);
        if (unstated && payment && paid > 0 && isWithinMaximum) {
          return reasons.length > 0 ? refused(reasons) : unstated;
        }
        const tier = tierMade(paid, payment, hardshipGroups, edition, working);
        if (tier === undefined) return refused([...reasons, { code: 'not-a-tier', total, listed }]);
        const reservation = reservationOf(tier, notice.contributionTier);
        if (reservation && !reservation.isFor(hardshipGroups)) {
          reservation.handOver(working);
          reasons.push(reservation.reason);
        }
        if (reasons.length > 0) return refused(reasons);
        const headroom = working('headroom', 'difference', minus(maximum, paidInAll), 'maximum', 'total');
        return determined({ total, tier, headroom: decimalText(headroom) });
      };
    },
  });
