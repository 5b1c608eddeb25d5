import type { RuleId } from '../determination.js';
import type { IssueCode } from '../invalid-facts-error.js';
import type { Money } from '../money.js';
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
import type { NextAdjustment } from '../rules/next-adjustment.js';
import type { Participation, ParticipationReason } from '../rules/participation.js';
import type { TargetMet } from '../rules/target-met.js';
import type { ThresholdDate, ThresholdDateReason } from '../rules/threshold-date.js';
import type { CollectionStatement } from '../statements/collection.js';
import type { ContributionStatement } from '../statements/contribution.js';
import type { PensionStatement } from '../statements/pension.js';
import type { StatementId } from '../statements/statement.js';

/** The languages of the explanations. */
export type Language = 'en' | 'zh-CN';

/** Every reason any rule can give. */
export type AnyReason =
  | ParticipationReason
  | ContributionTierReason
  | AnnualPaymentReason
  | GovernmentPaymentReason
  | LongContributionBonusReason
  | AgeSupplementReason
  | FuneralGrantReason
  | ThresholdDateReason;

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

/** Everything `explain` can say, in one language. A missing key does not compile. */
export interface Texts {
  readonly rules: Readonly<Record<RuleId, string>>;
  readonly statements: Readonly<Record<StatementId, string>>;
  readonly parts: Readonly<Record<Part, string>>;
  readonly values: { readonly [Rule in RuleId]: (value: ValueOf[Rule]) => string };
  readonly reasons: {
    readonly [Code in AnyReason['code']]: (reason: Extract<AnyReason, { readonly code: Code }>) => string;
  };
  readonly issues: Readonly<Record<IssueCode, string>>;
  readonly groups: Readonly<Record<HardshipGroup, string>>;
  readonly colon: string;
  readonly refused: string;
  readonly undetermined: string;
  readonly notStated: (clause: string) => string;
  readonly outsideCoverage: (on: string, from: string | null, until: string | null) => string;
  readonly pending: (until: string) => string;
  readonly unsettled: (question: string) => string;
  readonly clauses: (labels: readonly string[]) => string;
  readonly restsOn: (questions: readonly string[]) => string;
  readonly malformed: (count: number) => string;
  readonly issue: (path: string, problem: string, received: string) => string;
  readonly wholeRecord: string;
}
