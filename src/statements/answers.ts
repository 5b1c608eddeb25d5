import type { Determination, RuleId } from '../engine/outcome.js';
import { determineAgeSupplement } from '../rules/age-supplement.js';
import { determineAnnualPayment } from '../rules/annual-payment.js';
import { determineAssessmentScore } from '../rules/assessment-score.js';
import { determineBasicPension } from '../rules/basic-pension.js';
import { determineCollectionTiming } from '../rules/collection-timing.js';
import { determineCompletion } from '../rules/completion.js';
import { determineConsecutiveYears } from '../rules/consecutive-years.js';
import { determineContributionTier } from '../rules/contribution-tier.js';
import { determineFuneralGrant } from '../rules/funeral-grant.js';
import { determineGovernmentPayment } from '../rules/government-payment.js';
import { determineHardshipGroups } from '../rules/hardship-groups.js';
import { determineLongContributionBonus } from '../rules/long-contribution-bonus.js';
import { determineMonthlyPension } from '../rules/monthly-pension.js';
import { determineMunicipalSubsidy } from '../rules/municipal-subsidy.js';
import { determineNextAdjustment } from '../rules/next-adjustment.js';
import { determineOwnPayment } from '../rules/own-payment.js';
import { determineParticipation } from '../rules/participation.js';
import { determineTargetMet } from '../rules/target-met.js';
import { determineThresholdDate } from '../rules/threshold-date.js';
import { type CollectionStatement, collectionStatement } from './collection.js';
import { type ContributionStatement, contributionStatement } from './contribution.js';
import { type PensionStatement, pensionStatement } from './pension.js';

/** Every rule, in the order of the notice. */
const rules = {
  participation: determineParticipation,
  'contribution-tier': determineContributionTier,
  'annual-payment': determineAnnualPayment,
  'municipal-subsidy': determineMunicipalSubsidy,
  'consecutive-years': determineConsecutiveYears,
  'long-contribution-bonus': determineLongContributionBonus,
  'hardship-groups': determineHardshipGroups,
  'government-payment': determineGovernmentPayment,
  'own-payment': determineOwnPayment,
  'basic-pension': determineBasicPension,
  'next-adjustment': determineNextAdjustment,
  'age-supplement': determineAgeSupplement,
  'monthly-pension': determineMonthlyPension,
  'funeral-grant': determineFuneralGrant,
  'collection-timing': determineCollectionTiming,
  completion: determineCompletion,
  'target-met': determineTargetMet,
  'threshold-date': determineThresholdDate,
  'assessment-score': determineAssessmentScore,
} as const satisfies Readonly<Record<Exclude<RuleId, 'contribution-statement' | 'pension-statement'>, unknown>>;

/** Every statement. */
const statements = {
  'contribution-statement': contributionStatement,
  'pension-statement': pensionStatement,
  'collection-statement': collectionStatement,
} as const;

/** What each rule answers; a statement's total by the statement's name. */
type Answers = { readonly [Id in keyof typeof rules]: ReturnType<(typeof rules)[Id]> } & {
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

/** The part names of the statements. */
export type PartName = Exclude<
  keyof ContributionStatement | keyof PensionStatement | keyof CollectionStatement,
  'statement'
>;

type FactsOf<Determine> = Determine extends (facts: infer Facts, ...rest: never[]) => unknown ? Facts : never;
type AnyFacts =
  | { [Id in keyof typeof rules]: FactsOf<(typeof rules)[Id]> }[keyof typeof rules]
  | { [Id in keyof typeof statements]: FactsOf<(typeof statements)[Id]> }[keyof typeof statements];

type Leaf = string | number | boolean | null | { readonly d: number[] };

/** The keys of a record and of all the records in it. */
type KeysWithin<Given> = Given extends Leaf
  ? never
  : Given extends readonly (infer Entry)[]
    ? KeysWithin<Entry>
    : (keyof Given & string) | { [Key in keyof Given]: KeysWithin<Given[Key]> }[keyof Given];

/** What a fact is called, at any depth of any rule's facts. */
export type FactKey = KeysWithin<AnyFacts>;
