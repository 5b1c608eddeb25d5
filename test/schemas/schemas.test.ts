import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020, { type ErrorObject } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { IssueCode } from '../../src/index.js';
import { readDay } from '../../src/values/calendar.js';
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
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(written(schema));
  });
});

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validators = new Map(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));

/** What a schema finds wrong; nothing when it accepts. */
function faultsOf(name: string, value: unknown): ErrorObject[] {
  const validate = validators.get(name);
  if (!validate) throw new Error(`no schema ${name}`);
  return validate(value) ? [] : [...(validate.errors ?? [])];
}

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));
const cases = allCases();
const wellFormed = cases.filter(({ expected }) => !('error' in expected));
const malformed = cases.filter(({ expected }) => 'error' in expected);

describe('well-formed facts are accepted', () => {
  test.each(wellFormed)('$rule/$id', ({ rule, facts }) => {
    expect(faultsOf(factsFile(rule), revived(facts))).toEqual([]);
  });
});

type ExpectedIssue = { readonly path: readonly (string | number)[]; readonly code: IssueCode };
const issuesOf = ({ expected }: RuleCase) => expected.issues as ExpectedIssue[];

/** What JSON Schema cannot say of any facts. */
const unstatedCodes: Partial<Record<IssueCode, string>> = {
  contradiction: 'two facts are compared with each other',
  'not-ascending': 'an entry is compared with the one before it',
};

/** What it cannot say of some. */
const unstatedCases: Readonly<Record<string, string>> = {
  'next-adjustment/past-the-calendar': 'the limit follows from a figure of the edition',
  'completion/amount-three-decimals': 'multipleOf 0.01 refuses good amounts in binary fractions',
};

const whyUnstated = (one: RuleCase, { code }: ExpectedIssue): string | undefined =>
  unstatedCodes[code] ?? unstatedCases[`${one.rule}/${one.id}`];

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

const refusable = malformed.filter((one) => issuesOf(one).some((issue) => !whyUnstated(one, issue)));
const notRefusable = malformed.filter((one) => !refusable.includes(one));

describe('malformed facts are refused, at every place a schema can name', () => {
  test.each(refusable)('$rule/$id', (one) => {
    const faults = faultsOf(factsFile(one.rule), revived(one.facts));
    const stated = issuesOf(one).filter((issue) => !whyUnstated(one, issue));
    expect(stated.filter((issue) => !isFound(issue, faults))).toEqual([]);
    expect(faults).not.toEqual([]);
  });
});

describe('what a schema cannot say it accepts, and the library refuses', () => {
  const listed = notRefusable.flatMap((one) =>
    issuesOf(one).map((issue) => ({ ...one, code: issue.code, why: whyUnstated(one, issue) })),
  );
  test.each(listed)('$rule/$id, $code: $why', (one) => {
    expect(faultsOf(factsFile(one.rule), revived(one.facts))).toEqual([]);
  });

  test('for every reason listed, and no case is left out', () => {
    const used = malformed.flatMap((one) => issuesOf(one).map((issue) => whyUnstated(one, issue)));
    const reasons = [...Object.values(unstatedCodes), ...Object.values(unstatedCases)];
    expect(reasons.filter((reason) => !used.includes(reason))).toEqual([]);
    expect(wellFormed.length + refusable.length + notRefusable.length).toBe(cases.length);
  });
});

const answerTo = (one: RuleCase) => asJson(determinerFor(one.rule)(revived(one.facts), editionOf(one)));

/** Ways to spoil a result, each of which its schema must notice. */
const spoiled: Readonly<Record<string, (result: Record<string, unknown>) => unknown>> = {
  'a key too many': (result) => ({ ...result, extra: 1 }),
  'one key short': (result) => Object.fromEntries(Object.entries(result).slice(1)),
  'an outcome of none of the three kinds': (result) =>
    JSON.parse(JSON.stringify(result).replace(/"status":"[a-z]+"/, '"status":"granted"')),
  'the authority of another rule': (result) =>
    JSON.parse(JSON.stringify(result).replace(/"rule":"[a-z-]+"/, '"rule":"x"')),
};

describe('every result has the form its schema gives', () => {
  test.each(wellFormed)('$rule/$id', (one) => {
    const result = answerTo(one);
    expect(faultsOf(resultFile(one.rule), result)).toEqual([]);
    for (const [name, spoil] of Object.entries(spoiled)) {
      expect([name, faultsOf(resultFile(one.rule), spoil(result)).length > 0]).toEqual([name, true]);
    }
  });

  const decimal = /"(amount|rate|total)":"([\d.]+)"/;
  const withDecimals = wellFormed.filter((one) => decimal.test(JSON.stringify(answerTo(one))));
  test.each(withDecimals)('$rule/$id writes amounts in digits, never as a number', (one) => {
    const asNumber = JSON.parse(JSON.stringify(answerTo(one)).replace(decimal, '"$1":$2'));
    expect(faultsOf(resultFile(one.rule), asNumber)).not.toEqual([]);
  });
});

describe('the files of cases', () => {
  const files = caseFiles().map(({ file }) => file as unknown as Schema & { cases: Record<string, unknown>[] });

  test.each(files)('of $rule are refused with anything amiss', (file) => {
    const [first, ...rest] = file.cases;
    const withFirst = (changes: object) => ({ ...file, cases: [{ ...first, ...changes }, ...rest] });
    expect(faultsOf('cases.json', file)).toEqual([]);
    const amiss = [
      { ...file, rule: 'no-such-rule' },
      { ...file, cases: [] },
      withFirst({ id: 'Not Kebab' }),
      withFirst({ sentence: 'Short.' }),
      withFirst({ clause: '9.9' }),
      withFirst({ readings: { deadlineDay: 'maybe' } }),
      withFirst({ restDays: { from: '2020-02-30', until: '2020-05-31', days: [] } }),
      withFirst({ note: 'x' }),
      withFirst({ expected: { status: 'determined', value: { nothing: 'of this rule' } } }),
      withFirst({ expected: { status: 'refused', reasons: [] } }),
      withFirst({ expected: { error: 'INVALID_FACTS', issues: [] } }),
      withFirst({ expected: { error: 'INVALID_FACTS', issues: [{ path: ['x'], code: 'no-such-code' }] } }),
    ];
    expect(amiss.filter((one) => faultsOf('cases.json', one).length === 0)).toEqual([]);
  });
});

test('the pattern of a day is the calendar, by another count', () => {
  const pattern = new RegExp(String(definitions.day?.pattern));
  const wrong: string[] = [];
  const try_ = (year: number, month: number, day: number) => {
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    // Four hundred years later every weekday and leap day comes again, and no year is below 100.
    const shifted = new Date(Date.UTC(year + 400, month - 1, day));
    const real = year > 0 && shifted.getUTCMonth() === month - 1 && shifted.getUTCDate() === day;
    if (pattern.test(text) !== real || (readDay(text) !== undefined) !== real) wrong.push(text);
  };
  for (let year = 0; year <= 9999; year++) for (const day of [28, 29, 30]) try_(year, 2, day);
  for (const year of [0, 1, 1900, 2000, 2019, 2020, 9999]) {
    for (let month = 0; month <= 13; month++) for (let day = 0; day <= 32; day++) try_(year, month, day);
  }
  expect(wrong).toEqual([]);
  for (const text of [
    '2020-5-1',
    '2020-05-01 ',
    ' 2020-05-01',
    '20200501',
    '2020-05-01T00:00:00Z',
    '12020-05-01',
    '',
  ]) {
    expect([text, pattern.test(text)]).toEqual([text, false]);
  }
});
