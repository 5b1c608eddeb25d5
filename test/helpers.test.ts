import { expect, test } from 'vitest';
import {
  adopt,
  ageOn,
  contributionStatement,
  determineAnnualPayment,
  determineContributionTier,
  determineEach,
  findCollectionTarget,
  InvalidFactsError,
  lingcheng2020,
} from '../src/index.js';

test('an age follows the readings', () => {
  expect(ageOn('1960-02-29', '2019-02-28')).toBe(59);
  expect(ageOn('1960-02-29', '2019-02-28', adopt(lingcheng2020, { leapDayBirthday: 'march-1' }))).toBe(58);
  expect(ageOn('1960-05-01', '2020-05-01', adopt(lingcheng2020, { ageAttained: 'day-after-birthday' }))).toBe(59);
  expect(ageOn('2020-05-01', '2020-05-01', adopt(lingcheng2020, { ageAttained: 'day-after-birthday' }))).toBe(0);
  expect(ageOn('0001-01-01', '9999-12-31')).toBe(9998);
});

test('an age of malformed days is refused', () => {
  expect(() => ageOn('2020-05-02', '2020-05-01')).toThrow(InvalidFactsError);
  expect(() => ageOn('2020-5-2', null as never)).toThrow(/birthDate.*asOf/);
});

test('a village is found whatever the spaces', () => {
  expect(findCollectionTarget(' 玄 帝庙\u3000')).toMatchObject({ number: 9, headcount: 390, amount: 117000 });
  expect(findCollectionTarget('')).toBeUndefined();
  expect(() => findCollectionTarget(9 as never)).toThrow(InvalidFactsError);
});

test.each([
  [1e308, 1.5e308],
  [2 ** 52 + 1, 2 ** 52 + 2],
  [2 ** 30, 2 ** 30 + 0.5],
])('an answer for tier %d is not that of an earlier call for %d', (earlier, later) => {
  const refusedTier = (tier: number, hardshipGroups: 'registered-poor'[]) => {
    const { tier: chosen } = contributionStatement({ tier, hardshipGroups });
    const same = determineContributionTier({ tier, hardshipGroups });
    expect(same).toEqual(chosen);
    return same.status === 'refused' ? same.reasons.map((reason) => reason.tier) : [];
  };
  expect(refusedTier(earlier, ['registered-poor'])).toEqual([earlier]);
  expect(refusedTier(later, [])).toEqual([later]);
});

test('a list past the longest one is out of range', () => {
  const payments = Array.from({ length: 10_001 }, () => 0.01);
  const issue = { path: ['payments'], code: 'out-of-range', received: 'an array of 10001' };
  expect(() => determineAnnualPayment({ payments })).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining(issue)] }),
  );
});

test('a Map adopts nothing and says so', () => {
  const choices = new Map([['completionMeasure', 'headcount']]);
  expect(() => adopt(lingcheng2020, choices as never)).toThrow(InvalidFactsError);
});

test('rows that throw when asked for their iterator are malformed', () => {
  const rows = {
    get [Symbol.iterator](): never {
      throw new TypeError('no');
    },
  };
  expect(() => determineEach(determineContributionTier, rows as never)).toThrow(InvalidFactsError);
});
