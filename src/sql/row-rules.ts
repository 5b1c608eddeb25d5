import { ageSupplement } from './age-supplement.js';
import { assessmentScore } from './assessment-score.js';
import { basicPension } from './basic-pension.js';
import { collectionTiming } from './collection-timing.js';
import { completion } from './completion.js';
import { contributionTier } from './contribution-tier.js';
import { funeralGrant } from './funeral-grant.js';
import { governmentPayment } from './government-payment.js';
import { longContributionBonus } from './long-contribution-bonus.js';
import { municipalSubsidy } from './municipal-subsidy.js';
import { nextAdjustment } from './next-adjustment.js';
import { ownPayment } from './own-payment.js';
import { participation } from './participation.js';
import { pensionStatement } from './pension-statement.js';
import type { RowRule } from './row-rule.js';
import { targetMet } from './target-met.js';

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
  'funeral-grant': funeralGrant,
  'collection-timing': collectionTiming,
  completion,
  'target-met': targetMet,
  'assessment-score': assessmentScore,
} as const satisfies Record<string, RowRule>;

/** A rule that SQL can carry, by its noun; `pension-statement` stands for its monthly total. */
export type SqlRule = keyof typeof rowRules;
