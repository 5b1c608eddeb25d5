import fc from 'fast-check';
import { adopt, defineEdition, type Edition, lingcheng2020, readings } from '../../src/index.js';
import { seed } from './seed.js';

/** An edition that a counterexample names by what is particular in it. */
export class Variant {
  constructor(
    readonly edition: Edition,
    readonly particulars: unknown,
  ) {}

  [fc.toStringMethod](): string {
    return `edition with ${JSON.stringify(this.particulars)}`;
  }
}

const options = fc.record(
  Object.fromEntries(readings.map(({ id, options }) => [id, fc.constantFrom(...options.map((option) => option.id))])),
);

const ascending = (least: number, most: number, length: number) =>
  fc
    .uniqueArray(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: length })
    .map((numbers) => numbers.sort((one, other) => one - other));

/** Bands whose amounts rise with them, in fen. */
const bands = (least: number, most: number, leastFen = 1) =>
  fc
    .tuple(ascending(least, most, 5), ascending(leastFen, 99_999, 5))
    .map(([bounds, amounts]) =>
      bounds.map((from, at) => ({ from, amount: (amounts[Math.min(at, amounts.length - 1)] as number) / 100 })),
    );

const dayOf2020 = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((day) => new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10));

/** Other figures of the same form, as another year or town might have them. */
const figures = fc.record({
  bonus: bands(0, 60),
  supplement: bands(0, 110),
  // No less than what a reading may give below the first band.
  subsidy: bands(1, 6000, 3000),
  tiers: ascending(1, 6000, 15),
  paidByGovernment: fc.integer({ min: 1, max: 500 }),
  deferralAge: fc.integer({ min: 0, max: 30 }),
  pensionAge: fc.integer({ min: 0, max: 80 }),
  pension: fc.integer({ min: 0, max: 50_000 }),
  interval: fc.integer({ min: 1, max: 10 }),
  daysToDeregister: fc.integer({ min: 0, max: 60 }),
  percent: fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10),
  points: fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.nat({ max: 20 })),
  days: fc.tuple(dayOf2020(130, 145), dayOf2020(146, 155), dayOf2020(156, 185)),
  restDays: fc.option(fc.uniqueArray(dayOf2020(1, 366), { maxLength: 120 }).map((days) => days.sort())),
});

type Figures = typeof figures extends fc.Arbitrary<infer Value> ? Value : never;

function withFigures(given: Figures, adopted: object): Edition {
  const data = JSON.parse(JSON.stringify(lingcheng2020));
  const { notice } = data;
  notice.longContributionBonus.bands = given.bonus;
  notice.longContributionBonus.pensionAge.value = given.pensionAge;
  notice.ageSupplement.bands = given.supplement;
  notice.municipalSubsidy.bands = given.subsidy;
  notice.contributionTier.tiers = given.tiers;
  notice.contributionTier.reserved = given.tiers.slice(0, 1);
  notice.governmentPayment.payment.amount = given.paidByGovernment;
  notice.participation.deferralAge.value = given.deferralAge;
  notice.basicPension.pension.amount = given.pension / 100;
  notice.nextAdjustment.interval.value = given.interval;
  notice.funeralGrant.deregistration.value = given.daysToDeregister;
  notice.completion.threshold.value = given.percent;
  const [first, second, last] = given.days;
  const [most, less, least] = given.points;
  notice.assessmentScore.stages = [
    { by: first, points: most },
    { by: second, points: less },
  ];
  notice.assessmentScore.last = { by: last, points: least };
  data.restDays = given.restDays && { from: '2020-01-01', until: '2020-12-31', days: given.restDays };
  data.readings = { ...data.readings, ...adopted };
  return defineEdition(data);
}

/** With one option for every reading, the notice's own figures kept. */
const adopted = options.map((choices) => new Variant(adopt(lingcheng2020, choices), choices));

/** With figures of its own, too. Few of them, since each is made once and asked often. */
const defined = fc.sample(fc.tuple(figures, options), { seed, numRuns: 60 }).map(([given, choices]) => {
  return new Variant(withFigures(given, choices), { ...given, ...choices });
});

/** The edition that ships, one with other readings, or one with other figures as well. */
export const anyVariant: fc.Arbitrary<Variant> = fc.oneof(
  fc.constant(new Variant(lingcheng2020, 'nothing particular')),
  { arbitrary: adopted, weight: 3 },
  { arbitrary: fc.constantFrom(...defined), weight: 3 },
);
