import { defineRule } from '../engine/rule.js';
import type { HardshipGroup } from '../notice/hardship-groups.js';
import { type Money, money } from '../values/money.js';
import { hardshipGroupList } from './contribution-tier.js';

/** The groups a person is in. */
export interface GovernmentPaymentFacts {
  /** The hardship groups the person is in, none twice, in any order. */
  readonly hardshipGroups: readonly HardshipGroup[];
}

/** The person is in none of the groups. */
export interface GovernmentPaymentReason {
  readonly code: 'in-no-hardship-group';
}

/**
 * 政府代缴: what the government pays for a person in a hardship group. Clause 2.3.
 *
 * - determined: yuan a year, once however many groups the person is in.
 * - refused: the person is in none of the groups.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example Two groups are paid once.
 * ```ts
 * determineGovernmentPayment({ hardshipGroups: ['severe-disability', 'registered-poor'] })
 * // => { status: 'determined', value: { amount: '100', per: 'year', bound: 'exact' } }
 * determineGovernmentPayment({ hardshipGroups: [] })
 * // => { status: 'refused', reasons: [{ code: 'in-no-hardship-group' }] }
 * ```
 */
export const determineGovernmentPayment = /* @__PURE__ */ defineRule<
  GovernmentPaymentFacts,
  Money,
  GovernmentPaymentReason
>({
  rule: 'government-payment',
  clauses: ['2.3'],
  readings: [],
  facts: ({ hardshipGroups }) => ({ hardshipGroups: hardshipGroupList(hardshipGroups) }),
  under({ notice }, say) {
    const granted = say.determined(money(notice.governmentPayment.payment));
    const refused = say.refused([{ code: 'in-no-hardship-group' }]);
    return ({ hardshipGroups }) => (hardshipGroups.length > 0 ? granted : refused);
  },
});
