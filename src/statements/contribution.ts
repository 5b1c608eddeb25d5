import type { Edition } from '../editions/edition.js';
import { type Determination, type LegalBasis, outcomesOf } from '../engine/outcome.js';
import { resolveReadings } from '../engine/resolve-readings.js';
import { clausesOf, evaluatorOf } from '../engine/rule.js';
import { defineStatement } from '../engine/statement.js';
import { besidesOf, grantedIn, openIn, totalOf } from '../engine/total.js';
import type { ParsedOf } from '../facts/field.js';
import type { ReadingId } from '../readings/options.js';
import {
  type ContributionTierFacts,
  type ContributionTierReason,
  type ContributionTierValue,
  determineContributionTier,
  tierFacts,
} from '../rules/contribution-tier.js';
import { determineGovernmentPayment, type GovernmentPaymentReason } from '../rules/government-payment.js';
import { determineMunicipalSubsidy, type MunicipalSubsidyReason } from '../rules/municipal-subsidy.js';
import { determineOwnPayment, type OwnPaymentReason } from '../rules/own-payment.js';
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

type Facts = ParsedOf<typeof tierFacts>;
type Parts = Omit<ContributionStatement, 'statement' | 'credited'>;

const readings: readonly ReadingId[] = ['hundredTierSubsidy', 'hardshipTopUp'];

function partsIn(edition: Edition): (facts: Facts) => Parts {
  const tier = evaluatorOf(determineContributionTier)(edition);
  const ownPayment = evaluatorOf(determineOwnPayment)(edition);
  const governmentPayment = evaluatorOf(determineGovernmentPayment)(edition);
  const municipalSubsidy = evaluatorOf(determineMunicipalSubsidy)(edition);
  return (facts) => ({
    tier: tier(facts),
    ownPayment: ownPayment(facts),
    governmentPayment: governmentPayment(facts),
    municipalSubsidy: municipalSubsidy(facts),
  });
}

/** What is credited: refused when the tier is, open when a part is, otherwise the sum. */
function creditedIn(edition: Edition): (facts: Facts) => ContributionStatement['credited'] {
  const basis: LegalBasis = {
    rule: 'contribution-statement',
    edition: edition.id,
    clauses: clausesOf(edition, ['contributionTier', 'municipalSubsidy', 'governmentPayment']),
    readings,
  };
  const { determined, refused, undetermined } = outcomesOf<Money, ContributionTierReason>(basis);

  return resolveReadings(basis, edition, (settled) => {
    const partsOf = partsIn(settled);
    return (facts) => {
      const { tier, ownPayment, governmentPayment, municipalSubsidy } = partsOf(facts);
      const parts = [ownPayment, governmentPayment, municipalSubsidy];
      if (tier.status === 'undetermined') return undetermined(tier.open as never);
      const outside = openIn(parts, 'outside-coverage');
      if (outside.length > 0) return undetermined(outside);
      if (tier.status === 'refused') return refused(tier.reasons);
      const open = openIn(parts);
      if (open.length > 0) return undetermined(open);
      return determined(totalOf(grantedIn(parts).map(({ value }) => value)), besidesOf(parts));
    };
  });
}

/**
 * 缴费明细: one person's contribution for a year, from the person, the government and the city. Clauses 1.2, 2.1 and 2.3.
 *
 * Each part is a determination of its own; `credited` is refused when the tier is, undetermined when a part is,
 * and otherwise the sum: at least, when the subsidy is.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example
 * ```ts
 * contributionStatement({ contributionYear: 2020, tier: 300, hardshipGroups: [] })
 * // => { ownPayment: { value: { amount: '300' } }, governmentPayment: { status: 'refused' }, municipalSubsidy: { value: { amount: '30' } }, credited: { value: { amount: '330', per: 'year', bound: 'at-least' } } }
 * ```
 */
export const contributionStatement = /* @__PURE__ */ defineStatement<typeof tierFacts, ContributionStatement>({
  statement: 'contribution',
  readings,
  facts: tierFacts,
  forEdition(edition) {
    const partsOf = partsIn(edition);
    const creditedOf = creditedIn(edition);
    return (facts) => ({ statement: 'contribution', ...partsOf(facts), credited: creditedOf(facts) });
  },
});
