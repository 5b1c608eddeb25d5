import { defineRule } from '../engine/rule.js';
import { positiveYuan } from '../facts/fields.js';
import { listOf } from '../facts/list-field.js';
import { type Decimal, decimal, minus, sum, type Yuan } from '../values/money.js';

/** What a person paid in one year. */
export interface AnnualPaymentFacts {
  /** The person's own payments of one year, at least one, each more than 0 yuan. */
  readonly payments: readonly Yuan[];
}

const paymentList = /* @__PURE__ */ listOf(positiveYuan, { least: 1 });

/** Where a year's payments stand. */
export interface AnnualPayment {
  /** Yuan. */
  readonly total: Decimal;
  /** What the annual maximum still allows, yuan. */
  readonly headroom: Decimal;
}

/** Why a year's payments are refused. */
export type AnnualPaymentReason =
  | { readonly code: 'over-annual-maximum'; readonly total: Decimal; readonly maximum: Decimal }
  /** `payments`: how many there were. */
  | { readonly code: 'second-payment'; readonly payments: number };

/**
 * 个人年缴费额: whether what a person paid in a year stays within the highest tier. Clause 1.2.
 *
 * - determined: the total, and how much more the year allows.
 * - refused: over the annual maximum; a second payment, under the reading that allows only one.
 * - undetermined: two payments or more (`secondPayment`).
 *
 * @throws InvalidFactsError for malformed facts.
 * @example The maximum itself, and one fen above.
 * ```ts
 * determineAnnualPayment({ payments: [5000] })
 * // => { status: 'determined', value: { total: '5000', headroom: '0' } }
 * determineAnnualPayment({ payments: ['5000.01'] })
 * // => { status: 'refused', reasons: [{ code: 'over-annual-maximum', total: '5000.01', maximum: '5000' }] }
 * ```
 */
export const determineAnnualPayment = /* @__PURE__ */ defineRule<
  AnnualPaymentFacts,
  AnnualPayment,
  AnnualPaymentReason
>({
  rule: 'annual-payment',
  clauses: ['1.2'],
  readings: ['secondPayment'],
  facts: ({ payments }) => ({ payments: paymentList(payments) }),
  under({ notice, readings }, say) {
    const maximum = decimal(Math.max(...notice.contributionTier.tiers));
    const onePaymentOnly = readings.secondPayment === 'one-payment-only';

    return ({ payments }) => {
      const total = sum(payments);
      if (total.gt(maximum)) return say.refused([{ code: 'over-annual-maximum', total, maximum }]);
      if (onePaymentOnly && payments.length > 1) {
        return say.refused([{ code: 'second-payment', payments: payments.length }]);
      }
      return say.determined({ total, headroom: minus(maximum, total) });
    };
  },
});
