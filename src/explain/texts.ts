import type { Refused, RuleId } from '../engine/outcome.js';
import type { StatementId } from '../engine/statement.js';
import type { IssueCode } from '../errors.js';
import type { HardshipGroup } from '../notice/hardship-groups.js';
import type { AgeSupplementReason } from '../rules/age-supplement.js';
import type { AnnualPayment, AnnualPaymentReason } from '../rules/annual-payment.js';
import type { AssessmentScore } from '../rules/assessment-score.js';
import type { CollectionTiming } from '../rules/collection-timing.js';
import type { Completion } from '../rules/completion.js';
import type { ConsecutiveYears } from '../rules/consecutive-years.js';
import type { ContributionTierReason, ContributionTierValue } from '../rules/contribution-tier.js';
import type { FuneralGrantReason } from '../rules/funeral-grant.js';
import type { GovernmentPaymentReason } from '../rules/government-payment.js';
import type { HardshipGroupsValue } from '../rules/hardship-groups.js';
import type { LongContributionBonusReason } from '../rules/long-contribution-bonus.js';
import type { MunicipalSubsidyReason } from '../rules/municipal-subsidy.js';
import type { NextAdjustment } from '../rules/next-adjustment.js';
import type { OwnPaymentReason } from '../rules/own-payment.js';
import type { Participation, ParticipationReason } from '../rules/participation.js';
import type { TargetMet } from '../rules/target-met.js';
import type { ThresholdDate, ThresholdDateReason } from '../rules/threshold-date.js';
import type { CollectionStatement } from '../statements/collection.js';
import type { ContributionStatement } from '../statements/contribution.js';
import type { PensionStatement } from '../statements/pension.js';
import type { Money } from '../values/money.js';
import type { FactName } from './fact-name.js';

/** The languages of the explanations. */
export type Language = 'en' | 'zh-CN';

/** Why each rule can say no, by its noun; a rule that is not here never does. */
export interface ReasonOf {
  participation: ParticipationReason;
  'contribution-tier': ContributionTierReason;
  'annual-payment': AnnualPaymentReason;
  'municipal-subsidy': MunicipalSubsidyReason;
  'government-payment': GovernmentPaymentReason;
  'own-payment': OwnPaymentReason;
  'long-contribution-bonus': LongContributionBonusReason;
  'age-supplement': AgeSupplementReason;
  'funeral-grant': FuneralGrantReason;
  'threshold-date': ThresholdDateReason;
  'contribution-statement': ReasonIn<ContributionStatement['credited']>;
  'pension-statement': ReasonIn<PensionStatement['monthly']>;
}

type ReasonIn<Answer> = Answer extends Refused<infer Reason> ? Reason : never;

/** Every reason any rule can give. */
export type AnyReason = ReasonOf[keyof ReasonOf];

/** What each rule determines, by its noun. */
export interface ValueOf {
  participation: Participation;
  'hardship-groups': HardshipGroupsValue;
  'contribution-tier': ContributionTierValue;
  'annual-payment': AnnualPayment;
  'municipal-subsidy': Money;
  'government-payment': Money;
  'own-payment': Money;
  'basic-pension': Money;
  'next-adjustment': NextAdjustment;
  'consecutive-years': ConsecutiveYears;
  'long-contribution-bonus': Money;
  'age-supplement': Money;
  'funeral-grant': Money;
  'collection-timing': CollectionTiming;
  completion: Completion;
  'target-met': TargetMet;
  'threshold-date': ThresholdDate;
  'assessment-score': AssessmentScore;
  'contribution-statement': Money;
  'pension-statement': Money;
}

export type Part = Exclude<
  keyof ContributionStatement | keyof PensionStatement | keyof CollectionStatement,
  'statement'
>;

/** What an excerpt of a fact says in words; all else is a number or a text in quotes. */
export type ReceivedWord =
  | 'null'
  | 'undefined'
  | 'true'
  | 'false'
  | 'NaN'
  | 'Infinity'
  | '-Infinity'
  | 'a bigint'
  | 'a symbol'
  | 'a function'
  | 'an object'
  | 'an unreadable object'
  | 'an unreadable value';

/** Everything `explain` can say, in one language. A missing key does not compile. */
export interface Texts {
  readonly rules: Readonly<Record<RuleId, string>>;
  readonly statements: Readonly<Record<StatementId, string>>;
  readonly parts: Readonly<Record<Part, string>>;
  readonly values: { readonly [Rule in RuleId]: (value: ValueOf[Rule]) => string };
  /** The outcome where the answer is no; the reasons follow. */
  readonly refusals: Readonly<Record<keyof ReasonOf, string>>;
  readonly reasons: {
    readonly [Code in AnyReason['code']]: (reason: Extract<AnyReason, { readonly code: Code }>) => string;
  };
  readonly groups: Readonly<Record<HardshipGroup, string>>;
  readonly undetermined: string;
  /** An outcome under the name of its rule or part. */
  readonly headline: (name: string, outcome: string) => string;
  /** An outcome by itself. */
  readonly sentence: (outcome: string) => string;
  readonly notStated: (clause: string) => string;
  readonly outsideCoverage: (on: string, from: string | null, until: string | null) => string;
  readonly pending: (until: string) => string;
  readonly unsettled: (question: string) => string;
  readonly clauses: (labels: readonly string[]) => string;
  readonly restsOn: (points: readonly string[]) => string;
  readonly malformed: (count: number) => string;
  readonly facts: Readonly<Record<FactName, string>>;
  readonly wholeRecord: string;
  readonly entry: (position: number) => string;
  /** A place in the facts, by its names; the keys it has in the data follow. */
  readonly place: (names: readonly string[], keys: string) => string;
  readonly issues: Readonly<Record<IssueCode, string>>;
  readonly issue: (place: string, problem: string, details: readonly string[]) => string;
  readonly against: (place: string, value: string) => string;
  readonly received: (value: string) => string;
  readonly receivedWords: Readonly<Record<ReceivedWord, string>>;
  readonly receivedList: (length: string) => string;
}
