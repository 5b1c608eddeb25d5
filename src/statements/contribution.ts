import type { Edition } from '../editions/edition.js';
import { type Authority, type Determination, says } from '../engine/outcome.js';
import { workedRule } from '../engine/rule.js';
import { defineStatement, totalling, totalOf } from '../engine/statement.js';
import { finite } from '../facts/fields.js';
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
import { deepFreeze } from '../values/deep-freeze.js';
import type { Money } from '../values/money.js';

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

type Parts = Omit<ContributionStatement, 'statement' | 'credited'>;

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
    authority,
    facts: ({ tier, hardshipGroups }) => ({ tier: finite(tier), hardshipGroups: hardshipGroupList(hardshipGroups) }),
    decidedBy: tierAndHardship,
    under(edition) {
      const say = says<Money, ContributionTierReason>(authority);
      const total = totalling('year', say);
      const partsUnder = (settled: Edition) => {
        const tier = workedRule(determineContributionTier)(settled);
        const ownPayment = workedRule(determineOwnPayment)(settled);
        const governmentPayment = workedRule(determineGovernmentPayment)(settled);
        const municipalSubsidy = workedRule(determineMunicipalSubsidy)(settled);
        return (facts: ContributionTierFacts): Parts => ({
          tier: tier(facts),
          ownPayment: ownPayment(facts),
          governmentPayment: governmentPayment(facts),
          municipalSubsidy: municipalSubsidy(facts),
        });
      };
      const partsOf = partsUnder(edition);
      const creditedOf = totalOf(authority, edition, partsUnder, () => (_: ContributionTierFacts, parts: Parts) => {
        const { tier, ownPayment, governmentPayment, municipalSubsidy } = parts;
        if (tier.status === 'refused') return say.refused(tier.reasons);
        return total([ownPayment, governmentPayment, municipalSubsidy]);
      });

      return (facts) => {
        const parts = partsOf(facts);
        return Object.freeze({ statement: 'contribution', ...parts, credited: creditedOf(facts, parts) });
      };
    },
  },
);
