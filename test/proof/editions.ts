import fc from 'fast-check';
import { type AdoptedReadings, adopt, defineEdition, type Edition, lingcheng2020 } from '../../src/index.js';
import { type Bands, type Days, type Figures, groups, ofNotice, type Part } from './oracle/figures.js';
import type { Terms } from './oracle/oracle.js';
import { optionsOf, type Readings } from './oracle/readings.js';
import { officialRestDays } from './oracle/rest-days.js';
import { reached } from './reached.js';
import { seed } from './seed.js';

/** An edition, and the same for the oracle. A counterexample names it by what is particular in it. */
export class Variant {
  constructor(
    readonly edition: Edition,
    readonly terms: Terms,
  ) {}

  [fc.toStringMethod](): string {
    const { readings, figures } = this.terms;
    return `edition with ${JSON.stringify({ ...readings, ...(figures === shipped ? {} : figures) })}`;
  }
}

const shipped: Figures = { ...ofNotice, restDays: officialRestDays };

const anyReadings = fc.record(
  Object.fromEntries(
    Object.entries(optionsOf).map(([reading, options]) => [
      reading,
      fc.constantFrom(...(options as readonly string[])),
    ]),
  ),
) as fc.Arbitrary<Readings>;

const ascending = (least: number, most: number, length: number, fewest = 1) =>
  fc
    .uniqueArray(fc.integer({ min: least, max: most }), { minLength: fewest, maxLength: length })
    .map((numbers) => numbers.sort((one, other) => one - other));

/** Bands whose amounts rise with them, in fen; without any, nothing is granted. */
const bands = (least: number, most: number, leastFen = 1): fc.Arbitrary<Bands> =>
  fc
    .tuple(ascending(least, most, 5, 0), ascending(leastFen, 99_999, 5, 5))
    .map(([bounds, amounts]) => bounds.map((from, at) => [from, (amounts[at] as number) / 100] as const));

/** Standards by the days from which they hold, the first before any period begins; they rise, as they always have. */
const standards = fc
  .tuple(
    fc.subarray(['2020-05-01', '2020-06-30', '2020-07-01', '2020-10-15']),
    fc.array(fc.oneof(fc.integer({ min: 0, max: 50_000 }), fc.constantFrom(14_200, 14_199)), {
      minLength: 5,
      maxLength: 5,
    }),
  )
  .map(([later, fen]) => {
    const rising = [...fen].sort((one, other) => one - other);
    return ['2018-01-01', ...later].map((from, at) => [from, (rising[at] as number) / 100] as const);
  });

const dayOf2020 = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((day) => new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10));

const mayBeSilent: readonly Part[] = [
  'participation',
  'contributionTier',
  'municipalSubsidy',
  'pensionAge',
  'longContributionBonus',
  'governmentPayment',
  'basicPension',
  'nextAdjustment',
  'ageSupplement',
  'funeralGrant',
  'collectionTiming',
  'completion',
  'assessmentScore',
  'collectionTargets',
];

const periods: readonly Days[] = [
  [null, null],
  ['2020-03-10', null],
  [null, '2020-09-15'],
];

const from2018 = ([from, until]: Days): Days => [from ?? '2018-01-01', until];

/**
 * The days of each part. A standard has a first day, and so has the part it stands in; tiers may have a year of their own,
 * where the others share it with them.
 */
const inForceIn = (period: Days, ofTiers: Days | null) => (part: Part) => {
  if (part === 'basicPension') return from2018(period);
  return part === 'contributionTier' && period.every((day) => day === null) ? (ofTiers ?? period) : period;
};

const restDays = fc.option(
  fc.tuple(dayOf2020(1, 150), dayOf2020(190, 366), fc.subarray(officialRestDays.days)).map(([from, until, days]) => ({
    from,
    until,
    days: days.filter((day) => from <= day && day <= until),
  })),
  { freq: 3 },
);

const firstOf = (tiers: Figures['tiers']): number => ('step' in tiers ? tiers.from : (tiers[0] as number));

/** A share in percent that gives whole fen of a tier, which has none of its own. */
const wholePercent = (tier: number, percents: number): number =>
  percents > 0 && Number.isInteger(tier) ? percents : 100;

/** Some tiers that are kept for some groups, ascending: of a range, its ends. */
function keptAmong(tiers: Figures['tiers'], kept: readonly (readonly [at: number, groups: string[]])[]) {
  const open = 'step' in tiers ? [tiers.from, tiers.until] : tiers;
  const whom = new Map(kept.map(([at, groups]) => [open[at % open.length] as number, groups]));
  return [...whom].sort(([one], [other]) => one - other);
}

/** Other figures of the same form, as another year or town might have them. */
const anyFigures: fc.Arbitrary<Figures> = fc
  .record({
    bonus: bands(0, 60),
    bonusPerYear: fc.option(
      bands(0, 40).filter((segments) => segments.length > 0),
      { freq: 2 },
    ),
    countsAllYears: fc.boolean(),
    supplement: bands(0, 110),
    isPaidFromMonth: fc.boolean(),
    // No less than what a reading may give below the first band.
    subsidy: fc.option(bands(1, 6000, 3000), { freq: 8 }),
    subsidyShare: fc.option(fc.integer({ min: 1, max: 100 }), { freq: 2 }),
    isBackPaidOut: fc.boolean(),
    mostSubsidisedYears: fc.option(fc.integer({ min: 1, max: 100 }), { freq: 2 }),
    // 4999.99 and 5000 are both tiers that a payment can hit by a fen.
    tiers: fc.oneof(
      { arbitrary: ascending(1, 6000, 15), weight: 3 },
      fc
        .tuple(fc.integer({ min: 1, max: 600 }), fc.constantFrom(0.5, 1, 100, 99.99), fc.integer({ min: 1, max: 60 }))
        .map(([from, step, steps]) => ({ from, until: Number((from + step * steps).toFixed(2)), step })),
    ),
    kept: fc.array(fc.tuple(fc.nat({ max: 14 }), fc.subarray(groups)), { maxLength: 3 }),
    paid: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 700 }), fc.constantFrom('lowest', 'yuan', 'percent'), fc.nat({ max: 20 })),
      { maxLength: 3 },
    ),
    paidGroups: fc.shuffledSubarray(groups),
    lowerAge: fc.integer({ min: 0, max: 30 }),
    areYoungOut: fc.boolean(),
    upperAge: fc.option(fc.integer({ min: 31, max: 100 }), { freq: 2 }),
    pensionAge: fc.integer({ min: 1, max: 80 }),
    pension: standards,
    yearsBetweenAdjustments: fc.integer({ min: 1, max: 10 }),
    grant: fc.integer({ min: 0, max: 2000 }),
    grantMonths: fc.option(fc.integer({ min: 1, max: 24 })),
    grantForAll: fc.boolean(),
    daysToDeregister: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 5 }),
    threshold: fc.oneof(
      fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths * 100_000),
      fc.integer({ min: 1, max: 100_000_000 }),
    ),
    points: fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.nat({ max: 20 })),
    days: fc.tuple(dayOf2020(130, 145), dayOf2020(146, 155), dayOf2020(156, 185)),
    silent: fc.oneof(
      { arbitrary: fc.constant<Part[]>([]), weight: 3 },
      fc.subarray([...mayBeSilent], { maxLength: 3 }),
    ),
    reward: fc.option(bands(1, 120)),
    period: fc.option(fc.constantFrom(...periods)),
    ofTiers: fc.option(fc.constant<Days>(['2020-01-01', '2020-12-31'])),
    restDays,
  })
  .map(
    ({
      points: [most, less, least],
      days: [first, second, last],
      period,
      ofTiers,
      kept,
      paid,
      paidGroups,
      reward,
      silent,
      ...others
    }) => ({
      ...ofNotice,
      ...others,
      // No completion lies below the first band.
      reward: [[0, 0], ...(reward ?? [])] as Bands,
      silent: reward === null ? [...silent, 'collectionReward' as const] : silent,
      // Where every tier is in whole yuan, so is a whole percent of it in fen.
      subsidyShare: 'step' in others.tiers && !Number.isInteger(others.tiers.step) ? null : others.subsidyShare,
      // No band without a tier, and no standard from after the part has ended or replaced before it begins.
      subsidy: others.subsidy && reached(others.subsidy, ([from]) => from, others.tiers),
      pension: others.pension.filter(
        ([from], at) =>
          from <= (period?.[1] ?? from) && (others.pension[at + 1]?.[0] ?? '9999') > (period?.[0] ?? '2018-01-01'),
      ),
      reserved: keptAmong(others.tiers, kept),
      // At times a tier, which is then the one it makes up.
      paid: paid
        .map(([yuan, kind, percents], at) => {
          const whom = paidGroups.filter((_, group) => group % paid.length === at);
          if (kind === 'percent') return [whom, wholePercent(firstOf(others.tiers), percents * 5), 'percent'] as const;
          return [whom, kind === 'lowest' ? firstOf(others.tiers) : yuan, 'yuan'] as const;
        })
        .filter(([whom]) => whom.length > 0),
      stages: [[first, most] as const, [second, less] as const],
      last: [last, least] as const,
      ...(period === null ? {} : { inForce: inForceIn(period, ofTiers) }),
    }),
  );

/** The data of an edition with these figures. */
function dataWith(figures: Figures, id: string): object {
  const data = JSON.parse(JSON.stringify(lingcheng2020));
  const { notice } = data;
  const bandsOf = (all: readonly (readonly [number | string, number])[]) =>
    all.map(([from, amount]) => ({ from, amount }));
  const stageOf = ([by, points]: readonly [string, number]) => ({ by, points });
  notice.participation.lowerAge.value = figures.lowerAge;
  notice.participation.minorsAndStudents = figures.areYoungOut ? 'excluded' : 'may-wait';
  notice.participation.upperAge = figures.upperAge === null ? null : { value: figures.upperAge, unit: 'years' };
  notice.contributionTier.tiers = figures.tiers;
  notice.contributionTier.reserved = figures.reserved.map(([tier, whom]) => ({ tier, for: whom }));
  notice.governmentPayment.payments = figures.paid.map(([whom, figure, unit]) => ({
    groups: whom,
    [unit === 'yuan' ? 'amount' : 'percentOfLowest']: figure,
  }));
  if (figures.subsidyShare === null) notice.municipalSubsidy.bands = figures.subsidy && bandsOf(figures.subsidy);
  else {
    delete notice.municipalSubsidy.bands;
    notice.municipalSubsidy.percentOfTier = figures.subsidyShare;
  }
  if (figures.isBackPaidOut) notice.municipalSubsidy.backPaidYears = 'not-subsidised';
  if (figures.mostSubsidisedYears !== null) notice.municipalSubsidy.mostYears = figures.mostSubsidisedYears;
  notice.longContributionBonus.counted = figures.countsAllYears ? 'cumulative' : 'consecutive';
  notice.longContributionBonus.bands = bandsOf(figures.bonus);
  if (figures.bonusPerYear) {
    notice.longContributionBonus.segments = figures.bonusPerYear.map(([over, perYear]) => ({ over, perYear }));
    delete notice.longContributionBonus.bands;
  }
  notice.pensionAge.age.value = figures.pensionAge;
  notice.basicPension.steps = bandsOf(figures.pension);
  notice.nextAdjustment.interval.value = figures.yearsBetweenAdjustments;
  notice.ageSupplement.bands = bandsOf(figures.supplement);
  if (figures.isPaidFromMonth) notice.ageSupplement.paidFrom = 'month-of-attaining';
  notice.funeralGrant.for = figures.grantForAll ? 'insured' : 'recipients';
  notice.funeralGrant.grant.amount = figures.grant;
  if (figures.grantMonths !== null) {
    notice.funeralGrant.grant.monthsOfBasicPension = figures.grantMonths;
    delete notice.funeralGrant.grant.amount;
  }
  if (figures.daysToDeregister === null) notice.funeralGrant.deregistration = null;
  else notice.funeralGrant.deregistration.value = figures.daysToDeregister;
  notice.completion.threshold.value = figures.threshold / 1e6;
  notice.assessmentScore.stages = figures.stages.map(stageOf);
  notice.assessmentScore.last = stageOf(figures.last);
  notice.collectionReward = {
    ...{ clause: '6.4', effective: {}, unit: 'percent', currency: 'CNY', per: 'person', bound: 'exact' },
    bands: bandsOf(figures.reward),
  };
  for (const part of Object.keys(notice)) {
    const [from, until] = figures.inForce(part as Part);
    if (notice[part] !== null && 'effective' in notice[part]) notice[part].effective = { from, until };
  }
  for (const part of figures.silent) notice[part] = null;
  return { ...data, id, restDays: figures.restDays };
}

const variant = (edition: Edition, figures: Figures) =>
  new Variant(edition, { id: edition.id, figures, readings: edition.readings });

// Each is made once and asked often.
const adopted = fc
  .sample(anyReadings, { seed, numRuns: 200 })
  .map((readings) => variant(adopt(lingcheng2020, readings as Partial<AdoptedReadings>), shipped));

const defined = fc
  .sample(fc.tuple(anyFigures, anyReadings), { seed, numRuns: 100 })
  .map(([figures, readings], at) =>
    variant(adopt(defineEdition(dataWith(figures, `other-${at}`)), readings as Partial<AdoptedReadings>), figures),
  );

/** The edition that ships, one with other readings, or one with other figures as well. */
export const anyVariant: fc.Arbitrary<Variant> = fc.oneof(
  fc.constant(variant(lingcheng2020, shipped)),
  { arbitrary: fc.constantFrom(...adopted), weight: 4 },
  { arbitrary: fc.constantFrom(...defined), weight: 4 },
);
