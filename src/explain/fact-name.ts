import type { AgeSupplementFacts } from '../rules/age-supplement.js';
import type { AnnualPaymentFacts } from '../rules/annual-payment.js';
import type { AssessmentScoreFacts } from '../rules/assessment-score.js';
import type { BasicPensionFacts } from '../rules/basic-pension.js';
import type { CollectionTimingFacts } from '../rules/collection-timing.js';
import type { CompletionFacts } from '../rules/completion.js';
import type { ConsecutiveYearsFacts } from '../rules/consecutive-years.js';
import type { FuneralGrantFacts } from '../rules/funeral-grant.js';
import type { HardshipGroupsFacts } from '../rules/hardship-groups.js';
import type { LongContributionBonusFacts } from '../rules/long-contribution-bonus.js';
import type { NextAdjustmentFacts } from '../rules/next-adjustment.js';
import type { OwnPaymentFacts } from '../rules/own-payment.js';
import type { ParticipationFacts } from '../rules/participation.js';
import type { CollectionStatementFacts } from '../statements/collection.js';
import type { Yuan } from '../values/money.js';

/** The facts of every rule; those of the rules and statements not named here are among them. */
type AnyFacts =
  | AgeSupplementFacts
  | AnnualPaymentFacts
  | AssessmentScoreFacts
  | BasicPensionFacts
  | CollectionStatementFacts
  | CollectionTimingFacts
  | CompletionFacts
  | ConsecutiveYearsFacts
  | FuneralGrantFacts
  | HardshipGroupsFacts
  | LongContributionBonusFacts
  | NextAdjustmentFacts
  | OwnPaymentFacts
  | ParticipationFacts;

type Leaf = Yuan | string | number | boolean | null;

/** The keys of a record and of all the records in it. */
type KeysWithin<Given> = Given extends Leaf
  ? never
  : Given extends readonly (infer Entry)[]
    ? KeysWithin<Entry>
    : (keyof Given & string) | { [Key in keyof Given]: KeysWithin<Given[Key]> }[keyof Given];

/** What a fact is called, at any depth of any rule's facts. */
export type FactName = KeysWithin<AnyFacts>;
