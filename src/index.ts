export { adopt } from './editions/adopt.js';
export { defineEdition } from './editions/define-edition.js';
export { type Edition, lingcheng2020, type RestDays } from './editions/edition.js';
export { findCollectionTarget } from './editions/find-collection-target.js';
export { compareReadings, type ReadingComparison } from './engine/compare-readings.js';
export { determineEach, type SettledRow } from './engine/determine-each.js';
export type { Determiner } from './engine/determiner.js';
export type {
  Determination,
  Determined,
  NotStated,
  Open,
  OutsideCoverage,
  Pending,
  Refused,
  RuleId,
  Undetermined,
  UnsettledReading,
} from './engine/outcome.js';
export type { Rule } from './engine/rule.js';
export type { Statement, StatementId } from './engine/statement.js';
export { InvalidFactsError, type Issue, type IssueCode } from './errors.js';
export type { Bilingual, Clause, ClauseId } from './notice/clauses.js';
export type { CollectionTargetRow, CollectionTargets } from './notice/collection-targets.js';
export type { HardshipGroup } from './notice/hardship-groups.js';
export type { Notice } from './notice/notice.js';
export type {
  AdoptedReadings,
  Reading,
  ReadingId,
  ReadingOption,
  ReadingOptionOf,
  Reliability,
} from './readings/register.js';
export { clauses, readings } from './readings/registers.js';
export { ageOn } from './rules/age-on.js';
export { type AgeSupplementFacts, type AgeSupplementReason, determineAgeSupplement } from './rules/age-supplement.js';
export {
  type AnnualPayment,
  type AnnualPaymentFacts,
  type AnnualPaymentReason,
  determineAnnualPayment,
} from './rules/annual-payment.js';
export { type AssessmentScore, type AssessmentScoreFacts, determineAssessmentScore } from './rules/assessment-score.js';
export { type BasicPensionFacts, determineBasicPension } from './rules/basic-pension.js';
export {
  type CollectionTiming,
  type CollectionTimingFacts,
  determineCollectionTiming,
} from './rules/collection-timing.js';
export {
  type CollectionFigures,
  type Completion,
  type CompletionFacts,
  type CompletionOf,
  determineCompletion,
} from './rules/completion.js';
export {
  type ConsecutiveYears,
  type ConsecutiveYearsFacts,
  type ContributionYear,
  determineConsecutiveYears,
} from './rules/consecutive-years.js';
export {
  type ContributionTierFacts,
  type ContributionTierReason,
  type ContributionTierValue,
  determineContributionTier,
  type TierNotListed,
  type TierReserved,
} from './rules/contribution-tier.js';
export { determineFuneralGrant, type FuneralGrantFacts, type FuneralGrantReason } from './rules/funeral-grant.js';
export {
  determineGovernmentPayment,
  type GovernmentPaymentFacts,
  type GovernmentPaymentReason,
} from './rules/government-payment.js';
export {
  type DisabilityCard,
  determineHardshipGroups,
  type HardshipGroupsFacts,
  type HardshipGroupsValue,
  type UrbanThreeNos,
} from './rules/hardship-groups.js';
export {
  determineLongContributionBonus,
  type LongContributionBonusFacts,
  type LongContributionBonusReason,
} from './rules/long-contribution-bonus.js';
export {
  determineMunicipalSubsidy,
  type MunicipalSubsidyFacts,
  type MunicipalSubsidyReason,
} from './rules/municipal-subsidy.js';
export { determineNextAdjustment, type NextAdjustment, type NextAdjustmentFacts } from './rules/next-adjustment.js';
export { determineOwnPayment, type OwnPaymentFacts, type OwnPaymentReason } from './rules/own-payment.js';
export {
  type DeferralGround,
  determineParticipation,
  type Participation,
  type ParticipationFacts,
  type ParticipationReason,
} from './rules/participation.js';
export { determineTargetMet, type TargetMet, type TargetMetFacts } from './rules/target-met.js';
export {
  determineThresholdDate,
  type Progress,
  type ThresholdDate,
  type ThresholdDateFacts,
  type ThresholdDateReason,
} from './rules/threshold-date.js';
export {
  type CollectionStatement,
  type CollectionStatementFacts,
  collectionStatement,
} from './statements/collection.js';
export {
  type ContributionStatement,
  type ContributionStatementFacts,
  contributionStatement,
} from './statements/contribution.js';
export {
  type MonthlyPensionReason,
  type PensionStatement,
  type PensionStatementFacts,
  pensionStatement,
} from './statements/pension.js';
export type { CivilDate } from './values/calendar.js';
export type { Decimal, Money, Yuan } from './values/money.js';
