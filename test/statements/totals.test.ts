import { expect, test } from 'vitest';
import {
  collectionStatement,
  contributionStatement,
  type EditionChanges,
  editionSeries,
  extendEdition,
  lingcheng2020,
  pensionStatement,
} from '../../src/index.js';

const changed = (id: string, notice: EditionChanges['notice']) =>
  extendEdition(lingcheng2020, { id, notice: notice ?? {} });

const person = { recipient: true, birthDate: '1945-05-01', consecutiveYears: 16 };
const notStated = { status: 'undetermined', open: [{ why: 'not-stated', clause: null }] };

test('a pension without its base is no total of the additions', () => {
  const { basicPension, ageSupplement, monthly } = pensionStatement(
    { ...person, asOf: '2020-05-01' },
    changed('no-base', { basicPension: null }),
  );
  expect([basicPension, monthly]).toMatchObject([notStated, notStated]);
  expect(ageSupplement).toMatchObject({ value: { amount: '10' } });
});

test('a day that the pension age does not cover is told once, with the bonus that rests on it', () => {
  const edition = changed('age-until-june', {
    pensionAge: { effective: { from: '2019-01-01', until: '2020-06-30' } },
  });
  const { monthly } = pensionStatement({ ...person, asOf: '2020-08-01' }, edition);
  expect(monthly).toMatchObject({
    open: [{ why: 'outside-coverage', fact: 'asOf', from: '2020-01-01', until: '2020-06-30' }],
  });
});

test('without a bonus, that day is told all the same', () => {
  const edition = changed('age-until-june-alone', {
    pensionAge: { effective: { from: '2019-01-01', until: '2020-06-30' } },
    longContributionBonus: null,
  });
  const { monthly } = pensionStatement({ ...person, asOf: '2020-08-01' }, edition);
  expect(monthly).toMatchObject({
    open: [{ why: 'outside-coverage', fact: 'asOf', from: '2019-01-01', until: '2020-06-30' }],
  });
});

test('what is credited in a year that one part does not cover is open by that alone', () => {
  const until = { effective: { until: '2021-12-31' } };
  const edition = changed('subsidy-of-2020', {
    contributionTier: until,
    governmentPayment: until,
    hardshipGroups: until,
  } as EditionChanges['notice']);
  const facts = { contributionYear: 2021, tier: 300, hardshipGroups: ['registered-poor'] } as const;
  const { ownPayment, credited } = contributionStatement(facts, edition);
  expect(ownPayment).toMatchObject({ open: [{ why: 'unsettled-reading', reading: 'hardshipTopUp' }] });
  expect(credited).toMatchObject({
    open: [{ why: 'outside-coverage', fact: 'contributionYear', given: 2021, from: 2020, until: 2020 }],
  });
});

test('and that comes before a tier that may not be chosen', () => {
  const edition = changed('subsidy-of-2020', {
    contributionTier: { effective: { until: '2021-12-31' } },
  } as EditionChanges['notice']);
  const { tier, credited } = contributionStatement({ contributionYear: 2021, tier: 150, hardshipGroups: [] }, edition);
  expect(tier).toMatchObject({ status: 'refused', reasons: [{ code: 'tier-not-listed' }] });
  expect(credited).toMatchObject({ open: [{ why: 'outside-coverage', given: 2021, from: 2020, until: 2020 }] });
});

test('a score rests on a threshold', () => {
  const facts = { target: { headcount: 100, amount: 30_000 }, progress: [], materialsSubmittedOn: null };
  const { score } = collectionStatement(
    { ...facts, asOf: '2020-07-01' },
    changed('no-threshold', { completion: null }),
  );
  expect(score).toMatchObject(notStated);
});

test('the totals over a series are those of the edition that covers the day or the year', () => {
  const later = { from: '2021-01-01', until: '2021-12-31' };
  const parts = Object.entries(lingcheng2020.notice).map(([noun, part]) => [
    noun,
    part && 'effective' in part ? { effective: later } : null,
  ]);
  const of2021 = extendEdition(lingcheng2020, {
    id: 'of-2021',
    document: { number: null, issuedOn: null, contributionYear: 2021 },
    notice: {
      ...Object.fromEntries(parts),
      basicPension: { effective: later, steps: [{ from: '2021-01-01', amount: 150 }] },
      assessmentScore: null,
      collectionTiming: null,
      collectionTargets: null,
    },
  } as EditionChanges);
  const of2020 = changed('of-2020', {
    basicPension: {
      effective: { from: '2020-01-01', until: '2020-12-31' },
      steps: [{ from: '2020-01-01', amount: 118 }],
    },
    assessmentScore: null,
  });
  const series = editionSeries([of2020, of2021]);
  const { monthly } = pensionStatement({ ...person, asOf: '2021-05-01' }, series);
  expect(monthly).toMatchObject({ edition: 'of-2021', value: { amount: '180' } });
  const { credited } = contributionStatement({ contributionYear: 2021, tier: 300, hardshipGroups: [] }, series);
  expect(credited).toMatchObject({ edition: 'of-2021', value: { amount: '330' } });

  // Outside both, the nearer one tells how far it reaches.
  const outside = pensionStatement({ ...person, asOf: '2022-05-01' }, series).monthly;
  expect(outside).toMatchObject({ open: [{ why: 'outside-coverage', until: '2021-12-31' }] });
  const next = contributionStatement({ contributionYear: 2022, tier: 300, hardshipGroups: [] }, series).credited;
  expect(next).toMatchObject({ open: [{ why: 'outside-coverage', until: 2021 }] });
});
