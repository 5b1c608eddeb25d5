import { describe, expect, test } from 'vitest';
import {
  adopt,
  compareReadings,
  determineAgeSupplement,
  determineBasicPension,
  determineCollectionTiming,
  determineFuneralGrant,
  determineMunicipalSubsidy,
  determineTargetMet,
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
