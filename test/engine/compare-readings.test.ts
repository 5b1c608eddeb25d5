import { describe, expect, test } from 'vitest';
import { sameAnswer, sameFigures } from '../../src/engine/same-outcome.js';
import {
  adopt,
  compareReadings,
  determineAgeSupplement,
  determineBasicPension,
  determineCollectionTiming,
  determineFuneralGrant,
  determineMonthlyPension,
  determineMunicipalSubsidy,
  determineTargetMet,
  extendEdition,
  InvalidFactsError,
  lingcheng2020,
  pensionStatement,
  sameOutcome,
} from '../../src/index.js';
import { outcomeOf } from '../cases.js';

const paidOn = { contributionYear: 2020, paidOn: '2020-05-01' };

describe('compareReadings', () => {
  test('puts the readings that change the outcome first', () => {
    const born = { recipient: true, birthDate: '1955-05-01', asOf: '2020-05-01', consecutiveYears: 0 };
    const comparisons = compareReadings(pensionStatement, born);
    expect(comparisons.map(({ reading, changes }) => [reading, changes])).toEqual([
      ['ageAttained', true],
      ['supplementStart', true],
      ['leapDayBirthday', false],
      ['laterProvincialRate', false],
    ]);
  });

  test('leaves out a reading that the notice settles, in a part and in the total', () => {
    const notice = { ageSupplement: { paidFrom: 'month-of-attaining' } } as const;
    const edition = extendEdition(lingcheng2020, { id: 'from-the-month', notice });
    const born = { recipient: true, birthDate: '1955-05-15', asOf: '2020-05-01', consecutiveYears: 0 };
    const consulted = ['ageAttained', 'leapDayBirthday', 'laterProvincialRate'];
    expect(compareReadings(pensionStatement, born, edition).map(({ reading }) => reading)).toEqual(consulted);
    expect(pensionStatement(born, edition).monthly.readings).toEqual(consulted);
    expect(pensionStatement(born, edition).ageSupplement).toMatchObject({ readings: consulted.slice(0, 2) });
  });

  test('lists apart the readings that change figures in the reasons alone: monthly is 138 under every option', () => {
    const facts = { recipient: true, birthDate: '1955-06-15', asOf: '2020-05-01', consecutiveYears: 16 };
    const comparisons = compareReadings(pensionStatement, facts);
    expect(comparisons.filter(({ changes }) => changes)).toEqual([]);
    const figures = comparisons.filter(({ changesFiguresAlone }) => changesFiguresAlone);
    expect(figures.map(({ reading }) => reading)).toEqual(['ageAttained', 'supplementStart']);
    expect(comparisons.slice(0, 2)).toEqual(figures);
    const monthly = comparisons.flatMap(({ outcomes }) => Object.values(outcomes).map((one) => outcomeOf(one.monthly)));
    for (const outcome of monthly) expect(outcome).toMatchObject({ value: { amount: '138' } });
  });

  test('puts a reading that changes the outcome before those that change figures, which come first in the register', () => {
    const facts = { recipient: true, birthDate: '1955-08-15', asOf: '2020-07-01', consecutiveYears: 0 };
    const touched = compareReadings(pensionStatement, facts).filter((one) => one.changes || one.changesFiguresAlone);
    expect(touched.map(({ reading, changes }) => [reading, changes])).toEqual([
      ['laterProvincialRate', true],
      ['ageAttained', false],
      ['supplementStart', false],
    ]);
  });

  test('finds what one option alone changes: the day of death is the 60th birthday, and not reached the day before', () => {
    const facts = {
      recipient: true,
      birthDate: '1960-05-15',
      consecutiveYears: 0,
      diedOn: '2020-05-15',
      month: '2020-06',
    };
    const [comparison] = compareReadings(determineMonthlyPension, facts);
    const codes = Object.entries(comparison?.outcomes ?? {}).map(([option, result]) => [
      option,
      result.status === 'refused' && result.reasons.map(({ code }) => code),
    ]);
    expect(comparison).toMatchObject({ reading: 'monthReckoning', changes: true });
    expect(codes).toEqual([
      ['unsettled', ['dead', 'below-pension-age']],
      ['first-day', ['dead']],
      ['last-day', ['dead']],
      ['following-month', ['dead', 'below-pension-age']],
    ]);
  });

  test('gives the outcome under every option, each as the edition that adopts it does', () => {
    const facts = { target: { headcount: 100, amount: 100 }, collected: { headcount: 96, amount: 0 } };
    const [comparison] = compareReadings(determineTargetMet, facts);
    expect(comparison?.adopted).toBe('unsettled');
    const adopted = (completionMeasure: 'unsettled' | 'headcount' | 'amount' | 'both') =>
      determineTargetMet(facts, adopt(lingcheng2020, { completionMeasure }));
    expect(comparison?.outcomes).toEqual({
      unsettled: adopted('unsettled'),
      headcount: adopted('headcount'),
      amount: adopted('amount'),
      both: adopted('both'),
    });
  });

  test('refuses malformed facts though no reading is consulted', () => {
    expect(() => compareReadings(determineCollectionTiming, { ...paidOn, paidOn: 'x' })).toThrow(InvalidFactsError);
    expect(compareReadings(determineCollectionTiming, paidOn)).toEqual([]);
  });

  test('refuses a function or an edition that is not of this library', () => {
    const own = Object.assign(() => 1, { readings: [] });
    expect(() => compareReadings(own as never, {})).toThrow(InvalidFactsError);
    expect(() =>
      compareReadings(determineMunicipalSubsidy, { contributionYear: 2020, tier: 300 }, {} as never),
    ).toThrow(InvalidFactsError);
  });
});

describe('sameOutcome', () => {
  test.each([null, undefined, 5, 'determined'])('refuses %s, which is no result', (given) => {
    const result = determineBasicPension({ asOf: '2020-05-01' });
    expect(() => sameOutcome(given as never, result)).toThrow(/^sameOutcome: one: expected a result of this library/);
    expect(() => sameOutcome(result, given as never)).toThrow(/^sameOutcome: other: /);
    const issue = { path: ['one'], code: 'wrong-type' };
    expect(() => sameOutcome(given as never, result)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(issue)] }),
    );
  });

  const supplement = (birthDate: string, asOf = '2020-05-01', recipient = true) =>
    determineAgeSupplement({ recipient, birthDate, asOf });
  const death = (asOf: string) =>
    determineFuneralGrant({ recipient: true, diedOn: '2020-05-01', deregisteredOn: null, asOf });
  const pension = (birthDate: string, recipient = true) =>
    pensionStatement({ recipient, birthDate, asOf: '2020-05-01', consecutiveYears: 0 });
  const met = (headcount: number, amount: number) =>
    determineTargetMet({ target: { headcount: 100, amount: 100 }, collected: { headcount, amount } });

  test.each<[string, object, object]>([
    ['refused for one reason with other figures', supplement('1960-05-01'), supplement('1961-05-01')],
    ['outside coverage on other days', supplement('1950-05-01', '2021-05-01'), supplement('1950-05-01', '2021-05-02')],
    ['pending until one day', death('2020-05-01'), death('2020-05-02')],
    ['open by one reading', met(96, 0), met(97, 1)],
    ['a statement whose reasons alone differ in figures', pension('1961-01-01'), pension('1962-01-01')],
    [
      'another edition, another basis',
      supplement('1950-05-01'),
      determineAgeSupplement(
        { recipient: true, birthDate: '1950-05-01', asOf: '2020-05-01' },
        adopt(lingcheng2020, { deadlineDay: 'excluded' }),
      ),
    ],
    ['what JSON made of it', met(96, 0), JSON.parse(JSON.stringify(met(96, 0)))],
  ])('%s', (_, one, other) => {
    expect([sameOutcome(one, other), sameOutcome(other, one), sameOutcome(one, one)]).toEqual([true, true, true]);
  });

  test.each<[string, object, object]>([
    ['another value', supplement('1950-05-01'), supplement('1940-05-01')],
    ['another status', supplement('1950-05-01'), supplement('1960-05-01')],
    ['a reason more', supplement('1960-05-01'), supplement('1960-05-01', '2020-05-01', false)],
    ['another reason', supplement('1960-05-01'), supplement('1950-05-01', '2020-05-01', false)],
    ['open and pending', supplement('1950-05-01', '2021-05-01'), death('2020-05-01')],
    ['another reading', met(96, 0), met(0, 96)],
    ['a part of a statement', pension('1950-01-01'), pension('1940-01-01')],
    ['a statement and one of its parts', pension('1950-01-01'), pension('1950-01-01').monthly],
    ['a part and its statement', pension('1950-01-01').monthly, pension('1950-01-01')],
  ])('not %s', (_, one, other) => {
    expect([sameOutcome(one, other), sameOutcome(other, one)]).toEqual([false, false]);
  });
});

describe('answers made by hand', () => {
  const granted = (value: unknown, edition = 'a') => ({ status: 'determined', edition, value });
  const refused = (code: string, age: number, edition = 'a') => ({
    status: 'refused',
    edition,
    reasons: [{ code, age }],
  });
  const open = (...points: object[]) => ({ status: 'undetermined', edition: 'a', open: points });
  const pending = (until: string, ...possible: object[]) => open({ why: 'pending', until, possible });
  const unsettled = (reading: string, outcomes: object) => open({ why: 'unsettled-reading', reading, outcomes });
  const outside = (fact: string, given: string) =>
    open({ why: 'outside-coverage', fact, given, from: null, until: null });
  const silent = (clause: string | null) => ({ why: 'not-stated', clause });

  const alike = (one: object, other: object) =>
    [sameOutcome, sameFigures, sameAnswer].map((same) => [
      same(one as never, other as never),
      same(other as never, one as never),
    ]);
  const [yes, no] = [
    [true, true],
    [false, false],
  ];

  test.each<[string, object, object]>([
    ['of two editions', granted(5), granted(5, 'b')],
    [
      'pending, of two editions',
      pending('2020-05-31', granted(5), refused('x', 1)),
      pending('2020-05-31', granted(5, 'b'), refused('x', 1, 'b')),
    ],
    [
      'open by a reading, of two editions',
      unsettled('r', { a: granted(5), b: refused('x', 1) }),
      unsettled('r', { a: granted(5, 'b'), b: refused('x', 1, 'b') }),
    ],
  ])('are alike to the last figure: %s', (_, one, other) => {
    expect(alike(one, other)).toEqual([yes, yes, yes]);
  });

  test.each<[string, object, object]>([
    ['refused', refused('x', 1), refused('x', 2)],
    ['possible', pending('2020-05-31', refused('x', 1)), pending('2020-05-31', refused('x', 2))],
    ['under an option', unsettled('r', { a: refused('x', 1) }), unsettled('r', { a: refused('x', 2) })],
    ['outside coverage', outside('asOf', '2021-01-01'), outside('asOf', '2021-01-02')],
  ])('differ in figures alone: %s', (_, one, other) => {
    expect(alike(one, other)).toEqual([yes, no, no]);
  });

  test.each<[string, object, object]>([
    ['another value', granted(5), granted(6)],
    ['granted and refused', granted(5), refused('x', 5)],
    ['granted what is the reason of a refusal', granted([{ code: 'x', age: 1 }]), refused('x', 1)],
    ['another reason', refused('x', 1), refused('y', 1)],
    ['pending until another day', pending('2020-05-31', granted(5)), pending('2020-05-30', granted(5))],
    ['another possible one', pending('2020-05-31', granted(5)), pending('2020-05-31', granted(6))],
    ['one more possible', pending('2020-05-31', granted(5)), pending('2020-05-31', granted(5), granted(6))],
    ['another reading', unsettled('r', { a: granted(5) }), unsettled('s', { a: granted(5) })],
    ['another option', unsettled('r', { a: granted(5) }), unsettled('r', { b: granted(5) })],
    ['one option more', unsettled('r', { a: granted(5) }), unsettled('r', { a: granted(5), b: granted(5) })],
    ['another outcome of an option', unsettled('r', { a: granted(5) }), unsettled('r', { a: granted(6) })],
    ['another fact outside', outside('asOf', '2021-01-01'), outside('month', '2021-01-01')],
    ['another clause', open(silent('2.1')), open(silent(null))],
    ['a point more', open(silent('2.1')), open(silent('2.1'), silent(null))],
  ])('differ: %s', (_, one, other) => {
    expect(alike(one, other)).toEqual([no, no, no]);
  });

  test('the parts of a statement are compared, and nothing else of it', () => {
    const statement = { statement: 'x', note: null, first: granted(5), second: refused('x', 1) };
    const same = (other: object) => [sameOutcome(statement, other), sameFigures(statement, other)];
    expect(same({ first: granted(5, 'b'), second: refused('x', 1), note: null })).toEqual([true, true]);
    expect(same({ ...statement, second: refused('x', 2) })).toEqual([true, false]);
    expect(same({ ...statement, first: granted(6) })).toEqual([false, false]);
    expect(same({ first: granted(5) })).toEqual([false, false]);
    expect(same({ first: granted(5), third: refused('x', 1) })).toEqual([false, false]);
  });
});
