import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeline } from '../../src/audit/audit.js';
import {
  adopt,
  collectionStatement,
  determineAgeSupplement,
  determineAssessmentScore,
  determineBasicPension,
  determineFuneralGrant,
  determineMonthlyPension,
  determineNextAdjustment,
  extendEdition,
  InvalidFactsError,
  lingcheng2020,
  pensionStatement,
  sameOutcome,
} from '../../src/index.js';
import { holds } from '../proof/holds.js';
import { errorOf, issuesOf } from '../thrown.js';

const year = { from: '2020-01-01', until: '2020-12-31' };
const months = { from: '2020-01', until: '2020-12' };

type Entry = { readonly from: string; readonly until: string; readonly result: object };
const stretches = (entries: readonly Entry[]) => entries.map(({ from, until }) => `${from} ${until}`);
const person = { recipient: true, birthDate: '1955-06-15', consecutiveYears: 16 };

test('a person born on 15 June 1955 with 16 years, over 2020', () => {
  const entries = timeline(pensionStatement, person, year);
  expect(stretches(entries)).toEqual(['2020-01-01 2020-06-14', '2020-06-15 2020-06-30', '2020-07-01 2020-12-31']);
  // 118 + 20, then 5 more from the 65th birthday, then open by the later standard.
  expect(
    entries.map(({ result }) => (result.monthly.status === 'determined' ? result.monthly.value.amount : '')),
  ).toEqual(['138', '143', '']);
  expect(entries.map(({ changes }) => changes.map(({ figure, from, to }) => [figure, from, to]))).toEqual([
    [],
    [
      ['long-contribution-bonus/age', 64, 65],
      ['age-supplement/supplement', null, '5'],
      ['monthly', '138', '143'],
    ],
    [
      ['basic-pension/isRaised', null, true],
      ['basic-pension/standard', '118', '142'],
      ['monthly', '143', '167'],
    ],
  ]);
});

describe('what changed, under the readings that it changes under', () => {
  const born = { recipient: true, birthDate: '1955-08-01', consecutiveYears: 0, diedOn: null };
  const changed = (entry?: { readonly changes: readonly object[] }) =>
    entry?.changes.map((change) => {
      const { figure, from, to } = change as { figure: string; from: unknown; to: unknown };
      return [figure, from, to];
    });

  test('the later standard of July is no reason in August', () => {
    const figures = changed(timeline(determineMonthlyPension, born, { from: '2020-07', until: '2020-08' })[1]);
    expect(figures).toContainEqual(['age', 64, 65]);
    expect(figures?.map(([figure]) => figure)).not.toContain('isRaised');
    expect(figures?.map(([figure]) => figure)).not.toContain('standard');
    // Where an age counts from the following month, August is as July was.
    expect(figures?.map(([figure]) => figure)).not.toContain('agedOn');
  });

  test('an age that counts from the following month is the reason in that month', () => {
    const edition = adopt(lingcheng2020, { laterProvincialRate: 'as-stated' });
    const range = { from: '2020-08', until: '2020-09' };
    const [august, september] = timeline(determineMonthlyPension, born, range, edition);
    expect(august?.result.status).toBe('undetermined');
    expect(september?.result).toMatchObject({ value: { amount: '123' } });
    expect(changed(september)).toEqual(
      expect.arrayContaining([
        ['age', 64, 65],
        ['supplement', null, '5'],
        ['monthly', '118', '123'],
      ]),
    );
  });

  test('a deadline that has passed', () => {
    const death = { recipient: true, diedOn: '2020-05-02', deregisteredOn: null };
    const entries = timeline(determineFuneralGrant, death, { from: '2020-05-02', until: '2020-07-01' });
    expect(stretches(entries)).toEqual(['2020-05-02 2020-06-01', '2020-06-02 2020-07-01']);
    expect(changed(entries[1])).toContainEqual(['isPending', true, false]);
  });
});

test('an issue says nothing of a day that nobody gave', () => {
  const born = { recipient: true, birthDate: '1955-06-15', consecutiveYears: 16, diedOn: null };
  const pathsOf = (facts: unknown, range: unknown) => {
    try {
      timeline(determineMonthlyPension, facts as never, range as never);
    } catch (error) {
      return (error as InvalidFactsError).issues.map(({ path }) => path.join('.'));
    }
    return [];
  };
  expect(pathsOf(born, null)).toEqual(['range']);
  const unreadable = {
    ...born,
    get birthDate() {
      throw new Error('no');
    },
  };
  expect(pathsOf(Object.defineProperties({}, Object.getOwnPropertyDescriptors(unreadable)), months)).toEqual([
    'birthDate',
  ]);
});

test('death ends a pension from the month after', () => {
  const entries = timeline(determineMonthlyPension, { ...person, diedOn: '2020-11-03' }, months);
  expect(stretches(entries)).toEqual(['2020-01 2020-05', '2020-06 2020-06', '2020-07 2020-11', '2020-12 2020-12']);
  expect(entries.at(-1)?.result).toMatchObject({
    status: 'refused',
    reasons: [{ code: 'dead', diedOn: '2020-11-03' }],
  });
});

test('a score, while facts are still to come', () => {
  const facts = { thresholdReachedOn: '2020-05-20', materialsSubmittedOn: '2020-05-27' };
  const entries = timeline(determineAssessmentScore, facts, { from: '2020-05-01', until: '2020-07-01' });
  expect(stretches(entries)).toEqual([
    '2020-05-01 2020-05-19',
    '2020-05-20 2020-05-25',
    '2020-05-26 2020-05-26',
    '2020-05-27 2020-07-01',
  ]);
  expect(entries.at(-1)?.result).toMatchObject({ value: { points: 8 } });
});

test('what is dated later has not happened yet', () => {
  const grant = timeline(
    determineFuneralGrant,
    { recipient: true, diedOn: '2020-05-06', deregisteredOn: '2020-06-08' },
    { from: '2020-05-01', until: '2020-06-30' },
  );
  // The thirtieth day is 5 June, a Friday: open until it, then not deregistered, then late.
  expect(stretches(grant)).toEqual(['2020-05-06 2020-06-05', '2020-06-06 2020-06-07', '2020-06-08 2020-06-30']);

  const progress = [
    { on: '2020-05-10', headcount: 50, amount: 15_000 },
    { on: '2020-05-20', headcount: 96, amount: 28_800 },
  ];
  const collected = { target: { headcount: 100, amount: 30_000 }, progress, materialsSubmittedOn: '2020-05-22' };
  const scores = timeline(collectionStatement, collected, { from: '2020-05-18', until: '2020-05-24' });
  expect(stretches(scores)).toEqual(['2020-05-18 2020-05-19', '2020-05-20 2020-05-21', '2020-05-22 2020-05-24']);
  expect(scores[0]?.result.completion).toMatchObject({ value: { headcount: { rate: '0.5' } } });
});

test('days before a birth and 150 years after it are left out', () => {
  const born = { recipient: true, birthDate: '2020-03-01' };
  expect(stretches(timeline(determineAgeSupplement, born, year))).toEqual(['2020-03-01 2020-12-31']);
  const old = { recipient: true, birthDate: '1870-03-01' };
  expect(stretches(timeline(determineAgeSupplement, old, year))).toEqual(['2020-01-01 2020-03-01']);
  expect(timeline(determineAgeSupplement, { recipient: true, birthDate: '2021-01-01' }, year)).toEqual([]);
  const monthly = { ...person, birthDate: '1870-03-15', diedOn: null };
  expect(timeline(determineMonthlyPension, monthly, months).at(-1)?.until).toBe('2020-02');
  const atTheMonthsEnd = { ...person, birthDate: '1870-03-31', diedOn: null };
  expect(timeline(determineMonthlyPension, atTheMonthsEnd, months).at(-1)?.until).toBe('2020-03');
});

test('the calendar ends, and so does a timeline', () => {
  const end = { from: '9999-12-01', until: '9999-12-31' };
  expect(stretches(timeline(determineBasicPension, {}, end))).toEqual(['9999-12-01 9999-12-31']);
});

test('an edition’s readings decide', () => {
  const edition = adopt(lingcheng2020, { supplementStart: 'following-month' });
  const entries = timeline(determineAgeSupplement, { recipient: true, birthDate: '1955-06-15' }, year, edition);
  expect(stretches(entries)).toEqual(['2020-01-01 2020-06-30', '2020-07-01 2020-12-31']);
});

test('what a notice says itself decides, whatever is read, and no reading is asked', () => {
  const silent = adopt(lingcheng2020, { supplementStart: 'following-month' });
  const notice = { ageSupplement: { paidFrom: 'month-of-attaining' } } as const;
  const edition = extendEdition(silent, { id: 'from-the-month', notice });
  const entries = timeline(determineAgeSupplement, { recipient: true, birthDate: '1955-06-15' }, year, edition);
  expect(stretches(entries)).toEqual(['2020-01-01 2020-05-31', '2020-06-01 2020-12-31']);
  const [, after] = entries;
  expect(after?.changes.map(({ figure, from, to }) => [figure, from, to])).toEqual([
    ['nextMonth', '2020-06-01', '2020-07-01'],
    ['lastDayOfMonth', '2020-05-31', '2020-06-30'],
    ['countedAge', 64, 65],
    ['supplement', null, '5'],
  ]);
  expect(after?.result.readings).toEqual(['ageAttained', 'leapDayBirthday']);
});

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

describe('what cannot be is one error', () => {
  test.each([
    ['a range without an end', person, { from: '2020-01-01' }, ['range.until']],
    ['no range', person, null, ['range']],
    ['a range that cannot be read', person, revoked(), ['range']],
    ['a crossed range', person, { from: '2020-02-01', until: '2020-01-01' }, ['range.from']],
    ['too long a range', person, { from: '1800-01-01', until: '2020-01-01' }, ['range.until']],
    ['a month for a day', person, months, ['range.from', 'range.until']],
    [
      'facts and range',
      { ...person, recipient: 'yes' },
      { from: '2020-01-01', until: 'x' },
      ['range.until', 'recipient'],
    ],
    ['no facts', null, year, ['']],
    ['facts that cannot be read', revoked(), year, ['']],
  ])('%s', (_, facts, range, paths) => {
    try {
      timeline(pensionStatement, facts as never, range as never);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidFactsError);
      expect((error as InvalidFactsError).issues.map(({ path }) => path.join('.'))).toEqual(paths);
    }
  });

  test('a range from the end to the start, and one too long, name both ends', () => {
    const ends = (from: string, until: string) =>
      issuesOf(() => timeline(determineBasicPension, {}, { from, until })).map(({ path, against }) => [path, against]);
    expect(ends('2020-02-01', '2020-01-01')).toEqual([
      [['range', 'from'], { path: ['range', 'until'], value: '2020-01-01' }],
    ]);
    expect(ends('1820-01-01', '2020-01-02')).toEqual([
      [['range', 'until'], { path: ['range', 'from'], value: '1820-01-01' }],
    ]);
    expect(ends('1820-01-01', '2020-01-01')).toEqual([]);
    expect(ends('2020-01-01', '2020-01-01')).toEqual([]);
  });

  test('the day asked about is none of the facts, and is checked where it is given', () => {
    const facts = { recipient: true, birthDate: '1955-06-15', asOf: 'x' };
    expect(issuesOf(() => timeline(determineAgeSupplement, facts, year)).map(({ path }) => path)).toEqual([['asOf']]);
    const { birthDate: _, ...incomplete } = facts;
    const missing = issuesOf(() =>
      timeline(determineAgeSupplement, { ...incomplete, asOf: '2020-01-01' } as never, year),
    );
    expect(missing).toMatchObject([{ path: ['birthDate'], code: 'missing' }]);
  });

  test('facts that contradict each other whatever the day', () => {
    const facts = { recipient: true, diedOn: '2020-05-06', deregisteredOn: '2020-05-01' };
    expect(() => timeline(determineFuneralGrant, facts, year)).toThrow(/diedOn/);
    const beforeBirth = { ...person, diedOn: '1950-01-01' };
    expect(() => timeline(determineMonthlyPension, beforeBirth, months)).toThrow(/birthDate/);
  });

  test('a rule that is asked about no day, what is no rule, and no edition', () => {
    const told = (call: () => unknown) => {
      const { message, issues } = errorOf(call);
      return [message.split(':')[0], issues.map(({ path }) => path.join('.'))];
    };
    expect(told(() => timeline(determineNextAdjustment, { lastAdjustedOn: '2018-01-01' }, year))).toEqual([
      'timeline',
      ['rule'],
    ]);
    expect(told(() => timeline((() => 1) as never, {}, year))).toEqual(['timeline', ['rule']]);
    expect(told(() => timeline(determineBasicPension, {}, year, {} as never))).toEqual(['timeline', ['edition']]);
    expect(told(() => timeline(determineBasicPension, {}, {} as never))).toEqual([
      'timeline',
      ['range.from', 'range.until'],
    ]);
  });
});

test('every stretch follows the one before, comes out otherwise, and is what the rule says on its first day', () => {
  const births = fc
    .integer({ min: Date.UTC(1930, 0), max: Date.UTC(1965, 0) })
    .map((at) => new Date(at).toISOString().slice(0, 10));
  holds(
    fc.property(births, fc.nat({ max: 30 }), fc.boolean(), (birthDate, consecutiveYears, recipient) => {
      const facts = { recipient, birthDate, consecutiveYears };
      const entries = timeline(pensionStatement, facts, year);
      expect(entries[0]?.from).toBe(year.from);
      expect(entries.at(-1)?.until).toBe(year.until);
      entries.forEach(({ from, until, result, changes }, at) => {
        expect(result).toEqual(pensionStatement({ ...facts, asOf: from }));
        const next = entries[at + 1];
        if (next === undefined) return;
        expect(new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10)).toBe(next.from);
        expect(sameOutcome(result.monthly, next.result.monthly)).toBe(false);
        expect(changes.length > 0).toBe(at > 0);
      });
      expect(JSON.parse(JSON.stringify(entries))).toEqual(entries);
    }),
    200,
    20,
  );
});
