import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../src/engine/coverage.js';
import { askedDay, askedMonth, calendarYear } from '../../src/facts/fields.js';

const yearOf = (from: string | null, until: string | null) => ({ from, until });
const [january, may, december] = [202001, 202005, 202012];

describe('a month is covered if all its days are', () => {
  test.each([
    ['from mid-May on', yearOf('2020-05-02', null), may, { given: '2020-05', from: '2020-06', until: null }],
    ['to mid-May', yearOf(null, '2020-05-30'), may, { given: '2020-05', from: null, until: '2020-04' }],
    ['to mid-January', yearOf(null, '2020-01-30'), january, { given: '2020-01', from: null, until: '2019-12' }],
    ['from mid-December', yearOf('2020-12-02', null), december, { given: '2020-12', from: '2021-01', until: null }],
    ['from the first to the last day', yearOf('2020-05-01', '2020-05-31'), may, undefined],
  ])('%s', (_, period, month, expected) => {
    const gap = coverageOf('month', askedMonth.description, [period])(month);
    expect(gap).toEqual(expected && { why: 'outside-coverage', fact: 'month', ...expected });
  });
});

describe('a year is covered if all its days are', () => {
  test.each([
    ['the whole year', yearOf('2020-01-01', '2020-12-31'), undefined],
    ['but for its first day', yearOf('2020-01-02', null), { given: 2020, from: 2021, until: null }],
    ['but for its last day', yearOf(null, '2020-12-30'), { given: 2020, from: null, until: 2019 }],
  ])('%s', (_, period, expected) => {
    const gap = coverageOf('contributionYear', calendarYear.description, [period])(2020);
    expect(gap).toEqual(expected && { why: 'outside-coverage', fact: 'contributionYear', ...expected });
  });
});

test('of periods without a common day, the first that does not hold it is told', () => {
  const gap = coverageOf('asOf', askedDay.description, [
    yearOf('2020-01-01', '2020-12-31'),
    yearOf('2019-01-01', '2019-12-31'),
  ]);
  expect(gap(20200501)).toMatchObject({ from: '2019-01-01', until: '2019-12-31' });
  expect(gap(20190501)).toMatchObject({ from: '2020-01-01', until: '2020-12-31' });
});

test('where no whole month or year is covered, those that some days of it lie in are told', () => {
  const gap = coverageOf('month', askedMonth.description, [yearOf('2020-05-02', '2020-05-20')]);
  expect(gap(may)).toMatchObject({ from: '2020-05', until: '2020-05' });
  const ofYear = coverageOf('contributionYear', calendarYear.description, [yearOf('2020-07-01', '2020-12-31')]);
  expect(ofYear(2020)).toMatchObject({ given: 2020, from: 2020, until: 2020 });
  expect(ofYear(2021)).toMatchObject({ given: 2021, from: 2020, until: 2020 });
  const acrossNewYear = coverageOf('contributionYear', calendarYear.description, [yearOf('2020-07-01', '2021-06-30')]);
  expect(acrossNewYear(2020)).toMatchObject({ from: 2020, until: 2021 });
});

test('of periods with one year in common, that year is told', () => {
  const gap = coverageOf('contributionYear', calendarYear.description, [
    yearOf('2020-01-01', '2021-12-31'),
    yearOf('2020-01-01', '2020-12-31'),
  ]);
  expect(gap(2022)).toMatchObject({ from: 2020, until: 2020 });
});
