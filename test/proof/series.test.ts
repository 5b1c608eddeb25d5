import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordOf } from '../../src/audit/audit.js';
import {
  contributionStatement,
  defineEdition,
  determineAgeSupplement,
  determineBasicPension,
  determineContributionTier,
  determineGovernmentPayment,
  determineLongContributionBonus,
  determineMonthlyPension,
  determineMunicipalSubsidy,
  determineOwnPayment,
  type EditionSeries,
  editionSeries,
  InvalidFactsError,
  pensionStatement,
} from '../../src/index.js';
import { editionData } from '../cases.js';
import { dayBetween } from './arbitraries.js';
import { holds, tells } from './holds.js';

tells(({ properties, runs }) => `statements over series: ${properties} properties, ${runs} runs`);

/** What an edition's data are made of, as far as they are changed here. */
interface Data {
  readonly notice: Readonly<Record<string, { readonly effective?: object; readonly steps?: readonly object[] } | null>>;
}

const fixtures = readdirSync(new URL('../../fixtures/editions/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => editionData(name.replace('.json', '')) as unknown as Data);

/** Stretches of days, some of which meet, some within others. */
const stretches = [2019, 2020, 2021, 2022].flatMap((year) => [
  { from: `${year}-01-01`, until: `${year}-12-31` },
  { from: `${year}-01-01`, until: `${year}-06-30` },
  { from: `${year}-07-01`, until: `${year + 1}-12-31` },
]);
const anyStretch = fc.integer({ min: 0, max: stretches.length - 1 });

/** An edition of the fixtures: some parts taken away, the others in force in its own stretch, here and there in another. */
const anyMember = fc
  .record({
    data: fc.constantFrom(...fixtures),
    own: anyStretch,
    parts: fc.infiniteStream(fc.record({ luck: fc.nat(19), another: anyStretch })),
  })
  .map(({ data, own, parts }) => {
    const notice = Object.entries(data.notice).map(([noun, part]) => {
      const { luck, another } = parts.next().value as { luck: number; another: number };
      if (part === null || luck < 4) return [noun, null];
      if (part.effective === undefined) return [noun, part];
      const effective = stretches[luck < 7 ? another : own] as { from: string };
      const steps = part.steps?.slice(0, 1).map((step) => ({ ...step, from: effective.from }));
      return [noun, { ...part, effective, ...(steps ? { steps } : {}) }];
    });
    return { ...data, notice: { ...Object.fromEntries(notice), hardshipGroups: data.notice.hardshipGroups } };
  });

/** A series of such editions as far as they make one: what does not follow the others is left out. */
const anySeries = fc.array(anyMember, { minLength: 1, maxLength: 6 }).map((members): EditionSeries | null => {
  let series: EditionSeries | null = null;
  members.forEach((member, at) => {
    try {
      const edition = defineEdition({ ...member, id: `edition-${at}` });
      series = editionSeries([...((series as EditionSeries | null)?.editions ?? []), edition]);
    } catch (error) {
      if (!(error instanceof InvalidFactsError)) throw error;
    }
  });
  return series;
});

const pensionLines = {
  basicPension: determineBasicPension,
  longContributionBonus: determineLongContributionBonus,
  ageSupplement: determineAgeSupplement,
};
const contributionLines = {
  tier: determineContributionTier,
  ownPayment: determineOwnPayment,
  governmentPayment: determineGovernmentPayment,
  municipalSubsidy: determineMunicipalSubsidy,
};

type Line = (facts: never, series: EditionSeries) => { readonly status: string; readonly edition: string };

/** What a rule says, or nothing where it cannot read a group that another edition knows. */
function said(rule: Line, facts: object, series: EditionSeries) {
  try {
    return rule(facts as never, series);
  } catch (error) {
    if (!(error instanceof InvalidFactsError)) throw error;
    return undefined;
  }
}

const pick = (facts: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => keys.includes(key)));

const met = { lines: 0, determined: 0, ofSeveral: 0, totals: 0 };

/** Each line of a statement is what its rule says; the lines that are answered, and the total, are of one edition. */
function agrees(
  statement: typeof pensionStatement | typeof contributionStatement,
  lines: Readonly<Record<string, Line>>,
  facts: object,
  series: EditionSeries,
): Readonly<Record<string, { readonly status: string; readonly edition: string }>> | undefined {
  const stated = said(statement as never, facts, series) as Record<string, never> | undefined;
  if (stated === undefined) return undefined;
  for (const [key, rule] of Object.entries(lines)) {
    const keys = (rule as unknown as typeof determineOwnPayment).facts.fields.map((field) => field.key);
    const alone = said(rule, pick(facts, keys), series);
    if (alone === undefined) continue;
    expect(stated[key], key).toEqual(alone);
    met.lines += 1;
  }
  const answers = Object.values(stated).filter((part) => typeof part === 'object') as ReturnType<Line>[];
  const answering = new Set(answers.filter(({ status }) => status !== 'undetermined').map(({ edition }) => edition));
  expect(answering.size).toBeLessThan(2);
  const { result, edition } = recordOf(statement as typeof pensionStatement, facts as never, series);
  expect(result).toEqual(stated);
  if (answering.size === 1) expect(answering).toEqual(new Set([edition.id]));
  met.determined += answering.size;
  if (answering.size === 1 && answers.some((one) => one.edition === series.id)) met.ofSeveral += 1;
  return stated;
}

const anyDay = fc.oneof(
  dayBetween('2018-06-01', '2024-06-30'),
  fc.constantFrom('2020-06-30', '2020-07-01', '2021-01-01', '2021-12-31', '2022-06-30', '2023-12-31'),
);

test('a pension statement over a series says of each part what its rule says, and of the month what the month’s does', () => {
  const anyFacts = fc.record({
    recipient: fc.boolean(),
    birthDate: dayBetween('1935-01-01', '1965-01-01'),
    consecutiveYears: fc.integer({ min: 0, max: 40 }),
    asOf: anyDay,
  });
  const property = fc.property(anySeries, anyFacts, (series, facts) => {
    fc.pre(series !== null);
    const stated = agrees(pensionStatement, pensionLines, facts, series);
    const { asOf, ...person } = facts;
    const monthly = determineMonthlyPension({ ...person, diedOn: null, month: asOf.slice(0, 7) }, series);
    // The stretches are of whole months.
    const isOpen = (one: object) =>
      'open' in one &&
      (one.open as { why: string }[]).some(({ why }) => why === 'outside-coverage' || why === 'not-stated');
    expect(isOpen(stated?.monthly as object)).toBe(isOpen(monthly));
    if (!isOpen(monthly)) {
      expect(stated?.monthly?.edition).toBe(monthly.edition);
      met.totals += 1;
    }
  });
  holds(property, 1000, 200);
});

test('a contribution statement over a series says of each part what its rule says', () => {
  const groups = fixtures.flatMap(
    ({ notice }) => (notice.hardshipGroups as { groups?: string[] } | null)?.groups ?? [],
  );
  const anyFacts = fc.record({
    contributionYear: fc.integer({ min: 2018, max: 2024 }),
    tier: fc.constantFrom(100, 300, 500, 800, 5000),
    hardshipGroups: fc.oneof(
      { arbitrary: fc.constant([]), weight: 3 },
      fc.constantFrom(...new Set(groups)).map((group) => [group]),
    ),
  });
  const property = fc.property(anySeries, anyFacts, (series, facts) => {
    fc.pre(series !== null);
    agrees(contributionStatement, contributionLines, facts, series);
  });
  holds(property, 1000, 200);
});

test('lines that are answered beside lines that are not are met, and totals too', () => {
  expect(met.lines).toBeGreaterThan(500);
  expect(met.determined).toBeGreaterThan(20);
  expect(met.ofSeveral).toBeGreaterThan(8);
  expect(met.totals).toBeGreaterThan(0);
});
