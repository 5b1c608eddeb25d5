import { describe, expect, test } from 'vitest';
import { reconcile, recordOf, timeline } from '../../src/audit/audit.js';
import { oneAnswer } from '../../src/editions/edition-series.js';
import { definitionOf } from '../../src/engine/determiner.js';
import { explain } from '../../src/explain/explain.js';
import * as library from '../../src/index.js';
import {
  adopt,
  ageOn,
  compareReadings,
  contributionStatement,
  defineEdition,
  determineBasicPension,
  determineEach,
  determineFuneralGrant,
  determineGovernmentPayment,
  determineMonthlyPension,
  determineMunicipalSubsidy,
  determineThresholdDate,
  differences,
  type EditionSeries,
  editionSeries,
  extendEdition,
  findCollectionTarget,
  lingcheng2020,
  pensionStatement,
} from '../../src/index.js';
import type { FuneralGrant } from '../../src/notice/funeral-grant.js';
import type { ShippedHardshipGroup } from '../../src/notice/hardship-groups.js';
import { sqlFor } from '../../src/sql/sql.js';
import { issuesOf } from '../thrown.js';

const silent = Object.fromEntries(Object.keys(lingcheng2020.notice).map((noun) => [noun, null]));

/** The base pension alone, on some days. */
const pensionOf = (id: string, amount: number, from: string, until: string | null) =>
  extendEdition(lingcheng2020, {
    id,
    notice: { ...silent, basicPension: { effective: { from, until }, steps: [{ from, amount }] } },
  });

const firstHalf = { effective: { until: '2020-06-30' } };
const untilJune = extendEdition(lingcheng2020, {
  id: 'until-june',
  notice: {
    pensionAge: firstHalf,
    longContributionBonus: firstHalf,
    basicPension: firstHalf,
    ageSupplement: firstHalf,
  },
});
const fromJuly = pensionOf('from-july', 142, '2020-07-01', '2021-06-30');
const series = editionSeries([untilJune, fromJuly]);
const name = 'until-june & from-july';

const of2021 = extendEdition(lingcheng2020, {
  id: 'of-2021',
  document: { contributionYear: 2021 },
  notice: {
    ...silent,
    contributionTier: { effective: { from: '2021-01-01', until: '2021-12-31' }, reserved: [] },
    municipalSubsidy: { effective: { from: '2021-01-01', until: '2021-12-31' } },
  },
});
const years = editionSeries([lingcheng2020, of2021]);

describe('a series', () => {
  test('answers by the edition that covers the day, as that edition does', () => {
    expect(series.id).toBe(name);
    const june = determineBasicPension({ asOf: '2020-06-30' }, series);
    expect(june).toEqual(determineBasicPension({ asOf: '2020-06-30' }, untilJune));
    expect(june).toMatchObject({ edition: 'until-june', value: { amount: '118' } });
    const july = determineBasicPension({ asOf: '2020-07-01' }, series);
    expect(july).toEqual(determineBasicPension({ asOf: '2020-07-01' }, fromJuly));
    expect(july).toMatchObject({ edition: 'from-july', value: { amount: '142' } });
  });

  test('does not mind the order of its editions', () => {
    const turned = editionSeries([fromJuly, untilJune]);
    for (const asOf of ['2018-01-01', '2020-06-30', '2020-07-01', '2021-06-30']) {
      expect(determineBasicPension({ asOf }, turned)).toEqual(determineBasicPension({ asOf }, series));
    }
  });

  test.each([
    ['2017-12-31', '2018-01-01', '2020-06-30'],
    ['2021-07-01', '2020-07-01', '2021-06-30'],
  ])('outside all of them, on %s, names itself and the nearest days', (asOf, from, until) => {
    expect(determineBasicPension({ asOf }, series)).toMatchObject({
      status: 'undetermined',
      edition: name,
      clauses: [],
      open: [{ why: 'outside-coverage', fact: 'asOf', given: asOf, from, until }],
    });
  });

  test('tells of the nearer stretch where there is a gap, and of the earlier on a tie', () => {
    const gap = editionSeries([untilJune, pensionOf('from-10-july', 142, '2020-07-10', null)]);
    const untilOn = (asOf: string) => {
      const answer = determineBasicPension({ asOf }, gap);
      return answer.status === 'undetermined' ? answer.open.map((open) => 'until' in open && open.until) : [];
    };
    expect(untilOn('2020-07-04')).toEqual(['2020-06-30']);
    expect(untilOn('2020-07-05')).toEqual(['2020-06-30']);
    expect(untilOn('2020-07-06')).toEqual([null]);
  });

  test('picks by the contribution year, and by the month', () => {
    expect(determineMunicipalSubsidy({ contributionYear: 2020, tier: 300 }, years).edition).toBe('lingcheng-2020');
    expect(determineMunicipalSubsidy({ contributionYear: 2021, tier: 300 }, years)).toMatchObject({
      edition: 'of-2021',
      value: { amount: '30' },
    });
    expect(determineMunicipalSubsidy({ contributionYear: 2022, tier: 300 }, years)).toMatchObject({
      edition: years.id,
      open: [{ given: 2022, from: 2021, until: 2021 }],
    });
    const facts = { recipient: true, birthDate: '1950-01-01', consecutiveYears: 0, diedOn: null };
    expect(determineMonthlyPension({ ...facts, month: '2020-06' }, years).edition).toBe('lingcheng-2020');
    expect(determineMonthlyPension({ ...facts, month: '2021-01' }, years).edition).toBe(years.id);
  });

  test('does not answer for a month that an edition covers in part', () => {
    const untilMay = extendEdition(untilJune, {
      id: 'until-15-may',
      notice: { basicPension: { effective: { until: '2020-05-15' } } },
    });
    const nextYear = { effective: { from: '2021-01-01', until: null } };
    const next = extendEdition(lingcheng2020, {
      id: 'next-year',
      notice: { ...silent, basicPension: nextYear, pensionAge: nextYear },
    });
    const facts = { recipient: true, birthDate: '1950-01-01', consecutiveYears: 0, diedOn: null };
    const cut = editionSeries([untilMay, next]);
    expect(determineMonthlyPension({ ...facts, month: '2020-05' }, cut)).toMatchObject({
      edition: 'until-15-may & next-year',
      open: [{ why: 'outside-coverage', fact: 'month', given: '2020-05', until: '2020-04' }],
    });
    expect(determineMonthlyPension({ ...facts, month: '2020-04' }, cut).edition).toBe('until-15-may');
  });

  test('has a part of the notice if one of its editions has it', () => {
    const later = pensionOf('later', 150, '2021-07-01', null);
    const alone = editionSeries([fromJuly, later]);
    const death = { recipient: true, diedOn: '2020-08-01', deregisteredOn: null, asOf: '2020-08-01' };
    expect(determineFuneralGrant(death, alone)).toMatchObject({
      edition: 'from-july & later',
      open: [{ why: 'not-stated', clause: null }],
    });
    expect(determineFuneralGrant(death, series).edition).toBe('until-june');
  });

  test('answers a statement by one edition, and in its own name where none covers it', () => {
    const facts = { recipient: true, birthDate: '1955-06-15', consecutiveYears: 16 };
    const may = { ...facts, asOf: '2020-05-01' };
    expect(pensionStatement(may, years)).toEqual(pensionStatement(may, lingcheng2020));
    const outside = pensionStatement({ ...facts, asOf: '2021-01-01' }, years);
    expect(outside.basicPension).toMatchObject({ edition: years.id, open: [{ until: '2020-12-31' }] });
    expect(outside.monthly).toMatchObject({ status: 'undetermined', edition: years.id });
    const contribution = { contributionYear: 2020, tier: 300, hardshipGroups: [] };
    expect(contributionStatement(contribution, years)).toEqual(contributionStatement(contribution, lingcheng2020));
  });

  test('reports malformed facts', () => {
    const subsidy = (facts: unknown) => issuesOf(() => determineMunicipalSubsidy(facts as never, years));
    expect(subsidy({ contributionYear: '2020', tier: 300 })).toMatchObject([{ path: ['contributionYear'] }]);
    expect(subsidy({ contributionYear: 2021, tier: '300' })).toMatchObject([{ path: ['tier'] }]);
    expect(subsidy(null)).toHaveLength(1);
  });
});

describe('what else takes a series', () => {
  const july = { asOf: '2020-07-01' };
  const before = { asOf: '2017-12-31' };

  test('determineEach, each row by its own edition', () => {
    const rows = [{ asOf: '2020-06-30' }, july, before];
    const names = [...determineEach(determineBasicPension, rows, series)].map(
      (settled) => settled.status === 'fulfilled' && settled.value.edition,
    );
    expect(names).toEqual(['until-june', 'from-july', name]);
  });

  test('compareReadings', () => {
    expect(compareReadings(determineBasicPension, july, series)).toEqual(
      compareReadings(determineBasicPension, july, fromJuly),
    );
    const outcomes = compareReadings(determineMunicipalSubsidy, { contributionYear: 2030, tier: 100 }, years).flatMap(
      (one) => Object.values(one.outcomes),
    );
    expect(outcomes.length).toBeGreaterThan(0);
    expect(new Set(outcomes.map(({ edition }) => edition))).toEqual(new Set([years.id]));
  });

  test('recordOf, which tells the edition that answers', () => {
    expect(recordOf(determineBasicPension, july, series)).toEqual(recordOf(determineBasicPension, july, fromJuly));
    const outside = recordOf(determineBasicPension, before, series);
    expect(outside.result).toEqual(determineBasicPension(before, series));
    expect(outside.workings.map(({ result }) => result.edition)).toEqual([name]);
  });

  test('timeline, across its editions', () => {
    const entries = timeline(determineBasicPension, {}, { from: '2020-06-29', until: '2020-07-02' }, series);
    expect(entries.map(({ from, until, result }) => [from, until, result.edition])).toEqual([
      ['2020-06-29', '2020-06-30', 'until-june'],
      ['2020-07-01', '2020-07-02', 'from-july'],
    ]);
  });

  test('reconcile', () => {
    const rows = [2020, 2021, 2022].map((contributionYear) => ({ facts: { contributionYear, tier: 300 }, paid: 30 }));
    expect([...reconcile(determineMunicipalSubsidy, rows, years)].map(({ status }) => status)).toEqual([
      'agrees',
      'agrees',
      'undecided',
    ]);
  });

  test('adopt, in each edition', () => {
    const adopted = adopt(series, { laterProvincialRate: 'provincial-142' });
    const choice = 'laterProvincialRate=provincial-142';
    expect(adopted.id).toBe(`until-june+${choice} & from-july+${choice}`);
  });

  test('explain, by the edition that gave the result', () => {
    const answer = determineBasicPension(july, series);
    expect(explain(answer, 'en', { edition: series })).toBe(explain(answer, 'en', { edition: fromJuly }));
    expect(explain(determineBasicPension(before, series), 'en', { edition: series })).toContain('2018');
    const other = determineBasicPension(july, pensionOf('other', 142, '2020-01-01', null));
    expect(issuesOf(() => explain(other, 'en', { edition: series }))).toHaveLength(1);
  });
});

describe('what refuses a series', () => {
  const one = /^expected one edition, not a series of them$/;

  test.each<[string, () => unknown]>([
    ['a rule without a governing fact', () => determineThresholdDate({} as never, series)],
    ['rows for such a rule', () => determineEach(determineThresholdDate, [], series)],
    ['defineEdition', () => defineEdition(series)],
    ['extendEdition', () => extendEdition(series as never, { id: 'x' })],
    ['differences', () => differences(series as never)],
    ['differences, for the base', () => differences(lingcheng2020, series as never)],
    ['ageOn', () => ageOn('1960-01-01', '2020-01-01', series as never)],
    ['findCollectionTarget', () => findCollectionTarget('x', series as never)],
    [
      'sqlFor',
      () => sqlFor({ dialect: 'duckdb', table: 't', key: 'k', rules: [], columns: {}, edition: series } as never),
    ],
  ])('%s', (_, act) => {
    expect(issuesOf(act).filter(({ message }) => one.test(message))).toHaveLength(1);
  });
});

describe('editions that make no series', () => {
  const issues = (editions: unknown) => issuesOf(() => editionSeries(editions as never));
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();

  test('no list of 1 to 200', () => {
    const tooMany = Array.from({ length: 201 }, () => lingcheng2020);
    for (const editions of [null, [], lingcheng2020, tooMany, proxy]) {
      expect(issues(editions)).toMatchObject([{ path: ['editions'], code: 'wrong-type' }]);
    }
  });

  test('something else among them, and one twice', () => {
    expect(issues([lingcheng2020, {}, lingcheng2020])).toMatchObject([
      { path: ['editions', 1], code: 'wrong-type' },
      { path: ['editions', 2, 'id'], code: 'duplicate' },
    ]);
  });

  test('two that have a part of the notice on the same day', () => {
    const overlapping = pensionOf('overlapping', 142, '2020-06-30', null);
    const toCome = pensionOf('to-come', 150, '2023-07-01', null);
    expect(issues([untilJune, overlapping])).toMatchObject([
      {
        path: ['editions', 1, 'notice', 'basicPension', 'effective'],
        code: 'contradiction',
        received: '2020-06-30 to any day',
        against: { path: ['editions', 0, 'notice', 'basicPension', 'effective'], value: '2018-01-01 to 2020-06-30' },
      },
    ]);
    expect(issues([pensionOf('ever', 118, '2018-01-01', null), toCome])).toHaveLength(1);
    const ever = { effective: { from: null } };
    const everBefore = extendEdition(lingcheng2020, { id: 'ever-before', notice: { ...silent, pensionAge: ever } });
    expect(issues([untilJune, everBefore])).toMatchObject([{ received: 'any day to 2020-12-31' }]);
    expect(issues([untilJune, fromJuly, toCome])).toEqual([]);
  });
});

describe('parts that make up one answer, in two editions', () => {
  const { notice } = lingcheng2020;
  const only = (id: string, nouns: readonly string[]) => {
    const stated = Object.entries(notice).filter(([noun]) => [...nouns, 'hardshipGroups'].includes(noun));
    return extendEdition(lingcheng2020, { id, notice: { ...silent, ...Object.fromEntries(stated) } });
  };
  const issues = (one: readonly string[], other: readonly string[]) =>
    issuesOf(() => editionSeries([only('one', one), only('other', other)]));

  const tenMonths = { monthsOfBasicPension: 10, currency: 'CNY', per: 'once', bound: 'exact' } as const;
  const apart = (noun: string, beside: string) => ({
    path: ['editions', 1, 'notice', noun, 'effective'],
    code: 'contradiction',
    message: 'expected this part of the notice in one for these days: one edition answers, by all its parts',
    against: { path: ['editions', 0, 'notice', beside, 'effective'] },
  });

  test.each([
    ['governmentPayment', ['contributionTier']],
    ['contributionTier', ['governmentPayment']],
    ['municipalSubsidy', ['contributionTier', 'governmentPayment']],
    ['governmentPayment', ['municipalSubsidy']],
    ['longContributionBonus', ['basicPension', 'pensionAge']],
    ['ageSupplement', ['basicPension', 'pensionAge', 'longContributionBonus']],
    ['ageSupplement', ['longContributionBonus']],
    ['basicPension', ['pensionAge']],
  ])('%s apart from %s', (noun, nouns) => {
    expect(issues(nouns, [noun])).toMatchObject([apart(noun, nouns[0] as string)]);
    expect(issues([...nouns, noun], ['funeralGrant'])).toEqual([]);
  });

  test('each part is told once, and not where the same part stands in both', () => {
    expect(issues(['basicPension'], ['pensionAge', 'ageSupplement'])).toMatchObject([
      apart('pensionAge', 'basicPension'),
      apart('ageSupplement', 'basicPension'),
    ]);
    const both = issues(['basicPension', 'pensionAge'], ['basicPension', 'ageSupplement']);
    expect(both).toMatchObject([
      { path: ['editions', 1, 'notice', 'basicPension', 'effective'] },
      apart('ageSupplement', 'pensionAge'),
    ]);
  });

  test('a part in both is one mistake in either order', () => {
    const all = only('all', ['basicPension', 'pensionAge', 'longContributionBonus', 'ageSupplement']);
    const more = pensionOf('more', 142, '2020-07-01', null);
    for (const editions of [
      [all, more],
      [more, all],
    ]) {
      expect(issuesOf(() => editionSeries(editions))).toMatchObject([
        {
          path: ['editions', 1, 'notice', 'basicPension', 'effective'],
          against: { path: ['editions', 0, 'notice', 'basicPension', 'effective'] },
        },
      ]);
    }
  });

  test('a funeral grant in months of a base pension that stands in the other', () => {
    const funeralGrant = { ...notice.funeralGrant, grant: tenMonths };
    const inMonths = defineEdition({ ...only('fixed', ['funeralGrant']), id: 'one', notice: { funeralGrant } });
    const pension = only('other', ['basicPension']);
    expect(issuesOf(() => editionSeries([inMonths, pension]))).toMatchObject([apart('basicPension', 'funeralGrant')]);
    expect(issues(['funeralGrant'], ['basicPension'])).toEqual([]);
  });

  test('a part of another year, where the edition that would answer has it for its own', () => {
    const twoYears = { effective: { until: '2021-12-31' } };
    const notice2020 = only('one', ['contributionTier', 'municipalSubsidy', 'governmentPayment']);
    const one = extendEdition(only('tiers', ['contributionTier', 'municipalSubsidy', 'governmentPayment']), {
      id: 'one-of-two-years',
      notice: { contributionTier: twoYears, governmentPayment: twoYears },
    });
    const subsidy2021 = extendEdition(only('subsidy', ['municipalSubsidy']), {
      id: 'subsidy-2021',
      notice: { municipalSubsidy: { effective: { from: '2021-01-01', until: '2021-12-31' } } },
    });
    expect(issuesOf(() => editionSeries([one, subsidy2021]))).toMatchObject([
      {
        path: ['editions', 1, 'notice', 'municipalSubsidy', 'effective'],
        against: {
          path: ['editions', 0, 'notice', 'contributionTier', 'effective'],
          value: '2020-01-01 to 2021-12-31',
        },
      },
    ]);
    expect(editionSeries([notice2020, subsidy2021]).id).toBe('one & subsidy-2021');
  });

  test('not for other days', () => {
    const nextYear = { effective: { from: '2021-01-01', until: '2021-12-31' } };
    const payment = only('payment', ['governmentPayment']);
    const later = extendEdition(payment, { id: 'later', notice: { governmentPayment: nextYear } });
    expect(editionSeries([only('tiers', ['contributionTier']), later]).id).toBe('tiers & later');
  });

  test('are told of every rule and statement that a series can be asked', () => {
    const funeralGrant = { ...(notice.funeralGrant as FuneralGrant), grant: tenMonths };
    const known = Object.values(library).flatMap((value) => definitionOf(value) ?? []);
    const several = known
      .flatMap(({ picking, pickings }) => [...(picking ? [picking] : []), ...Object.values(pickings ?? {})])
      .map(({ nouns, nounsIn }) => [...nouns, ...nounsIn({ ...notice, funeralGrant })])
      .filter((nouns) => new Set(nouns).size > 1);
    expect(several.length).toBeGreaterThan(6);
    for (const nouns of several) {
      expect(
        oneAnswer.filter((parts) => nouns.every((noun) => (parts as readonly string[]).includes(noun))),
      ).not.toEqual([]);
    }
  });

  test('a part that another refers to has to cover the day as well', () => {
    const effective = { from: '2020-01-01', until: '2021-12-31' };
    const payments = [{ groups: ['registered-poor' as const], percentOfLowest: 50 }];
    const shares = extendEdition(lingcheng2020, {
      id: 'shares',
      notice: { governmentPayment: { effective, payments } },
    });
    const series = editionSeries([shares, pensionOf('pension', 142, '2021-01-01', null)]);
    const paid = (hardshipGroups: readonly ShippedHardshipGroup[]) =>
      determineGovernmentPayment({ contributionYear: 2021, hardshipGroups }, series);
    expect(paid(['registered-poor'])).toMatchObject({
      edition: 'shares & pension',
      open: [{ given: 2021, until: 2020 }],
    });
    expect(paid([])).toMatchObject({ edition: 'shares', status: 'refused' });
  });
});

describe('a series of another copy of the package', () => {
  const mark = Symbol.for('resident-pension-rules/edition-series/2');
  const marked = (editions: unknown, frozen = true) => {
    const copy = Object.defineProperty({ id: name, editions }, mark, { value: true });
    return (frozen ? Object.freeze(copy) : copy) as EditionSeries;
  };
  const ask = (given: unknown) => determineBasicPension({ asOf: '2020-07-01' }, given as EditionSeries);

  test('is known by its mark', () => {
    expect(ask(marked(series.editions))).toEqual(ask(series));
  });

  const throwing = new Proxy(
    {},
    {
      get() {
        throw new Error('no');
      },
    },
  );
  test.each([
    ['not frozen', marked(series.editions, false)],
    ['with editions that are not', marked([...series.editions])],
    ['without a mark', Object.freeze({ id: name, editions: series.editions })],
    ['with no list', marked(Object.freeze({}))],
    ['with anything else in it', marked(Object.freeze([lingcheng2020, {}]))],
    ['that cannot be looked at', throwing],
  ])('is not known %s', (_, given) => {
    expect(issuesOf(() => ask(given))).toMatchObject([{ path: ['edition'], code: 'wrong-type' }]);
  });
});

test('a rule of another copy is one mistake, with a series too', () => {
  const rule = Object.assign(() => determineBasicPension, { readings: [] }) as never;
  const calls = [
    () => timeline(rule, {}, { from: '2020-01-01', until: '2020-12-31' }, series),
    () => compareReadings(rule, {}, series),
    () => recordOf(rule, {}, series),
    () => reconcile(rule, [], series),
    () => determineEach(rule, [], series),
  ];
  const refused = calls.map((call) => issuesOf(call).map(({ path }) => path));
  expect(refused).toEqual(calls.map(() => [['rule']]));
});

describe('hardship groups of a series', () => {
  const paying = (year: number, group: string) =>
    defineEdition({
      id: `of-${year}`,
      document: { number: null, issuer: '某县', issuedOn: null, contributionYear: year },
      clauses: [
        { id: 'c', label: '一', heading: { en: 'All', 'zh-CN': '全部' }, summary: { en: 'All.', 'zh-CN': '全部。' } },
      ],
      notice: {
        hardshipGroups: { clause: 'c', effective: inYear(year), groups: [group], severeDisability: null },
        governmentPayment: {
          ...{ clause: 'c', effective: inYear(year), currency: 'CNY', per: 'year', bound: 'exact' },
          payments: [{ groups: [group], amount: 100 }],
        },
      },
    });
  const inYear = (year: number) => ({ from: `${year}-01-01`, until: `${year}-12-31` });
  const groups = editionSeries([paying(2021, '甲'), paying(2022, '乙')]);
  const asked = (contributionYear: unknown, group: string) =>
    ({ contributionYear, hardshipGroups: [group] }) as { contributionYear: number; hardshipGroups: never[] };
  const issues = (year: unknown, group: string) =>
    issuesOf(() => determineGovernmentPayment(asked(year, group), groups)).map(({ path }) => path.join('.'));

  test('are those of the edition that covers the year', () => {
    expect(determineGovernmentPayment(asked(2022, '乙'), groups).status).toBe('determined');
    expect(issues(2022, '甲')).toEqual(['hardshipGroups.0']);
  });

  test('are those of any edition where the year is malformed', () => {
    expect(issues('2022', '乙')).toEqual(['contributionYear']);
    expect(issues('2022', '甲')).toEqual(['contributionYear']);
    expect(issues('2022', '丙')).toEqual(['contributionYear', 'hardshipGroups.0']);
  });

  test('are those of any edition where none covers the year, in a record too', () => {
    for (const group of ['甲', '乙']) {
      const outside = { status: 'undetermined', open: [{ why: 'outside-coverage', given: 2030 }] };
      expect(determineGovernmentPayment(asked(2030, group), groups)).toMatchObject(outside);
      expect(recordOf(determineGovernmentPayment, asked(2030, group), groups).result).toMatchObject(outside);
    }
  });
});

test('a series of one edition says outside it what the edition says, with its clauses', () => {
  const one = editionSeries([lingcheng2020]);
  const facts = { asOf: '2021-02-01' };
  expect(determineBasicPension(facts, one)).toEqual(determineBasicPension(facts));
});
