import { describe, expect, test } from 'vitest';
import {
  adopt,
  contributionStatement,
  defineEdition,
  determineAgeSupplement,
  determineContributionTier,
  determineFuneralGrant,
  determineLongContributionBonus,
  determineMunicipalSubsidy,
  type Edition,
  lingcheng2020,
  pensionStatement,
} from '../src/index.js';

type AnyRule = (facts: never, edition?: Edition) => unknown;

const old = { recipient: true, birthDate: '1955-01-01', asOf: '2020-05-01', consecutiveYears: 16 };
const young = { recipient: true, birthDate: '1960-05-01', asOf: '2020-05-01', consecutiveYears: 16 };
const late = { recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-06-05', asOf: '2020-06-05' };

describe('records that differ in nothing that counts share an answer', () => {
  test.each<[string, AnyRule, object, object]>([
    ['no supplement yet', determineAgeSupplement, young, { ...young, asOf: '2020-06-01' }],
    ['a bonus', determineLongContributionBonus, old, { ...old, birthDate: '1955-02-01' }],
    ['a subsidy', determineMunicipalSubsidy, { tier: 300 }, { tier: 300 }],
    [
      'a tier',
      determineContributionTier,
      { tier: 300, hardshipGroups: ['registered-poor'] },
      { tier: 300, hardshipGroups: ['severe-disability'] },
    ],
    ['a contribution', contributionStatement, { tier: 300, hardshipGroups: [] }, { tier: 300, hardshipGroups: [] }],
    ['a grant lost', determineFuneralGrant, late, { ...late, asOf: '2020-07-01' }],
    ['a pension', pensionStatement, { ...old, birthDate: '1949-01-01' }, { ...old, birthDate: '1949-02-01' }],
    [
      'no pension yet',
      (facts: never) => pensionStatement(facts).monthly,
      { ...young, birthDate: '1961-01-01' },
      { ...young, birthDate: '1961-02-01' },
    ],
  ])('%s', (_, rule, one, other) => {
    expect(rule(one as never)).toBe(rule(other as never));
  });
});

/** The 2020 notice as if its supplement had no end. */
const endless = JSON.parse(JSON.stringify(lingcheng2020));
endless.notice.ageSupplement.effective.until = null;

/** The same with all but the bonus going on after 2020. */
const withoutEnd = JSON.parse(JSON.stringify(endless));
withoutEnd.notice.basicPension.effective.until = null;

/** The same with a pension age that people of a hundred have not reached. */
const atHundredAndTwenty = JSON.parse(JSON.stringify(lingcheng2020));
atHundredAndTwenty.notice.longContributionBonus.pensionAge.value = 120;

describe('no answer is taken for another', () => {
  test.each<[string, AnyRule, object, object, Edition?]>([
    [
      'of a day the additions do not govern',
      pensionStatement,
      { ...old, birthDate: '1957-01-01', asOf: '2019-06-01' },
      { ...old, birthDate: '1958-01-01', asOf: '2020-06-01' },
    ],
    [
      'of one who draws no pension and is two days younger',
      determineAgeSupplement,
      { recipient: true, birthDate: '1960-05-01', asOf: '2020-05-03' },
      { recipient: false, birthDate: '1960-05-03', asOf: '2020-05-03' },
    ],
    [
      'of one born 5000 days later, at an age one year less',
      determineAgeSupplement,
      { recipient: true, birthDate: '1970-01-01', asOf: '2020-06-01' },
      { recipient: true, birthDate: '1983-09-10', asOf: '2033-01-01' },
      defineEdition(endless),
    ],
    [
      'of one who draws no pension and has two years more',
      determineLongContributionBonus,
      { ...old, consecutiveYears: 10 },
      { ...old, recipient: false, consecutiveYears: 12 },
    ],
    [
      'of one a year older with 99 years fewer',
      determineLongContributionBonus,
      { ...old, birthDate: '1962-01-01', consecutiveYears: 99 },
      { ...old, birthDate: '1961-01-01', consecutiveYears: 0 },
    ],
    [
      'of one 101 years younger with a year more',
      determineLongContributionBonus,
      { ...old, birthDate: '1919-01-01', consecutiveYears: 10 },
      { ...old, birthDate: '2020-01-01', consecutiveYears: 11 },
      defineEdition(atHundredAndTwenty),
    ],
    [
      'of one as old a year before, which the notice does not govern',
      pensionStatement,
      { ...young, birthDate: '1957-01-01' },
      { ...young, birthDate: '1956-01-01', asOf: '2019-05-01' },
    ],
    [
      'of one as old a year later, when the bonus is no longer governed',
      pensionStatement,
      { ...young, birthDate: '1957-01-01' },
      { ...young, birthDate: '1958-01-01', asOf: '2021-05-01' },
      defineEdition(withoutEnd),
    ],
    [
      'of the same person at another basic pension',
      pensionStatement,
      { ...old, asOf: '2020-06-30' },
      { ...old, asOf: '2020-07-01' },
      adopt(lingcheng2020, { laterProvincialRate: 'provincial-142' }),
    ],
    [
      'of one as old whose supplement begins on another day',
      pensionStatement,
      { ...young, birthDate: '1958-01-01' },
      { ...young, birthDate: '1958-02-01' },
    ],
    [
      'of one as old whose supplement has yet to begin',
      pensionStatement,
      { ...young, birthDate: '1955-05-01' },
      { ...young, birthDate: '1955-03-01' },
      adopt(lingcheng2020, { supplementStart: 'following-month' }),
    ],
    [
      'of a death a day before, as many days late',
      determineFuneralGrant,
      late,
      { ...late, diedOn: '2020-04-30', deregisteredOn: '2020-06-04' },
    ],
    [
      'of a death a day before, deregistered on the same day',
      determineFuneralGrant,
      late,
      { ...late, diedOn: '2020-04-30' },
    ],
    [
      'for a number two above a tier, to one in no hardship group',
      determineContributionTier,
      { tier: 300, hardshipGroups: ['registered-poor'] },
      { tier: 302, hardshipGroups: [] },
    ],
  ])('%s', (_, rule, one, other, edition = lingcheng2020) => {
    // What is remembered belongs to an edition: one made anew remembers nothing.
    const [used, fresh] = [adopt(edition, {}), adopt(edition, {})];
    rule(one as never, used);
    expect(JSON.stringify(rule(other as never, used))).toBe(JSON.stringify(rule(other as never, fresh)));
  });
});
