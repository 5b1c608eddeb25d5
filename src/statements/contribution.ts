import { deepFreeze } from '../deep-freeze.js';
import { type Authority, type Determination, says } from '../determination.js';
import { finite } from '../facts.js';
import type { Money } from '../money.js';
import { workedRule } from '../rule.js';
import {
  type ContributionTierFacts,
  type ContributionTierReason,
  type ContributionTierValue,
  determineContributionTier,
  hardshipGroupList,
  tierAndHardship,
} from '../rules/contribution-tier.js';
import { determineGovernmentPayment, type GovernmentPaymentReason } from '../rules/government-payment.js';
import { determineMunicipalSubsidy, type MunicipalSubsidyReason } from '../rules/municipal-subsidy.js';
import { determineOwnPayment, type OwnPaymentReason } from '../rules/own-payment.js';
import { workOut } from '../unsettled.js';
import { defineStatement, totalling } from './statement.js';

/** As for the tier. */
export type ContributionStatementFacts = ContributionTierFacts;

/** A year's contribution, part by part. */
export interface ContributionStatement {
  readonly statement: 'contribution';
  readonly tier: Determination<ContributionTierValue, ContributionTierReason>;
  readonly ownPayment: Determination<Money, OwnPaymentReason>;
  readonly governmentPayment: Determination<Money, GovernmentPaymentReason>;
  readonly municipalSubsidy: Determination<Money, MunicipalSubsidyReason>;
  /** 计入: all that is paid and granted for the year; refused when the tier is. */
  readonly credited: Determination<Money, ContributionTierReason>;
}

const authority = /* @__PURE__ */ deepFreeze<Authority>({
  rule: 'contribution-statement',
  clauses: ['1.2', '2.1', '2.3'],
  readings: ['hundredTierSubsidy', 'hardshipTopUp'],
});

/**
 * 缴费明细: one person's contribution for a year, from the person, the government and the city. Clauses 1.2, 2.1 and 2.3.
 *
 * Each part is a determination of its own; `credited` is refused when the tier is, undetermined when a part is,
 * and otherwise the sum: at least, when the subsidy is.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example
 * ```ts
 * contributionStatement({ tier: 300, hardshipGroups: [] })
 * // => { ownPayment: { value: { amount: '300' } }, governmentPayment: { status: 'refused' }, municipalSubsidy: { value: { amount: '30' } }, credited: { value: { amount: '330', per: 'year', bound: 'at-least' } } }
 * ```
 */
export const contributionStatement = /* @__PURE__ */ defineStatement<ContributionStatementFacts, ContributionStatement>(
  {
    statement: 'contribution',
    readings: authority.readings,
    fields: { tier: finite, hardshipGroups: hardshipGroupList },
    contradictions: [],
    decidedBy: tierAndHardship,
    under(edition) {
      const tier = workedRule(determineContributionTier)(edition);
      const ownPayment = workedRule(determineOwnPayment)(edition);
      const governmentPayment = workedRule(determineGovernmentPayment)(edition);
      const municipalSubsidy = workedRule(determineMunicipalSubsidy)(edition);
      const say = says<Money, ContributionTierReason>(authority);
      const total = totalling('year', say);

      const credited = workOut<ContributionTierFacts, Money, ContributionTierReason>(
        authority,
        edition,
        (settled) => {
          const own = workedRule(determineOwnPayment)(settled);
          const subsidy = workedRule(determineMunicipalSubsidy)(settled);
          return (facts) => {
            const chosen = tier(facts);
            if (chosen.status === 'refused') return say.refused(chosen.reasons);
            return total([own(facts), governmentPayment(facts), subsidy(facts)]);
          };
        },
        null,
      );

      return (facts) => ({
        statement: 'contribution',
        tier: tier(facts),
        ownPayment: ownPayment(facts),
        governmentPayment: governmentPayment(facts),
        municipalSubsidy: municipalSubsidy(facts),
        credited: credited(facts),
      });
    },
  },
);
