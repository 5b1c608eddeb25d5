import { readdirSync, readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { defineEdition, InvalidFactsError, type Issue, type IssueCode, lingcheng2020 } from '../../src/index.js';
import { sampled } from '../proof/extent.js';

const fixture = (path: string) => JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8'));

// As they are published: another test holds the files to the sources.
const schemas = ['definitions', 'edition'].map((name) => fixture(`schemas/${name}.json`));
const accepts = new Ajv2020({ schemas }).getSchema('edition.json') as ValidateFunction;

type Path = readonly (string | number)[];
type Container = Record<string | number, unknown>;

/** An edition with a decision and few rest days, with two clauses, and with two villages for fifty-one rows. */
function small(): Container {
  const data = JSON.parse(JSON.stringify(lingcheng2020));
  data.id = 'small';
  const { notice, readings, clauses } = data;
  data.clauses = clauses.slice(0, 2);
  data.clauses[1] = { ...clauses[1], source: 'https://example.org', reliability: 'repost' };
  notice.collectionReward = {
    ...{ clause: '', effective: { from: null, until: null }, unit: 'percent', currency: 'CNY', per: 'person' },
    ...{ bound: 'exact', bands: [0, 60].map((from) => ({ from, amount: from / 100 })) },
  };
  for (const noun of Object.values<Container>(notice)) noun.clause = clauses[0].id;
  const { collectionTargets } = notice;
  const [one, other] = collectionTargets.rows;
  collectionTargets.rows = [one, other];
  collectionTargets.total = { headcount: one.headcount + other.headcount, amount: one.amount + other.amount };
  readings.hardshipTopUp = 'additive';
  const decided = { document: '1号', date: '2020-06-01', signatory: '甲' };
  data.decisions = [{ reading: 'hardshipTopUp', option: 'additive', ...decided }];
  data.restDays = { from: '2020-05-01', until: '2020-05-31', days: ['2020-05-02'] };
  return data;
}

const written = JSON.stringify(small());
const fresh = (): Container => JSON.parse(written);

/** Every place in the data of an edition. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => places(one, [...path, key]))];
}

const at = (data: Container, path: Path): unknown =>
  path.reduce((found: unknown, key) => (found as Container)[key], data);

/** The edition with the value at a place replaced; `undefined` takes it away. */
function changed(path: Path, value: unknown): Container {
  const data = fresh();
  const key = path.at(-1) as string;
  const holder = at(data, path.slice(0, -1)) as Container;
  if (value !== undefined) holder[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return data;
}

/** What may be put in a place: things of every kind, the good and the bad. */
const replacements: readonly unknown[] = [
  undefined,
  null,
  true,
  '',
  {},
  [],
  -1,
  0,
  0.5,
  0.005,
  101,
  2e12,
  '2020-02-30',
  '2021-06-01',
  'annex',
  'month',
  'registered-poor',
  'a & b',
  'a+b',
  'x'.repeat(10_001),
];

interface Change {
  readonly path: Path;
  /** The edition with the change in it. */
  readonly make: () => Container;
}

function changesAt(path: Path): Change[] {
  const value = at(fresh(), path);
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  const values = [
    ...replacements,
    ...(isRecord ? [{ ...value, extra: 1 }] : []),
    ...(Array.isArray(value) ? [[...value, value[0]], [...value].reverse()] : []),
  ];
  return values.map((one) => ({ path, make: () => changed(path, one) }));
}

/** What is wrong with an edition; nothing when the library takes it. */
function issuesOf(data: unknown): readonly Issue[] {
  try {
    defineEdition(data);
    return [];
  } catch (error) {
    if (error instanceof InvalidFactsError) return error.issues;
    throw error;
  }
}

/** What JSON Schema cannot say: two values compared, decimals counted, a part of each entry counted once. */
const unstatedCodes = new Set<IssueCode>(['contradiction', 'not-ascending']);
const isUnstated = ({ code, path, received, message }: Issue): boolean =>
  unstatedCodes.has(code) ||
  message === 'expected one of hardshipGroups.groups' ||
  message === 'expected no group in two payments' ||
  (code === 'not-an-amount' && received === '0.005') ||
  (code === 'out-of-range' && path[0] === 'restDays') ||
  (code === 'unknown-value' && path[0] === 'notice' && path.at(-1) === 'clause') ||
  (code === 'duplicate' && ['id', 'number', 'name', 'by', 'from', 'reading'].includes(String(path.at(-1))));

const shipped = { name: 'lingcheng-2020', data: JSON.parse(JSON.stringify(lingcheng2020)) };
const others = readdirSync(new URL('../../fixtures/editions/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, data: fixture(`editions/${name}`) }));

describe('the schema of an edition', () => {
  test.each([shipped, ...others, { name: 'small', data: small() }])(
    'accepts $name, as the library does',
    ({ data }) => {
      expect(issuesOf(data)).toEqual([]);
      accepts(data);
      expect(accepts.errors).toBeNull();
    },
  );

  test('agrees with defineEdition on changes at every place', () => {
    const disagreements: unknown[] = [];
    const counts = { accepted: 0, refused: 0, refusedByTheLibraryAlone: 0 };
    const changes = places(fresh()).slice(1).flatMap(changesAt);
    for (const { path, make } of sampled(changes, 23)) {
      const data = make();
      const issues = issuesOf(data);
      const isRefusable = issues.some((issue) => !isUnstated(issue));
      const accepted = accepts(data);
      if (accepted ? isRefusable : issues.length === 0) disagreements.push({ path: path.join('.'), accepted, issues });
      if (!accepted) counts.refused += 1;
      else if (issues.length > 0) counts.refusedByTheLibraryAlone += 1;
      else counts.accepted += 1;
    }
    expect(disagreements).toEqual([]);
    // Each of the three is met, or the agreement would be an empty one.
    expect(Object.values(counts).filter((count) => count === 0)).toEqual([]);
  }, 600_000);

  test('refuses all that is no edition', () => {
    for (const data of [null, 1, 'x', [], {}]) expect(accepts(data)).toBe(false);
  });
});
