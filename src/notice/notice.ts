import { type AgeSupplement, ageSupplement } from './age-supplement.js';
import { type AssessmentScore, assessmentScore } from './assessment-score.js';
import { type BasicPension, basicPension } from './basic-pension.js';
import { type CollectionTargets, collectionTargets } from './collection-targets.js';
import { type CollectionTiming, collectionTiming } from './collection-timing.js';
import { type Completion, completion } from './completion.js';
import { type ContributionTier, contributionTier } from './contribution-tier.js';
import { type FuneralGrant, funeralGrant } from './funeral-grant.js';
import { type GovernmentPayment, governmentPayment } from './government-payment.js';
import { type HardshipGroups, hardshipGroups } from './hardship-groups.js';
import { type LongContributionBonus, longContributionBonus } from './long-contribution-bonus.js';
import { type MunicipalSubsidy, municipalSubsidy } from './municipal-subsidy.js';
import { type NextAdjustment, nextAdjustment } from './next-adjustment.js';
import { type Participation, participation } from './participation.js';
import { type PaymentChannels, paymentChannels } from './payment-channels.js';

/** Everything an annual notice fixes, as data: one entry per noun, each with its clause and days of effect. */
export interface Notice {
  readonly document: {
    readonly number: string;
    readonly issuedOn: string;
    readonly issuer: string;
    readonly year: number;
  };
  readonly participation: Participation;
  readonly contributionTier: ContributionTier;
  readonly municipalSubsidy: MunicipalSubsidy;
  readonly longContributionBonus: LongContributionBonus;
  readonly hardshipGroups: HardshipGroups;
  readonly governmentPayment: GovernmentPayment;
  readonly basicPension: BasicPension;
  readonly nextAdjustment: NextAdjustment;
  readonly ageSupplement: AgeSupplement;
  readonly funeralGrant: FuneralGrant;
  readonly collectionTiming: CollectionTiming;
  readonly paymentChannels: PaymentChannels;
  readonly completion: Completion;
  readonly assessmentScore: AssessmentScore;
  readonly collectionTargets: CollectionTargets;
}

/** 陵政发〔2020〕11号. */
export const notice: Notice = {
  document: { number: '陵政发〔2020〕11号', issuedOn: '2020-05-01', issuer: '陵城镇人民政府', year: 2020 },
  participation,
  contributionTier,
  municipalSubsidy,
  longContributionBonus,
  hardshipGroups,
  governmentPayment,
  basicPension,
  nextAdjustment,
  ageSupplement,
  funeralGrant,
  collectionTiming,
  paymentChannels,
  completion,
  assessmentScore,
  collectionTargets,
};
