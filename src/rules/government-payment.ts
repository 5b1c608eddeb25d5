import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { GivenOf } from '../facts/field.js';
import { calendarYear } from '../facts/fields.js';
import { hardshipGroupList } from '../facts/hardship-groups.js';
import { type Money, money } from '../values/money.js';

const facts = {
  /** 缴费年度: the calendar year paid for. */
  contributionYear: calendarYear,
  /** The hardship groups the person is in, none twice, in any order. */
  hardshipGroups: hardshipGroupList,
};

/** The year and the groups a person is in. */
export interface GovernmentPaymentFacts extends GivenOf<typeof facts> {}

/** The person is in none of the groups. */
export interface GovernmentPaymentReason {
  readonly code: 'in-no-hardship-group';
}

/**
 * 政府代缴: what the government pays for a person in a hardship group. Clause 2.3.
 *
 * - determined: yuan a year, once however many groups the person is in.
 * - refused: the person is in none of the groups.
 * - undetermined: another year than 2020.
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
    facts,
    governedBy: ['contributionYear'],
    forEdition({ notice }, { determined, refused }, working) {
      const { payment } = notice.governmentPayment;
      const paid = shared(determined(money(payment)));
      const inNoGroup = shared(refused([{ code: 'in-no-hardship-group' }]));
      return ({ hardshipGroups }) => {
        if (hardshipGroups.length === 0) return inNoGroup;
        working('governmentPayment', 'figure', payment.amount, 'notice.governmentPayment.payment.amount');
        return paid;
      };
    },
  });
