import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { defineEdition, InvalidFactsError, type Issue, type IssueCode, lingcheng2020 } from '../../src/index.js';
import { sampled } from '../proof/extent.js';
import { allSchemas } from './schemas.js';

const schema = allSchemas()['edition.json'] as object;
const accepts = new Ajv2020({ allowUnionTypes: true }).compile(schema);

type Path = readonly (string | number)[];
type Container = Record<string | number, unknown>;

/** An edition with rest days, and with two villages for fifty-one. */
function small(): Container {
  const data = JSON.parse(JSON.stringify(lingcheng2020));
  const { collectionTargets } = data.notice;
  const [one, other] = collectionTargets.rows;
  collectionTargets.rows = [one, other];
  collectionTargets.total = { headcount: one.headcount + other.headcount, amount: one.amount + other.amount };
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
  -1,
  0.5,
  0.005,
  101,
  2e12,
  '2020-02-30',
  '2021-06-01',
  'annex',
  'month',
  'registered-poor',
];

function changesAt(path: Path): Container[] {
  const value = at(fresh(), path);
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return [
    ...replacements.map((one) => changed(path, one)),
    ...(isRecord ? [changed(path, { ...value, extra: 1 })] : []),
    ...(Array.isArray(value) ? [changed(path, [...value, value[0]]), changed(path, [...value].reverse())] : []),
  ];
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
const unstated = new Set<IssueCode>(['contradiction', 'not-ascending']);
const isUnstated = ({ code, path, received }: Issue): boolean =>
  unstated.has(code) ||
  (code === 'not-an-amount' && received === '0.005') ||
  (code === 'out-of-range' && path[0] === 'restDays') ||
  (code === 'duplicate' && ['number', 'name', 'by', 'from'].includes(String(path.at(-1))));

describe('the schema of an edition', () => {
  test('accepts the edition that ships, with rest days or without', () => {
    expect(accepts(JSON.parse(JSON.stringify(lingcheng2020)))).toBe(true);
    expect([accepts(fresh()), issuesOf(fresh())]).toEqual([true, []]);
  });

  const byTopic = new Map<string, Path[]>();
  for (const path of places(fresh()).filter((one) => one.length > 0)) {
    const topic = path.slice(0, 2).join('.');
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), path]);
  }

  test.each([...byTopic])(
    'agrees with defineEdition on every change at %s',
    (_, paths) => {
      const disagreements: unknown[] = [];
      for (const path of paths) {
        for (const data of sampled(changesAt(path), 4)) {
          const issues = issuesOf(data);
          const refusable = issues.some((issue) => !isUnstated(issue));
          const accepted = accepts(data);
          const disagrees = accepted ? refusable : issues.length === 0;
          if (disagrees) disagreements.push({ path: path.join('.'), accepted, issues });
        }
      }
      expect(disagreements).toEqual([]);
    },
    60_000,
  );

  test('refuses all that is no edition', () => {
    for (const data of [null, 1, 'x', [], {}]) expect(accepts(data)).toBe(false);
  });
});
