export { adopt } from './editions/adopt.js';
export { defineEdition } from './editions/define-edition.js';
export { type Difference, differences } from './editions/differences.js';
export { type Decision, type Edition, lingcheng2020, type RestDays } from './editions/edition.js';
export { type EditionSeries, editionSeries } from './editions/edition-series.js';
export { type EditionChanges, extendEdition } from './editions/extend-edition.js';
export { findCollectionTarget } from './editions/find-collection-target.js';
export { compareReadings, type ReadingComparison } from './engine/compare-readings.js';
export type { Determiner } from './engine/determiner.js';
export type {
  Determination,
  Determined,
  FactUnknown,
  FromElsewhere,
  LegalBasis,
  NotStated,
  Open,
  OutsideCoverage,
  Pending,
  Refused,
  RestDaysUnknown,
  RuleId,
  Undetermined,
  UnsettledReading,
} from './engine/outcome.js';
export { determineEach, type SettledRow } from './engine/rows.js';
export type { Rule } from './engine/rule.js';
export { sameOutcome } from './engine/same-outcome.js';
export type { Statement, StatementId } from './engine/statement.js';
export { InvalidFactsError, type Issue, type IssueCode } from './errors.js';
export type { FactsIssue, FactsResult, FactsSchema, JsonSchemaOptions } from './facts/facts-schema.js';
export type { FactDescription, FieldDescription } from './facts/field.js';
export { type Bilingual, type Clause, type ClauseId, clauses, type Reliability } from './notice/clauses.js';
export type { CollectionTargetRow, CollectionTargets } from './notice/collection-targets.js';
export type { ReservedTier } from './notice/contribution-tier.js';
export type { HardshipGroup } from './notice/hardship-groups.js';
export type { Notice, NoticeDocument } from './notice/notice.js';
export type { TierRange, Tiers } from './notice/tiers.js';
export { type OpenQuestion, openQuestions } from './readings/open-questions.js';
export type { AdoptedReadings, ReadingId, ReadingOptionOf } from './readings/options.js';
export { type Reading, type ReadingOption, readings, type SettledBy } from './readings/register.js';
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
export { type CollectionRewardFacts, determineCollectionReward } from './rules/collection-reward.js';
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
  type DrawingNoneReason,
  determineLongContributionBonus,
  type LongContributionBonusFacts,
  type LongContributionBonusReason,
} from './rules/long-contribution-bonus.js';
export {
  determineMonthlyPension,
  type MonthlyPensionFacts,
  type MonthlyPensionReason,
} from './rules/monthly-pension.js';
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
export type { TierReserved } from './rules/shared/reservation.js';
export type { UnsubsidisedYearReason } from './rules/shared/subsidised-years.js';
export { determineTargetMet, type TargetMet, type TargetMetFacts } from './rules/target-met.js';
export {
  determineThresholdDate,
  type Progress,
  type Rates,
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
  type PensionStatement,
  type PensionStatementFacts,
  pensionStatement,
} from './statements/pension.js';
export type { CivilDate, CivilMonth } from './values/calendar.js';
export type { DecimalText, Money, Yuan } from './values/money.js';
