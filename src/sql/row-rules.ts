import { factsOf } from './facts.js';
import type { RowRule } from './row-rule.js';
import { ageSupplement } from './rules/age-supplement.js';
import { assessmentScore } from './rules/assessment-score.js';
import { basicPension } from './rules/basic-pension.js';
import { collectionReward } from './rules/collection-reward.js';
import { collectionTiming } from './rules/collection-timing.js';
import { completion } from './rules/completion.js';
import { contributionTier } from './rules/contribution-tier.js';
import { funeralGrant } from './rules/funeral-grant.js';
import { governmentPayment } from './rules/government-payment.js';
import { longContributionBonus } from './rules/long-contribution-bonus.js';
import { monthlyPension } from './rules/monthly-pension.js';
import { municipalSubsidy } from './rules/municipal-subsidy.js';
import { nextAdjustment } from './rules/next-adjustment.js';
import { ownPayment } from './rules/own-payment.js';
import { participation } from './rules/participation.js';
import { pensionStatement } from './rules/pension-statement.js';
import { targetMet } from './rules/target-met.js';

/** Every rule that a row can hold the facts of, in the order of the notice. */
export const rowRules = {
  participation,
  'contribution-tier': contributionTier,
  'municipal-subsidy': municipalSubsidy,
  'government-payment': governmentPayment,
  'own-payment': ownPayment,
  'basic-pension': basicPension,
  'next-adjustment': nextAdjustment,
  'long-contribution-bonus': longContributionBonus,
  'age-supplement': ageSupplement,
  'pension-statement': pensionStatement,
  'monthly-pension': monthlyPension,
  'funeral-grant': funeralGrant,
  'collection-timing': collectionTiming,
  completion,
  'target-met': targetMet,
  'assessment-score': assessmentScore,
  'collection-reward': collectionReward,
} as const satisfies Record<string, RowRule>;

/** The nouns of all rules, in that order. */
export const ruleNames = /* @__PURE__ */ Object.keys(rowRules) as (keyof typeof rowRules)[];

/** Every fact that some rule asks for, by name. */
export const allFacts = (): string[] => [
  ...new Set(ruleNames.flatMap((rule) => factsOf(rowRules[rule]).map(({ name }) => name))),
];
