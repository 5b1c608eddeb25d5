import * as z from 'zod/mini';
import { type AgeSupplement, ageSupplement, ageSupplementSchema } from './age-supplement.js';
import { type AssessmentScoreFigures, assessmentScore, assessmentScoreSchema } from './assessment-score.js';
import { type BasicPension, basicPension, basicPensionSchema } from './basic-pension.js';
import { type CollectionReward, collectionReward, collectionRewardSchema } from './collection-reward.js';
import { type CollectionTargets, collectionTargets, collectionTargetsSchema } from './collection-targets.js';
import { type CollectionTiming, collectionTiming, collectionTimingSchema } from './collection-timing.js';
import { type CompletionFigures, completion, completionSchema } from './completion.js';
import { type ContributionTier, contributionTier, contributionTierSchema } from './contribution-tier.js';
import { type FuneralGrant, funeralGrant, funeralGrantSchema } from './funeral-grant.js';
import {
  type GovernmentPayment,
  governmentPayment,
  governmentPaymentSchema,
  sharesAreWholeFen,
} from './government-payment.js';
import { groupsAreNamed, type HardshipGroups, hardshipGroups, hardshipGroupsSchema } from './hardship-groups.js';
import {
  type LongContributionBonus,
  longContributionBonus,
  longContributionBonusSchema,
} from './long-contribution-bonus.js';
import {
  bandsAreReached,
  type MunicipalSubsidy,
  municipalSubsidy,
  municipalSubsidySchema,
  subsidyIsWholeFen,
} from './municipal-subsidy.js';
import { type NextAdjustment, nextAdjustment, nextAdjustmentSchema } from './next-adjustment.js';
import { type Participation, participation, participationSchema } from './participation.js';
import { type PaymentChannels, paymentChannels, paymentChannelsSchema } from './payment-channels.js';
import { type PensionAge, pensionAge, pensionAgeSchema } from './pension-age.js';
import { civilDay, strict, text, wholeFrom } from './schema.js';
import { daysAreShared } from './shared-days.js';

/** Which document it is. */
export interface NoticeDocument {
  /** `null` where it has none, or none is known. */
  readonly number: string | null;
  readonly issuer: string;
  /** The day printed on it; `null` where none is known. */
  readonly issuedOn: string | null;
  /** The year whose contributions it collects; `null` where it collects none. */
  readonly contributionYear: number | null;
}

/** Everything a notice fixes, as data: one entry a noun, each with its clause and days of effect; `null`: it is silent. */
export interface Notice {
  readonly participation: Participation | null;
  readonly contributionTier: ContributionTier | null;
  readonly municipalSubsidy: MunicipalSubsidy | null;
  readonly pensionAge: PensionAge | null;
  readonly longContributionBonus: LongContributionBonus | null;
  readonly hardshipGroups: HardshipGroups | null;
  readonly governmentPayment: GovernmentPayment | null;
  readonly basicPension: BasicPension | null;
  readonly nextAdjustment: NextAdjustment | null;
  readonly ageSupplement: AgeSupplement | null;
  readonly funeralGrant: FuneralGrant | null;
  readonly collectionTiming: CollectionTiming | null;
  readonly paymentChannels: PaymentChannels | null;
  readonly completion: CompletionFigures | null;
  readonly assessmentScore: AssessmentScoreFigures | null;
  readonly collectionTargets: CollectionTargets | null;
  readonly collectionReward: CollectionReward | null;
}

export const documentSchema = () =>
  strict({
    number: z.nullable(text()),
    issuer: text(),
    issuedOn: z.nullable(civilDay()),
    contributionYear: z.nullable(wholeFrom(1, 9999)),
  });

export const noticeSchema = () =>
  strict({
    participation: z.nullish(participationSchema()),
    contributionTier: z.nullish(contributionTierSchema()),
    municipalSubsidy: z.nullish(municipalSubsidySchema()),
    pensionAge: z.nullish(pensionAgeSchema()),
    longContributionBonus: z.nullish(longContributionBonusSchema()),
    hardshipGroups: z.nullish(hardshipGroupsSchema()),
    governmentPayment: z.nullish(governmentPaymentSchema()),
    basicPension: z.nullish(basicPensionSchema()),
    nextAdjustment: z.nullish(nextAdjustmentSchema()),
    ageSupplement: z.nullish(ageSupplementSchema()),
    funeralGrant: z.nullish(funeralGrantSchema()),
    collectionTiming: z.nullish(collectionTimingSchema()),
    paymentChannels: z.nullish(paymentChannelsSchema()),
    completion: z.nullish(completionSchema()),
    assessmentScore: z.nullish(assessmentScoreSchema()),
    collectionTargets: z.nullish(collectionTargetsSchema()),
    collectionReward: z.nullish(collectionRewardSchema()),
  }).check(groupsAreNamed(), sharesAreWholeFen(), subsidyIsWholeFen(), bandsAreReached(), daysAreShared());

/** 陵政发〔2020〕11号. */
export const document: NoticeDocument = {
  number: '陵政发〔2020〕11号',
  issuer: '陵城镇人民政府',
  issuedOn: '2020-05-01',
  contributionYear: 2020,
};

/** What it fixes. */
export const notice = {
  participation,
  contributionTier,
  municipalSubsidy,
  pensionAge,
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
  collectionReward,
} satisfies Notice;
