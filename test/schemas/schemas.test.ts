import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020, { type ErrorObject } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { IssueCode } from '../../src/index.js';
import { parseDay } from '../../src/values/calendar.js';
import { allCases, caseFiles, determinerFor, editionOf, type RuleCase, revived } from '../cases.js';
import { definitions, type Schema } from './definitions.js';
import { allSchemas, factsFile, resultFile, written } from './schemas.js';

const folder = new URL('../../fixtures/schemas/', import.meta.url);
const schemas = allSchemas();

describe('the schemas checked in', () => {
  test('are all there are', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(schemas).sort());
  });

  test.each(Object.entries(schemas))('%s is current (npm run schemas)', (name, schema) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(text).toBe(written(schema));
    expect(JSON.parse(text)).toEqual(schema);
  });

  test('refer to definitions that are there, and leave none unused', () => {
    const referredTo = [...JSON.stringify(schemas).matchAll(/"\$ref":"(?:definitions\.json)?#\/\$defs\/([\w.-]+)"/g)];
    const used = new Set(referredTo.map(([, name]) => name));
    const defined = Object.keys(schemas['definitions.json']?.$defs as Schema);
    expect(defined.filter((name) => !used.has(name))).toEqual([]);
  });
});

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, schemas: Object.values(schemas) });

/** What a schema finds wrong; nothing when it accepts. */
function faultsOf(name: string, value: unknown): ErrorObject[] {
  const validate = ajv.getSchema(name);
  if (!validate) throw new Error(`no schema ${name}`);
  return validate(value) ? [] : [...(validate.errors ?? [])];
}

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));
const cases = allCases();
const wellFormed = cases.filter(({ expected }) => !('error' in expected));
const malformed = cases.filter(({ expected }) => 'error' in expected);
const named = ({ rule, id }: RuleCase): string => `${rule}/${id}`;

test('well-formed facts are accepted', () => {
  const refused = wellFormed.filter(({ rule, facts }) => faultsOf(factsFile(rule), revived(facts)).length > 0);
  expect(refused.map(named)).toEqual([]);
});

type ExpectedIssue = { readonly path: readonly (string | number)[]; readonly code: IssueCode };
const issuesOf = ({ expected }: RuleCase) => expected.issues as ExpectedIssue[];

/** Why JSON Schema cannot say it. */
const unstated = {
  'two facts are compared with each other': ({ code }) => code === 'contradiction',
  'an entry is compared with the one before it': ({ code }) => code === 'not-ascending',
  'which groups there are, the edition says': ({ code, path }) =>
    code === 'unknown-value' && path[0] === 'hardshipGroups',
  'an age is counted from two days': ({ code, path }) => code === 'out-of-range' && path.at(-1) === 'birthDate',
  'multipleOf 0.01 refuses good amounts in binary fractions': ({ code }, received) =>
    code === 'not-an-amount' && typeof received === 'number' && Number(received.toFixed(2)) !== received,
} satisfies Readonly<Record<string, (issue: ExpectedIssue, received: unknown) => boolean>>;

const at = (value: unknown, path: ExpectedIssue['path']): unknown =>
  path.reduce((found, key) => (found as Record<string, unknown> | undefined)?.[key], value);

const whyUnstated = ({ facts }: RuleCase, issue: ExpectedIssue): string | undefined =>
  Object.entries(unstated).find(([, isUnstated]) => isUnstated(issue, at(revived(facts), issue.path)))?.[0];

const pointer = (path: readonly (string | number)[]): string => path.map((key) => `/${key}`).join('');

/** Whether one of the faults is at an issue's place. A missing fact is a fault of the record it is missing from. */
function isFound({ path, code }: ExpectedIssue, faults: readonly ErrorObject[]): boolean {
  const [parent, last] = [pointer(path.slice(0, -1)), path.at(-1)];
  return faults.some(({ instancePath, keyword, params }) =>
    code === 'missing'
      ? instancePath === parent && keyword === 'required' && params.missingProperty === last
      : instancePath === pointer(path),
  );
}

describe('malformed facts', () => {
  const notFound = malformed.flatMap((one) => {
    const faults = faultsOf(factsFile(one.rule), revived(one.facts));
    return issuesOf(one)
      .filter((issue) => !isFound(issue, faults))
      .map((issue) => ({ name: named(one), issue, why: whyUnstated(one, issue) }));
  });

  test('are refused, at every place a schema can name', () => {
    expect(notFound.filter(({ why }) => why === undefined)).toEqual([]);
  });

  test('are accepted for what a schema cannot say, each reason of which is met', () => {
    const reasons = malformed.flatMap((one) => issuesOf(one).flatMap((issue) => whyUnstated(one, issue) ?? []));
    expect(notFound).toHaveLength(reasons.length);
    expect(Object.keys(unstated).filter((reason) => !reasons.includes(reason))).toEqual([]);
  });
});

const answers = wellFormed.map((one) => ({
  name: named(one),
  file: resultFile(one.rule),
  answer: asJson(determinerFor(one.rule)(revived(one.facts), editionOf(one))),
}));

type Answer = Record<string, unknown>;

/** A change within an answer, as JSON. */
const replacing = (from: RegExp, to: string) => (answer: Answer) =>
  JSON.parse(JSON.stringify(answer).replace(from, to));

/** Ways to spoil an answer, each of which its schema must notice. Where there is nothing to spoil, it stays. */
const spoiled: Readonly<Record<string, (answer: Answer) => unknown>> = {
  'a key too many': (answer) => ({ ...answer, extra: 1 }),
  'one key short': (answer) => Object.fromEntries(Object.entries(answer).slice(1)),
  'an outcome of none of the three kinds': replacing(/"status":"[a-z]+"/, '"status":"granted"'),
  'the legal basis of another rule': replacing(/"rule":"[a-z-]+"/, '"rule":"x"'),
  'no edition': replacing(/"edition":"[^"]+",/, ''),
  'a decimal as a number': replacing(/"(amount|rate|total|headroom|maximum)":"([\d.]+)"/, '"$1":$2'),
  'a decimal with a trailing zero': replacing(/"(amount|rate|total|headroom|maximum)":"([\d.]+)"/, '"$1":"$2.0"'),
  'a day no calendar has': replacing(/"(dueFrom|deadline|reachedOn|dueBy|on)":"\d{4}-\d\d-\d\d"/, '"$1":"2020-02-30"'),
  'a gap of another unit': replacing(/"(why":"outside-coverage","fact":"[A-Za-z]+","given":)[^,]+/, '"$1true'),
  'clauses for a clause': replacing(/"clause":("[\w.]+"|null)/, '"clauses":[]'),
  'no figures from elsewhere': replacing(/"elsewhere":\[[^\]]+\]/, '"elsewhere":[]'),
  'no additions left out': replacing(/"without":\[[^\]]+\]/, '"without":[]'),
};

describe('answers', () => {
  test('have the form their schema gives', () => {
    const refused = answers.filter(({ file, answer }) => faultsOf(file, answer).length > 0);
    expect(refused.map(({ name }) => name)).toEqual([]);
  });

  test.each(Object.entries(spoiled))('are refused with %s', (_, spoil) => {
    const changed = answers
      .map(({ name, file, answer }) => ({ name, file, answer, other: spoil(answer) }))
      .filter(({ answer, other }) => JSON.stringify(answer) !== JSON.stringify(other));
    expect(changed).not.toEqual([]);
    const accepted = changed.filter(({ file, other }) => faultsOf(file, other).length === 0);
    expect(accepted.map(({ name }) => name)).toEqual([]);
  });
});

describe('the files of cases', () => {
  const files = caseFiles().map(({ file }) => file as unknown as Schema & { cases: Record<string, unknown>[] });

  test.each(files)('of $rule are refused with anything amiss', (file) => {
    const [first] = file.cases;
    const withFirst = (changes: object) => ({ ...file, cases: [{ ...first, ...changes }] });
    expect(faultsOf('cases.json', file)).toEqual([]);
    const fitting = [
      withFirst({ sentence: { 'zh-CN': '当日办理按期。' } }),
      withFirst({ restDays: null }),
      withFirst({ edition: 'of-1990' }),
      withFirst({ edition: 'policies/of-a-town', clause: 'a clause of its own' }),
    ];
    const amiss = [
      { ...file, rule: 'no-such-rule' },
      { ...file, cases: [] },
      withFirst({ id: 'Not Kebab' }),
      withFirst({ id: 'kebab\n' }),
      withFirst({ sentence: {} }),
      withFirst({ sentence: { en: 'Short.' } }),
      withFirst({ sentence: { en: 'Long enough a sentence.', fr: 'Une phrase assez longue.' } }),
      withFirst({ sentence: 'Long enough, and in no language.' }),
      withFirst({ clause: '9.9' }),
      withFirst({ edition: null }),
      withFirst({ edition: '../of-1990' }),
      withFirst({ readings: { deadlineDay: 'maybe' } }),
      withFirst({ restDays: { from: '2020-02-30', until: '2020-05-31', days: [] } }),
      withFirst({ note: 'x' }),
      withFirst({ expected: { status: 'determined', value: { nothing: 'of this rule' } } }),
      withFirst({ expected: { status: 'refused', reasons: [] } }),
      withFirst({ expected: { error: 'INVALID_FACTS', issues: [] } }),
      withFirst({ expected: { error: 'INVALID_FACTS', issues: [{ path: ['x'], code: 'no-such-code' }] } }),
    ];
    expect(fitting.flatMap((one) => faultsOf('cases.json', one))).toEqual([]);
    expect(amiss.filter((one) => faultsOf('cases.json', one).length === 0)).toEqual([]);
  });
});

describe('the patterns', () => {
  test('end where the text ends, in Python as well, where `$` also stands before a line break', () => {
    const patterns = [...JSON.stringify(schemas).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(([, pattern]) =>
      JSON.parse(String(pattern)),
    );
    expect(patterns).not.toEqual([]);
    expect(patterns.filter((pattern) => pattern.includes('$'))).toEqual([]);
    const closed = new Set(patterns.filter((pattern) => pattern.startsWith('^')));
    expect([...closed].filter((pattern) => !pattern.endsWith('(?![\\s\\S])'))).toEqual([]);
  });

  test('of a decimal takes the one way to write each', () => {
    const pattern = new RegExp(String(definitions.decimal?.pattern));
    const written = ['0', '118', '0.96', '5000.01', '10', '100000000000000000000'];
    expect(written.filter((text) => !pattern.test(text))).toEqual([]);
    const other = ['', '00', '01', '1.', '.5', '1.0', '1.50', '-1', '+1', '1e3', ' 1', '1 ', '1\n', '１', 'NaN'];
    expect(other.filter((text) => pattern.test(text))).toEqual([]);
  });

  test('of a day is the calendar, by another count', () => {
    const pattern = new RegExp(String(definitions.day?.pattern));
    const wrong: string[] = [];
    const try_ = (year: number, month: number, day: number) => {
      const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      // Four hundred years later every weekday and leap day comes again, and no year is below 100.
      const shifted = new Date(Date.UTC(year + 400, month - 1, day));
      const real = year > 0 && shifted.getUTCMonth() === month - 1 && shifted.getUTCDate() === day;
      if (pattern.test(text) !== real || (parseDay(text) !== undefined) !== real) wrong.push(text);
    };
    for (let year = 0; year <= 9999; year++) for (const day of [28, 29, 30]) try_(year, 2, day);
    for (const year of [0, 1, 1900, 2000, 2019, 2020, 9999]) {
      for (let month = 0; month <= 13; month++) for (let day = 0; day <= 32; day++) try_(year, month, day);
    }
    expect(wrong).toEqual([]);
    const other = ['2020-5-1', '2020-05-01 ', ' 2020-05-01', '20200501', '2020-05-01T00:00:00Z', '12020-05-01', ''];
    expect([...other, '2020-05-01\n'].filter((text) => pattern.test(text))).toEqual([]);
  });
});
