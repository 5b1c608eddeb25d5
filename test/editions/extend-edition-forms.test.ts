import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EditionWith } from '../../src/editions/edition.js';
import {
  defineEdition,
  determineMunicipalSubsidy,
  differences,
  type Edition,
  type EditionChanges,
  extendEdition,
  lingcheng2020,
} from '../../src/index.js';
import { editionData } from '../cases.js';
import { issuesOf } from '../thrown.js';

const { municipalSubsidy, ageSupplement, longContributionBonus, funeralGrant } = lingcheng2020.notice as EditionWith<
  'municipalSubsidy' | 'ageSupplement' | 'longContributionBonus' | 'funeralGrant'
>['notice'];
const silent = Object.fromEntries(Object.keys(lingcheng2020.notice).map((noun) => [noun, null]));

const someYears = extendEdition(lingcheng2020, {
  id: 'some-years',
  notice: {
    municipalSubsidy: { mostYears: 15, backPaidYears: 'not-subsidised' },
    ageSupplement: { paidFrom: 'month-of-attaining' },
  },
});

/** What an edition says of a part once another one is extended by these changes. */
const extended = (base: Edition, notice: EditionChanges['notice']) =>
  extendEdition(base, { id: 'extended', notice: notice ?? {} }).notice;

describe('a key that may be left out', () => {
  test('is taken away by null', () => {
    const changed = extended(someYears, {
      municipalSubsidy: { mostYears: null, backPaidYears: null },
      ageSupplement: { paidFrom: null },
    });
    expect(changed).toEqual(lingcheng2020.notice);
    expect(Object.keys(changed.municipalSubsidy ?? {})).not.toContain('mostYears');
  });

  test('is none either where the base has no such part', () => {
    const base = extendEdition(lingcheng2020, { id: 'silent', notice: silent });
    const part = { ...municipalSubsidy, mostYears: null, percentOfTier: null };
    expect(extended(base, { municipalSubsidy: part } as never).municipalSubsidy).toEqual(municipalSubsidy);
  });

  test('stays where a part is changed and goes where it is said in full', () => {
    expect(extended(someYears, { municipalSubsidy: { bound: 'exact' } }).municipalSubsidy?.mostYears).toBe(15);
    expect(extended(someYears, { municipalSubsidy, ageSupplement })).toEqual(lingcheng2020.notice);
    const later = { ...municipalSubsidy, effective: { until: '2020-12-30' } };
    expect(extended(someYears, { municipalSubsidy: later } as never).municipalSubsidy).toMatchObject({
      effective: { from: '2020-01-01', until: '2020-12-30' },
      mostYears: 15,
    });
    const edition = extendEdition(someYears, { id: 'in-full', notice: { municipalSubsidy } } as EditionChanges);
    expect(determineMunicipalSubsidy({ contributionYear: 2020, tier: 300, backPaid: true }, edition)).toMatchObject({
      value: { amount: '30' },
    });
  });

  test('a range of tiers is no part said in full by one of its figures', () => {
    const tiers = { from: 100, until: 500, step: 100 };
    const notice = { municipalSubsidy: null, contributionTier: { tiers, reserved: [] } };
    const base = extendEdition(lingcheng2020, { id: 'range', notice });
    const contributionTier = { ...base.notice.contributionTier, tiers: { until: 600 } };
    expect(extended(base, { contributionTier } as never).contributionTier?.tiers).toEqual({
      from: 100,
      until: 600,
      step: 100,
    });
  });

  test('is that of a reading, or of the decisions', () => {
    const choosing = extendEdition(lingcheng2020, { id: 'choosing', readings: { completionMeasure: 'amount' } });
    const decisions = [
      { reading: 'completionMeasure', option: 'amount', document: 'No. 1', date: '2020-06-01', signatory: 'Office' },
    ] as const;
    const decided = extendEdition(choosing, { id: 'decided', decisions });
    const changes = { id: 'undecided', readings: { completionMeasure: null }, decisions: null };
    const undecided = extendEdition(decided, changes as never);
    expect(undecided.readings).toEqual(lingcheng2020.readings);
    expect(undecided.decisions).toEqual([]);
  });

  test('is not what has to be there', () => {
    const issues = issuesOf(() => extended(lingcheng2020, { pensionAge: { age: null } } as never));
    expect(issues).toMatchObject([{ path: ['notice', 'pensionAge', 'age'], code: 'wrong-type' }]);
  });
});

describe('one form of a part', () => {
  const segments = [{ over: 15, perYear: 2 }];
  const { amount: _, ...terms } = funeralGrant.grant as { amount: number };
  const { bands: __, ...subsidy } = municipalSubsidy as unknown as { bands: unknown };
  const { bands: ___, ...bonus } = longContributionBonus as unknown as { bands: unknown };

  test('takes the place of the other', () => {
    const notice = {
      funeralGrant: { grant: { monthsOfBasicPension: 10 } },
      municipalSubsidy: { percentOfTier: 10 },
      longContributionBonus: { segments },
    };
    const changed = extended(lingcheng2020, notice);
    expect(changed.funeralGrant?.grant).toEqual({ ...terms, monthsOfBasicPension: 10 });
    expect(changed.municipalSubsidy).toEqual({ ...subsidy, percentOfTier: 10 });
    expect(changed.longContributionBonus).toEqual({ ...bonus, segments });
    const other = { funeralGrant: { grant: { amount: 600 } }, municipalSubsidy: { bands: null } };
    const back = extended(extendEdition(lingcheng2020, { id: 'other', notice }), other);
    expect(back.funeralGrant).toEqual(funeralGrant);
    expect(back.municipalSubsidy).toEqual({ ...subsidy, bands: null });
  });

  test('may say by null that the other goes', () => {
    const notice = {
      funeralGrant: { grant: { monthsOfBasicPension: 10, amount: null } },
      municipalSubsidy: { percentOfTier: 10, bands: null },
    };
    const changed = extended(lingcheng2020, notice);
    expect(changed.funeralGrant?.grant).toEqual({ ...terms, monthsOfBasicPension: 10 });
    expect(changed.municipalSubsidy).toEqual({ ...subsidy, percentOfTier: 10 });
    const none = { municipalSubsidy: { percentOfTier: null, bands: null } };
    const base = extendEdition(lingcheng2020, { id: 'shares', notice });
    expect(extended(base, none).municipalSubsidy).toEqual({ ...subsidy, bands: null });
  });

  test('is one: both are refused, and so is none', () => {
    const grantOf = (grant: object) => issuesOf(() => extended(lingcheng2020, { funeralGrant: { grant } } as never));
    expect(grantOf({ monthsOfBasicPension: 10, amount: 600 })).toMatchObject([
      { path: ['notice', 'funeralGrant', 'grant', 'monthsOfBasicPension'], code: 'contradiction' },
    ]);
    expect(grantOf({ amount: null })).toMatchObject([
      { path: ['notice', 'funeralGrant', 'grant', 'amount'], code: 'missing' },
    ]);
  });
});

describe('between the editions of the fixtures', () => {
  const root = new URL('../../fixtures/editions/', import.meta.url);
  const namesIn = (under: string) =>
    readdirSync(new URL(under, root)).flatMap((file) => (file.endsWith('.json') ? [under + file.slice(0, -5)] : []));
  const editions = [
    lingcheng2020,
    ...[...namesIn(''), ...namesIn('policies/')].map((name) => defineEdition(editionData(name))),
  ];

  type Tree = Record<string, unknown>;

  /** The differences as changes: lists are given whole. */
  function changesOf(edition: Edition, base: Edition): EditionChanges {
    const changes: Tree = { id: edition.id };
    for (const { path, to } of differences(edition, base)) {
      let [said, from] = [changes, edition as unknown as Tree];
      for (const [at, key] of path.entries()) {
        const value = from[key];
        const isLast = at === path.length - 1;
        if (isLast || Array.isArray(value)) {
          said[key] = isLast ? to : value;
          break;
        }
        said[key] ??= {};
        [said, from] = [said[key] as Tree, value as Tree];
      }
    }
    return changes as unknown as EditionChanges;
  }

  // In steps that meet every edition as a base and as what becomes of it.
  const pairs = editions.flatMap((base, at) =>
    Array.from({ length: 37 }, (_, i) => i + 1).map(
      (step) => [editions[(at + step) % editions.length] as Edition, base] as const,
    ),
  );

  test('each is what its own data make of another', () => {
    expect(editions.length).toBeGreaterThan(30);
    for (const [edition, base] of pairs) expect(extendEdition(base, edition)).toEqual(edition);
  });

  test('each is what its differences make of another', () => {
    for (const [edition, base] of pairs) expect(extendEdition(base, changesOf(edition, base))).toEqual(edition);
  });
});
