import type { Edition } from '../editions/edition.js';
import { type Determination, type LegalBasis, outcomesOf, shared } from '../engine/outcome.js';
import { clausesOf, evaluatorOf, pickingOf } from '../engine/rule.js';
import { defineStatement, type Statement } from '../engine/statement.js';
import { openIn, resolvingParts, totalling } from '../engine/total.js';
import type { Working } from '../engine/working.js';
import { calendarYear, tier } from '../facts/fields.js';
import { hardshipGroupList } from '../facts/hardship-groups.js';
import { consultedIn } from '../readings/consulted.js';
import type { ReadingId } from '../readings/options.js';
import {
  type ContributionTierFacts,
  type ContributionTierReason,
  type ContributionTierValue,
  determineContributionTier,
} from '../rules/contribution-tier.js';
import { determineGovernmentPayment, type GovernmentPaymentReason } from '../rules/government-payment.js';
import {
  determineMunicipalSubsidy,
  type MunicipalSubsidyFacts,
  type MunicipalSubsidyReason,
} from '../rules/municipal-subsidy.js';
import { determineOwnPayment, type OwnPaymentReason } from '../rules/own-payment.js';
import { backPaid, subsidisedYears } from '../rules/shared/subsidised-years.js';
import type { Money } from '../values/money.js';

// Each by its name, since bundlers keep an object that is put together from another one.
const facts = {
  contributionYear: calendarYear,
  tier,
  hardshipGroups: hardshipGroupList,
  /** 补缴: whether the year is paid for after it had ended; asked for where the subsidy depends on it. */
  backPaid,
  /** The years subsidised before this one, 0–100; asked for where the subsidy depends on them. */
  subsidisedYears,
};

/** As for the tier; and what only some notices ask of the year. */
export interface ContributionStatementFacts extends ContributionTierFacts, MunicipalSubsidyFacts {}

/** A year's contribution, part by part. */
export interface ContributionStatement {
  readonly statement: 'contribution';
  readonly tier: Determination<ContributionTierValue, ContributionTierReason>;
  readonly ownPayment: Determination<Money, OwnPaymentReason>;
  readonly governmentPayment: Determination<Money, GovernmentPaymentReason>;
  /** What the tier brings, whether or not the person may choose it. */
  readonly municipalSubsidy: Determination<Money, MunicipalSubsidyReason>;
  /** 计入: all that is paid and granted for the year; refused when the tier is. */
  readonly credited: Determination<Money, ContributionTierReason>;
}

const readings: readonly ReadingId[] = ['hundredTierSubsidy', 'hardshipTopUp'];

type Parts = readonly [
  ContributionStatement['ownPayment'],
  ContributionStatement['governmentPayment'],
  ContributionStatement['municipalSubsidy'],
];

const ingredients = [
  'own-payment/ownPayment',
  'government-payment/governmentPayment',
  'municipal-subsidy/subsidy',
] as const;

/** What the parts that are granted are called in a working. */
const summands = (parts: Parts) => ingredients.filter((_, at) => parts[at]?.status === 'determined');

/** What is credited: refused when the tier is, open when a part is, otherwise the sum. */
function creditedIn(edition: Edition, working: Working) {
  const nouns = ['contributionTier', 'municipalSubsidy', 'governmentPayment'] as const;
  const clauses = clausesOf(edition, nouns);
  const consulted = consultedIn(readings, edition);
  const basis: LegalBasis = { rule: 'contribution-statement', edition: edition.id, clauses, readings: consulted };
  const outcomes = outcomesOf<Money, ContributionTierReason>(basis);
  const silent = shared(outcomes.undetermined([{ why: 'not-stated', clause: null }]));
  const totalOf = totalling(outcomes);
  const followingFrom = resolvingParts(basis, outcomes, (parts: Parts) => {
    const open = openIn(parts);
    if (open.length > 0) return outcomes.undetermined(open);
    const credited = totalOf(parts);
    working('credited', 'sum', credited.value.amount, ...summands(parts));
    return credited;
  });

  return (tier: ContributionStatement['tier'], parts: Parts): ContributionStatement['credited'] => {
    if (edition.notice.contributionTier === null) return silent;
    const uncovered = openIn([tier, ...parts], 'outside-coverage');
    if (uncovered.length > 0) return outcomes.undetermined(uncovered);
    if (tier.status === 'refused') return outcomes.refused(tier.reasons.map((reason) => ({ ...reason })));
    return followingFrom(parts);
  };
}

/**
 * 缴费明细: one person's contribution for a year, from the person, the government and the city. Clauses 1.2, 2.1 and 2.3.
 *
 * Each part is a determination of its own, so that the subsidy is that of the tier even where the person may not choose
 * it. `credited` is refused when the tier is, undetermined when a part is, and otherwise the sum: at least, when the
 * subsidy is.
 *
 * Over a series each part is what its rule says, by the edition that rule picks; `credited` is that of the edition which
 * covers the year, and names what that edition does not have.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example
 * ```ts
 * contributionStatement({ contributionYear: 2020, tier: 300, hardshipGroups: [] })
 * // => { ownPayment: { value: { amount: '300' } }, governmentPayment: { status: 'refused' }, municipalSubsidy: { value: { amount: '30' } }, credited: { value: { amount: '330', per: 'year', bound: 'at-least' } } }
 * ```
 */
export const contributionStatement: Statement<ContributionStatementFacts, ContributionStatement> =
  /* @__PURE__ */ defineStatement({
    statement: 'contribution',
    readings,
    facts,
    pickings: () => ({
      tier: pickingOf(determineContributionTier),
      ownPayment: pickingOf(determineOwnPayment),
      governmentPayment: pickingOf(determineGovernmentPayment),
      municipalSubsidy: pickingOf(determineMunicipalSubsidy),
      credited: {
        fact: 'contributionYear',
        kind: 'year',
        nouns: ['contributionTier'],
        nounsIn: () => ['contributionTier', 'municipalSubsidy', 'governmentPayment'],
      },
    }),
    forEdition(edition, working) {
      const tierOf = evaluatorOf(determineContributionTier)(edition, working);
      const ownPaymentOf = evaluatorOf(determineOwnPayment)(edition, working);
      const governmentPaymentOf = evaluatorOf(determineGovernmentPayment)(edition, working);
      const municipalSubsidyOf = evaluatorOf(determineMunicipalSubsidy)(edition, working);
      const creditedOf = creditedIn(edition, working);

      return (facts) => {
        const tier = tierOf(facts);
        const ownPayment = ownPaymentOf(facts);
        const governmentPayment = governmentPaymentOf(facts);
        const municipalSubsidy = municipalSubsidyOf(facts);
        const credited = creditedOf(tier, [ownPayment, governmentPayment, municipalSubsidy]);
        return { statement: 'contribution', tier, ownPayment, governmentPayment, municipalSubsidy, credited };
      };
    },
  });
