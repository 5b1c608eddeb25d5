import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, type Edition, type TierRange } from '../../src/index.js';
import { dayBetween, factsOf } from './arbitraries.js';
import { determinerOf } from './determiners.js';
import { anyVariant } from './editions.js';
import { holds } from './holds.js';
import { type AnyDetermination, partsOf } from './parts.js';

type Facts = Record<string, unknown>;

/** What an answer is worth in yuan or points: nothing where it is refused, and `undefined` while it is open. */
function worth(answer: AnyDetermination | undefined): number | undefined {
  if (answer?.status !== 'determined') return answer?.status === 'refused' ? 0 : undefined;
  const { amount, points } = answer.value as { amount?: string; points?: number };
  return points ?? Number(amount);
}

/** Compares the part of that name, or the one answer of a rule, for less and for more of something. */
function neverFalls(noun: string, part: string, less: Facts, more: Facts, edition: Edition): void {
  const determine = determinerOf(noun);
  const { validate } = determine.facts['~standard'];
  if (validate(less).issues || validate(more).issues) return;
  const [lower, higher] = [less, more].map((facts) => worth(new Map(partsOf(determine(facts, edition))).get(part)));
  if (lower !== undefined && higher !== undefined) expect(higher).toBeGreaterThanOrEqual(lower);
}

const day = dayBetween('2020-01-01', '2020-12-31');
const spring = dayBetween('2020-05-10', '2020-07-05');
const birth = dayBetween('1930-01-01', '1975-12-31');
const years = fc.nat({ max: 60 });
function* firstOf({ from, until, step }: TierRange) {
  for (let fen = 0; from + fen / 100 <= until && fen < 1200 * step; fen += Math.round(step * 100))
    yield Number((from + fen / 100).toFixed(2));
}
/** Which of the edition's tiers that are open to all: any other number is refused, however high it is. */
const tier = fc.nat({ max: 11 });
function tierAt(at: number, { notice }: Edition): number {
  const tiers = notice.contributionTier?.tiers ?? [];
  const listed = 'step' in tiers ? [...firstOf(tiers)] : tiers;
  const open = listed.filter((tier) => !notice.contributionTier?.reserved.some((one) => one.tier === tier));
  // Where each is reserved, one and the same.
  return open[at % open.length] ?? listed[0] ?? at;
}
const persons = fc.nat({ max: 110 });

/** The rule, the part, what rises, its values, and whether more of it is better or worse. */
const rising: readonly [noun: string, part: string, fact: string, fc.Arbitrary<unknown>, 'better' | 'worse'][] = [
  ['long-contribution-bonus', '', 'consecutiveYears', years, 'better'],
  ['long-contribution-bonus', '', 'birthDate', birth, 'worse'],
  ['long-contribution-bonus', '', 'asOf', day, 'better'],
  ['age-supplement', '', 'birthDate', birth, 'worse'],
  ['age-supplement', '', 'asOf', day, 'better'],
  ['monthly-pension', '', 'birthDate', birth, 'worse'],
  ['monthly-pension', '', 'consecutiveYears', years, 'better'],
  ['monthly-pension', '', 'diedOn', day, 'better'],
  ['pension-statement', 'monthly', 'asOf', day, 'better'],
  ['pension-statement', 'monthly', 'consecutiveYears', years, 'better'],
  ['municipal-subsidy', '', 'tier', tier, 'better'],
  ['own-payment', '', 'tier', tier, 'better'],
  ['contribution-statement', 'credited', 'tier', tier, 'better'],
  // Later is never better.
  ['funeral-grant', '', 'deregisteredOn', spring, 'worse'],
];

describe('more of one fact, all others the same', () => {
  test.each(rising)('%s %s: more %s is never for the worse, or never for the better', (...row) => {
    const [noun, part, fact, values, direction] = row;
    holds(
      fc.property(factsOf(determinerOf(noun)), values, values, anyVariant, (given, drawn, second, { edition }) => {
        const told = (value: unknown) => (fact === 'tier' ? tierAt(value as number, edition) : value);
        const [one, other] = [told(drawn), told(second)];
        const isAscending = (one as string) <= (other as string);
        const [less, more] = isAscending ? [one, other] : [other, one];
        const pair = [less, more].map((value) => ({ ...given, [fact]: value })) as [Facts, Facts];
        const [lower, higher] = direction === 'better' ? pair : pair.reverse();
        neverFalls(noun, part, lower as Facts, higher as Facts, edition);
      }),
      2_000,
    );
  });
});

test.each(['thresholdReachedOn', 'materialsSubmittedOn'])('a later %s never scores more', (fact) => {
  const determine = determinerOf('assessment-score');
  holds(
    fc.property(factsOf(determine), spring, spring, anyVariant, (given, one, other, { edition }) => {
      // Of random points, a later stage may give more: there the notice itself rewards delay.
      const stages = edition.notice.assessmentScore?.stages ?? [];
      const last = edition.notice.assessmentScore?.last.points ?? 0;
      const points = [...stages.map((stage) => stage.points), last];
      if (points.some((later, at) => at > 0 && later > (points[at - 1] as number))) return;
      const [early, late] = [one, other]
        .sort()
        .map((on) => ({ ...given, [fact]: on, asOf: '2020-12-31' })) as unknown as [Facts, Facts];
      neverFalls('assessment-score', '', late, early, edition);
    }),
    2_000,
  );
});

test('more collected never undoes a task', () => {
  const determine = determinerOf('target-met');
  const settled = (answer: AnyDetermination) =>
    answer.status === 'determined' ? Number((answer.value as { met: boolean }).met) : undefined;
  holds(
    fc.property(factsOf(determine), persons, persons, anyVariant, (given, one, other, { edition }) => {
      const { target, collected } = given as { target: Facts; collected: Facts };
      const [fewer, more] = [one, other]
        .sort((less, greater) => less - greater)
        .map((headcount) =>
          settled(determine({ target, collected: { ...collected, headcount } }, edition) as AnyDetermination),
        );
      if (fewer !== undefined && more !== undefined) expect(more).toBeGreaterThanOrEqual(fewer);
    }),
    2_000,
  );
});

test('a day later never lowers an age', () => {
  const day = dayBetween('1800-01-01', '1945-12-31');
  // Day by day through every turn of month and year.
  const days = Array.from({ length: 400 }, (_, at) => at);
  holds(
    fc.property(day, day, anyVariant, (one, other, { edition }) => {
      const [born, first] = [one, other].sort() as [string, string];
      const dayAt = (at: number) => new Date(Date.parse(first) + at * 864e5).toISOString().slice(0, 10);
      const ages = days.map((at) => ageOn(born, dayAt(at), edition));
      const steps = ages.slice(1).map((age, at) => age - Number(ages[at]));
      expect(steps.filter((step) => step !== 0 && step !== 1)).toEqual([]);
      expect(Number(ages.at(-1)) - Number(ages[0])).toBeOneOf([1, 2]);
    }),
    2_000,
  );
});
