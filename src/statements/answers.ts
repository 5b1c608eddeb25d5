import type { Determination, RuleId } from '../engine/outcome.js';
import type { determineAgeSupplement } from '../rules/age-supplement.js';
import type { determineAnnualPayment } from '../rules/annual-payment.js';
import type { determineAssessmentScore } from '../rules/assessment-score.js';
import type { determineBasicPension } from '../rules/basic-pension.js';
import type { determineCollectionReward } from '../rules/collection-reward.js';
import type { determineCollectionTiming } from '../rules/collection-timing.js';
import type { determineCompletion } from '../rules/completion.js';
import type { determineConsecutiveYears } from '../rules/consecutive-years.js';
import type { determineContributionTier } from '../rules/contribution-tier.js';
import type { determineFuneralGrant } from '../rules/funeral-grant.js';
import type { determineGovernmentPayment } from '../rules/government-payment.js';
import type { determineHardshipGroups } from '../rules/hardship-groups.js';
import type { determineLongContributionBonus } from '../rules/long-contribution-bonus.js';
import type { determineMonthlyPension } from '../rules/monthly-pension.js';
import type { determineMunicipalSubsidy } from '../rules/municipal-subsidy.js';
import type { determineNextAdjustment } from '../rules/next-adjustment.js';
import type { determineOwnPayment } from '../rules/own-payment.js';
import type { determineParticipation } from '../rules/participation.js';
import type { determineTargetMet } from '../rules/target-met.js';
import type { determineThresholdDate } from '../rules/threshold-date.js';
import type { collectionStatement } from './collection.js';
import type { ContributionStatement, contributionStatement } from './contribution.js';
import type { PensionStatement, pensionStatement } from './pension.js';

/** A rule that is missing here does not compile. */
type Complete<
  Listed extends Readonly<Record<Exclude<RuleId, 'contribution-statement' | 'pension-statement'>, unknown>>,
> = Listed;

/** Every rule, in the order of the notice. */
type Rules = Complete<{
  readonly participation: typeof determineParticipation;
  readonly 'contribution-tier': typeof determineContributionTier;
  readonly 'annual-payment': typeof determineAnnualPayment;
  readonly 'municipal-subsidy': typeof determineMunicipalSubsidy;
  readonly 'consecutive-years': typeof determineConsecutiveYears;
  readonly 'long-contribution-bonus': typeof determineLongContributionBonus;
  readonly 'hardship-groups': typeof determineHardshipGroups;
  readonly 'government-payment': typeof determineGovernmentPayment;
  readonly 'own-payment': typeof determineOwnPayment;
  readonly 'basic-pension': typeof determineBasicPension;
  readonly 'next-adjustment': typeof determineNextAdjustment;
  readonly 'age-supplement': typeof determineAgeSupplement;
  readonly 'monthly-pension': typeof determineMonthlyPension;
  readonly 'funeral-grant': typeof determineFuneralGrant;
  readonly 'collection-timing': typeof determineCollectionTiming;
  readonly completion: typeof determineCompletion;
  readonly 'target-met': typeof determineTargetMet;
  readonly 'threshold-date': typeof determineThresholdDate;
  readonly 'assessment-score': typeof determineAssessmentScore;
  readonly 'collection-reward': typeof determineCollectionReward;
}>;

/** Every statement. */
interface Statements {
  readonly 'contribution-statement': typeof contributionStatement;
  readonly 'pension-statement': typeof pensionStatement;
  readonly 'collection-statement': typeof collectionStatement;
}

/** What each rule answers; a statement's total by the statement's name. */
type Answers = { readonly [Id in keyof Rules]: ReturnType<Rules[Id]> } & {
  readonly 'contribution-statement': ContributionStatement['credited'];
  readonly 'pension-statement': PensionStatement['monthly'];
};

/** The value that a rule determines. */
export type ValueOf<Id extends RuleId> = Answers[Id] extends Determination<infer Value, infer _> ? Value : never;

/** The reasons for which a rule can say no; `never` for one that always answers. */
export type ReasonOf<Id extends RuleId> =
  Extract<Answers[Id], { readonly status: 'refused' }> extends {
    readonly reasons: readonly [infer Reason, ...unknown[]];
  }
    ? Reason
    : never;

type FactsOf<Determine> = Determine extends (facts: infer Facts, ...rest: never[]) => unknown ? Facts : never;
type AnyFacts =
  | { [Id in keyof Rules]: FactsOf<Rules[Id]> }[keyof Rules]
  | { [Id in keyof Statements]: FactsOf<Statements[Id]> }[keyof Statements];

type Leaf = string | number | boolean | null | undefined | { readonly d: number[] };

/** The keys of a record and of all the records in it. */
type KeysWithin<Given> = Given extends Leaf
  ? never
  : Given extends readonly (infer Entry)[]
    ? KeysWithin<Entry>
    : (keyof Given & string) | { [Key in keyof Given]-?: KeysWithin<Given[Key]> }[keyof Given];

/** What a fact is called, at any depth of any rule's facts. */
export type FactKey = KeysWithin<AnyFacts>;
