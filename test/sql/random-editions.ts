import { adopt, defineEdition, type Edition, lingcheng2020 } from '../../src/index.js';
import { hardshipGroupNames } from '../../src/notice/hardship-groups.js';
import { isTier } from '../../src/notice/tiers.js';
import { optionsOf } from '../../src/readings/options.js';
import { reached } from '../proof/reached.js';
import { shareDays } from '../proof/shared-days.js';
import { dayAt, numberOf, pick, type Random, seeded, whole } from './random-rows.js';

/** Every option of every reading comes up; every figure that SQL carries is another, and lists are longer or shorter. */

/** So many different numbers, ascending. */
function ascending(many: number, next: () => number): number[] {
  const found = new Set<number>();
  while (found.size < many) found.add(next());
  return [...found].sort((one, other) => one - other);
}

/** Yuan, one in three with fen, at times nothing or the most there may be. */
function yuan(random: Random, most: number): number {
  if (random() < 0.05) return pick(random, [0, 1e12, 0.01, 999_999_999_999.99]);
  const units = whole(random, 0, most);
  return random() < 0.3 ? (units * 100 + whole(random, 1, 99)) / 100 : units;
}

const bandsFrom = (random: Random, starts: readonly number[]) =>
  starts.map((from) => ({ from, amount: yuan(random, 200) }));
const ages = (random: Random, most: number) => ascending(whole(random, 0, 5), () => whole(random, 0, most));
const bound = (random: Random) => pick(random, ['exact', 'at-least']);

const earlier = (one: string, other: string) => (one < other ? one : other);

/** A stretch of days that may be open at either end. */
function period(random: Random) {
  const from = dayAt(numberOf('2020-01-01') + whole(random, -400, 100));
  const until = dayAt(numberOf(from) + whole(random, 0, 800));
  return { from: random() < 0.3 ? null : from, until: random() < 0.3 ? null : until };
}

function stages(random: Random) {
  const ends = random() < 0.1 ? ['0001-01-01', '9999-12-31'].map(numberOf) : [];
  const near = ascending(whole(random, 2, 5), () => numberOf('2020-05-20') + whole(random, 0, 45));
  const days = [...near, ...ends].sort((one, other) => one - other).map(dayAt);
  const last = days.pop();
  const scored = (by: string | undefined) => ({ by, points: pick(random, [0, 0, 3, 8, 10]) });
  return { stages: days.map(scored), last: scored(last) };
}

function restDays(random: Random) {
  if (random() < 0.3) return null;
  const from = numberOf('2020-01-01') + whole(random, -30, 90);
  const length = whole(random, 0, 250);
  const days = Array.from({ length: length + 1 }, (_, day) => dayAt(from + day)).filter(() => random() < 0.4);
  return { from: dayAt(from), until: dayAt(from + length), days };
}

/** Percentages with many decimals, a few, or none. */
const threshold = (random: Random) => pick(random, [96, 100, 0.5, 33.333333, 99.99, 0.000001, whole(random, 1, 100)]);

/** Standards by the days from which they hold, the first from the day the part comes into force or before. */
function basicPension(
  random: Random,
  { effective, ...terms }: { readonly effective: { readonly from: string | null; readonly until: string | null } },
) {
  // An end that was drawn without a beginning may be before any day chosen for it.
  const first = effective.from ?? earlier('2019-06-15', effective.until ?? '2019-06-15');
  const days = ascending(whole(random, 0, 4), () => numberOf(first) + whole(random, 1, 600)).map(dayAt);
  const inForce = days.filter((day) => day <= (effective.until ?? day));
  const steps = [first, ...inForce].map((from) => ({ from, amount: yuan(random, 300) }));
  return { ...terms, effective: { ...effective, from: first }, bound: bound(random), steps };
}

/** An edition from a seed. */
export function randomEdition(seed: number): Edition {
  const random = seeded(seed);
  const data = JSON.parse(JSON.stringify(lingcheng2020));
  const { notice } = data;
  for (const noun of Object.values(notice) as ({ effective?: unknown } | null)[]) {
    if (noun && noun.effective !== undefined && random() < 0.6) noun.effective = period(random);
  }
  const tiers = ascending(whole(random, 1, 14), () =>
    random() < 0.5 ? whole(random, 1, 60) * 100 : yuan(random, 6000) || 0.01,
  );
  const [from = 0] = tiers;
  const step = pick(random, [0.01, 0.5, 1, 100]);
  const until = (Math.round(from * 100) + Math.round(step * 100) * whole(random, 1, 6000)) / 100;
  notice.contributionTier.tiers = random() < 0.3 && until <= 1e12 ? { from, until, step } : tiers;
  notice.contributionTier.reserved = tiers
    .filter((tier) => random() < 0.3 && isTier(tier, notice.contributionTier.tiers))
    .map((tier) => ({ tier, for: hardshipGroupNames.filter(() => random() < 0.6) }));
  const highest = notice.contributionTier.tiers.until ?? tiers.at(-1);
  const starts = tiers.filter((tier) => random() < 0.5 && tier <= highest);
  Object.assign(notice.municipalSubsidy, {
    bound: bound(random),
    bands: bandsFrom(
      random,
      reached(starts, (start) => start, notice.contributionTier.tiers),
    ),
  });
  const wholeYuan = [from, notice.contributionTier.tiers.step ?? 1, ...tiers].every(Number.isInteger);
  if (wholeYuan && random() < 0.5) {
    delete notice.municipalSubsidy.bands;
    notice.municipalSubsidy.percentOfTier = whole(random, 1, 100);
  }
  Object.assign(notice.longContributionBonus, { bound: bound(random), bands: bandsFrom(random, ages(random, 40)) });
  Object.assign(notice.ageSupplement, {
    bound: bound(random),
    bands: bandsFrom(random, ages(random, 110)),
    ...(random() < 0.3 && { paidFrom: 'month-of-attaining' }),
  });
  notice.pensionAge.age.value = whole(random, 1, 80);
  Object.assign(notice.participation, {
    lowerAge: { value: whole(random, 0, 30), unit: 'years' },
    minorsAndStudents: pick(random, ['may-wait', 'excluded']),
    upperAge: random() < 0.5 ? null : { value: whole(random, 31, 100), unit: 'years' },
  });
  notice.nextAdjustment.interval.value = whole(random, 1, 100);
  notice.completion.threshold.value = threshold(random);
  // Shares that give whole fen.
  const shares = [100, 50, 25, 10].filter((share) => (Math.round((tiers[0] as number) * 100) * share) % 100 === 0);
  const groups = hardshipGroupNames.filter(() => random() < 0.8);
  Object.assign(notice.governmentPayment, {
    bound: bound(random),
    payments: [0, 1, 2].slice(0, groups.length).map((at) => ({
      groups: groups.filter((_, group) => group % 3 === at),
      ...(random() < 0.3
        ? { percentOfLowest: pick(random, shares) }
        : { amount: pick(random, [...tiers, yuan(random, 300)]) }),
    })),
  });
  notice.basicPension = basicPension(random, notice.basicPension);
  Object.assign(notice.funeralGrant.grant, { amount: yuan(random, 2000), bound: bound(random) });
  const days = pick(random, [0, 1, 30, 60, 365, whole(random, 0, 3650)]);
  notice.funeralGrant.for = pick(random, ['recipients', 'recipients', 'insured']);
  notice.funeralGrant.deregistration = random() < 0.1 ? null : { value: days, unit: 'days' };
  if (random() < 0.4) {
    delete notice.longContributionBonus.bands;
    const overs = ascending(whole(random, 1, 4), () => whole(random, 0, 40));
    notice.longContributionBonus.segments = overs.map((over) => ({ over, perYear: yuan(random, 5) }));
  }
  notice.collectionTiming.window.from = dayAt(numberOf('2020-04-01') + whole(random, 0, 60));
  notice.collectionTiming.window.until = dayAt(numberOf(notice.collectionTiming.window.from) + whole(random, 0, 60));
  Object.assign(notice.assessmentScore, stages(random));
  notice.collectionReward = {
    ...{
      clause: '6.4',
      effective: period(random),
      unit: 'percent',
      currency: 'CNY',
      per: 'person',
      bound: bound(random),
    },
    bands: bandsFrom(random, [0, ...ascending(whole(random, 0, 4), () => whole(random, 1, 150))]),
  };
  for (const noun of Object.keys(notice)) if (random() < 0.05) notice[noun] = null;
  // Where no group is named, a tier is reserved for none, and none is paid for.
  if (notice.hardshipGroups === null) {
    for (const one of notice.contributionTier?.reserved ?? []) one.for = [];
    if (notice.governmentPayment !== null) notice.governmentPayment.payments = [];
  }
  shareDays(notice);
  const options = Object.entries(optionsOf).map(([id, each]) => [id, pick<string>(random, each)]);
  const edition = defineEdition({ ...data, id: `random ${seed}`, restDays: restDays(random) });
  return adopt(edition, Object.fromEntries(options));
}
