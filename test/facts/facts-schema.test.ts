import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';
import { type Determiner, InvalidFactsError, type Issue } from '../../src/index.js';
import { allCases, answer, determinerFor, type RuleCase, revived } from '../cases.js';

type AnyDeterminer = Determiner<never, unknown>;
const determiners = Object.entries(library as unknown as Record<string, AnyDeterminer>)
  .filter(([name]) => /^determine(?!Each)|Statement$/.test(name))
  .map(([name, determiner]) => ({ name, determiner }));
const schemaFor = ({ rule }: RuleCase) => (determinerFor(rule) as unknown as AnyDeterminer).facts['~standard'];

const validators = [
  ['draft-2020-12', new Ajv2020()],
  ['draft-07', new Ajv()],
] as const;

/** The validator of each rule's facts. */
const compiled = (ajv: Ajv | Ajv2020, side: 'input' | 'output', target: string) =>
  new Map(
    determiners.map(({ determiner: { facts } }) => [
      facts['~standard'],
      ajv.compile(facts['~standard'].jsonSchema[side]({ target })),
    ]),
  );

/** The hardship groups are those of the shipped edition: facts of an edition with others are not for its schema. */
const cases = allCases().filter(({ edition }) => edition === undefined);
const malformed = cases.filter(({ expected }) => 'error' in expected);
const wellFormed = cases.filter(({ expected }) => !('error' in expected));

describe.each(determiners)('the facts of $name', ({ determiner: { facts } }) => {
  const standard = facts['~standard'];

  test('have the shape of the standard', () => {
    expect(standard).toEqual({
      version: 1,
      vendor: 'resident-pension-rules',
      validate: expect.any(Function),
      jsonSchema: { input: expect.any(Function), output: expect.any(Function) },
    });
    expect([facts, standard, standard.jsonSchema, facts.fields].every(Object.isFrozen)).toBe(true);
  });

  test('never throw, whatever is validated', () => {
    const throws = () => {
      throw new Error('no');
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const junk = [
      ...[undefined, null, 0, 1n, 'x', true, Symbol('x'), throws, [], {}, new Date(), new Map(), Object.create(null)],
      ...[proxy, new Proxy({}, { get: throws, has: throws, ownKeys: throws, getOwnPropertyDescriptor: throws })],
      Object.fromEntries(facts.fields.map(({ key }) => [key, proxy])),
      Object.fromEntries(facts.fields.map(({ key }) => [key, { toString: throws, valueOf: throws }])),
    ];
    for (const value of junk) expect(standard.validate(value).issues?.length).toBeGreaterThan(0);
  });

  test('are described as data without words, each under its key', () => {
    expect(JSON.parse(JSON.stringify(facts.fields))).toEqual(facts.fields);
    expect(facts.fields.length).toBeGreaterThan(0);
    const kinds = ['day', 'month', 'year', 'flag', 'count', 'yuan', 'choice', 'list', 'record'];
    for (const { key, kind, nullable } of facts.fields) {
      expect(key).toMatch(/^[a-z][A-Za-z]*$/);
      expect(kinds).toContain(kind);
      expect(nullable).toBeTypeOf('boolean');
    }
  });

  test.each(['input', 'output'] as const)('give a JSON Schema of what is %s, the caller’s own', (side) => {
    for (const [target, ajv] of validators) {
      const schema = standard.jsonSchema[side]({ target });
      expect(ajv.validateSchema(schema)).toBe(true);
      const required = facts.fields.filter(({ isOptional }) => isOptional !== true).map(({ key }) => key);
      expect(schema).toMatchObject({ type: 'object', required });
      // In Python and others a dollar sign also stands before a line break at the end.
      const patterns = [...JSON.stringify(schema).matchAll(/"pattern":"((?:[^"\\]|\\.)*)"/g)].map(([, one]) => one);
      expect(patterns.filter((pattern) => pattern?.includes('$'))).toEqual([]);
      Object.assign(schema, { type: 'changed' });
      expect(standard.jsonSchema[side]({ target })).toMatchObject({ type: 'object' });
    }
    expect(() => standard.jsonSchema[side]({ target: 'openapi-3.0' })).toThrow(/draft-2020-12, draft-07/);
    expect(() => standard.jsonSchema[side]({ target: 'toString' })).toThrow(RangeError);
  });
});

describe('validating', () => {
  const outputs = compiled(new Ajv2020(), 'output', 'draft-2020-12');

  test.each(wellFormed)('$rule/$id: gives a fresh record of the listed facts, which the rule answers alike', (one) => {
    const facts = revived(one.facts) as object;
    const result = schemaFor(one).validate({ ...facts, extra: 1 });
    if (result.issues) throw new Error(JSON.stringify(result.issues));
    const { fields } = (determinerFor(one.rule) as unknown as AnyDeterminer).facts;
    // An optional fact that is not known is left out.
    const known = fields.filter(({ key, isOptional }) => !isOptional || Reflect.get(facts, key) != null);
    expect(Object.keys(result.value as object)).toEqual(known.map(({ key }) => key));
    expect(answer({ ...one, facts: result.value })).toEqual(answer(one));
    const parts = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(parts)] : [];
    const given = new Set(parts(facts));
    expect(parts(result.value).filter((part) => given.has(part))).toEqual([]);
    const output = outputs.get(schemaFor(one) as never);
    expect([output?.(result.value), output?.errors]).toEqual([true, null]);
  });

  test.each(malformed)('$rule/$id: gives the issues of the error', (one) => {
    const error = answer(one);
    if (!(error instanceof InvalidFactsError)) throw error;
    expect(schemaFor(one).validate(revived(one.facts))).toEqual({ issues: error.issues });
  });
});

/**
 * What JSON Schema cannot say: that two facts contradict each other, that entries ascend, and that a number has at most
 * two decimals, since `multipleOf` 0.01 refuses good amounts in binary fractions.
 */
const isUnstated = ({ code, against, received }: Issue): boolean =>
  against !== undefined || code === 'not-ascending' || (code === 'not-an-amount' && /^-?\d+\.\d{3,}$/.test(received));

/** Facts that JSON cannot carry are not for a JSON Schema. */
const isJson = ({ facts }: RuleCase) => !JSON.stringify(facts ?? null).includes('$special');

describe.each([
  ['draft-2020-12', Ajv2020],
  ['draft-07', Ajv],
] as const)('the JSON Schema of %s accepts what the rule accepts', (target, Validator) => {
  const inputs = compiled(new Validator({ allErrors: true }), 'input', target);
  const isAccepted = (one: RuleCase) => isJson(one) && inputs.get(schemaFor(one) as never)?.(one.facts) === true;
  const named = (some: readonly RuleCase[]) => some.map(({ rule, id }) => `${rule}/${id}`);

  test('every well-formed case', () => {
    expect(named(wellFormed.filter((one) => isJson(one) && !isAccepted(one)))).toEqual([]);
  });

  test('no malformed one, but for what JSON Schema cannot say', () => {
    const issuesOf = (one: RuleCase) => (answer(one) as InvalidFactsError).issues;
    expect(named(malformed.filter((one) => isAccepted(one) && !issuesOf(one).every(isUnstated)))).toEqual([]);
  });
});
