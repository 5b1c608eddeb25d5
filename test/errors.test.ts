import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  adopt,
  defineEdition,
  determineAnnualPayment,
  determineCollectionTiming,
  InvalidFactsError,
  lingcheng2020,
} from '../src/index.js';
import { allCases, answer, revived } from './cases.js';
import { errorOf } from './thrown.js';

const malformed = allCases().filter(({ expected }) => 'error' in expected);

test.each(malformed)('$rule/$id: every issue says what was expected and what came', (one) => {
  const { rule, issues, message } = answer(one) as InvalidFactsError;
  expect(rule).toBe(one.rule);
  for (const issue of issues) {
    expect(issue.message).toMatch(/^expected [a-z'Y\d]/);
    expect(issue.received).not.toBe('');
    expect(message).toContain(`${issue.path.join('.') || 'facts'}: ${issue.message}; received ${issue.received}`);
  }
});

test.each(malformed)('$rule/$id: a contradiction names the other fact and what it says', (one) => {
  const { issues } = answer(one) as InvalidFactsError;
  const others = issues.flatMap(({ message }) => message.match(/no later than (.*) \((.*)\)$/)?.slice(1) ?? []);
  const facts = revived(one.facts) as Readonly<Record<string, unknown>>;
  for (let at = 0; at < others.length; at += 2) expect(facts[String(others[at])]).toBe(others[at + 1]);
});

const paidOn = (given: unknown) =>
  errorOf(() => determineCollectionTiming({ contributionYear: 2020, paidOn: given as never }));
describe('what is received is shown in short', () => {
  test.each([
    ['x', '"x"'],
    ['x'.repeat(40), JSON.stringify('x'.repeat(40))],
    ['x'.repeat(41), `${JSON.stringify('x'.repeat(40))}…`],
    [-0, '-0'],
    [1.5, '1.5'],
    [1n, 'a bigint'],
    [Symbol('s'), 'a symbol'],
    [() => 1, 'a function'],
    [null, 'null'],
    [undefined, 'undefined'],
    [true, 'true'],
    [[1, 2], 'an array of 2'],
    [{ a: 1 }, 'an object'],
  ])('%#', (given, shown) => {
    expect(paidOn(given).issues).toMatchObject([{ path: ['paidOn'], received: shown }]);
  });
});

test('an object that cannot be looked at is called so', () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  expect(errorOf(() => adopt(lingcheng2020, proxy as never)).issues).toMatchObject([
    { path: [], code: 'wrong-type', received: 'an unreadable object' },
  ]);
});

test('a fact that cannot be looked at is malformed, and no other error escapes', () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  expect(paidOn(proxy).issues).toMatchObject([
    { path: ['paidOn'], code: 'wrong-type', received: 'an unreadable object' },
  ]);
});

describe('the message', () => {
  test('names the rule, each place, what was expected and what came', () => {
    const error = errorOf(() => determineCollectionTiming(7 as never));
    expect(error).toMatchObject({ name: 'InvalidFactsError', code: 'INVALID_FACTS', rule: 'collection-timing' });
    expect(error.message).toBe(
      'collection-timing: facts: expected an object with contributionYear, paidOn; received 7',
    );
  });

  test('shows twenty issues and counts the rest', () => {
    const bad = (length: number) =>
      errorOf(() =>
        determineAnnualPayment({
          contributionYear: 2020,
          payments: Array.from({ length }, () => 0),
          hardshipGroups: [],
        }),
      );
    expect(bad(20).message.split(' | ').length).toBe(20);
    expect(bad(20).message).not.toContain('more than zero yuan up to 10^12 with at most two decimals | and');
    expect(bad(23).message.split(' | ').length).toBe(21);
    expect(bad(23).message).toMatch(/ \| and 3 more$/);
    expect(bad(23).issues.length).toBe(23);
  });

  test.each([
    ['a line feed', 'a\nX', 'a\\u000aX'],
    ['a carriage return', 'a\rX', 'a\\u000dX'],
    ['the line and paragraph separators', 'a\u2028\u2029X', 'a\\u2028\\u2029X'],
    ['NEL and other control characters', '\u0085\u0000\u001b[31m', '\\u0085\\u0000\\u001b[31m'],
  ])('is one line, with %s in a key or a value', (_, key, written) => {
    const errors = [
      errorOf(() => adopt(lingcheng2020, { [key]: 1 } as never)),
      errorOf(() => adopt(lingcheng2020, { deadlineDay: key as never })),
      errorOf(() => defineEdition({ ...lingcheng2020, [key]: key })),
      errorOf(() =>
        defineEdition({ ...lingcheng2020, document: { ...lingcheng2020.document, [key]: 1, issuedOn: key } }),
      ),
      paidOn(key),
    ];
    for (const { message, issues } of errors) {
      const texts = [message, ...issues.flatMap((issue) => [issue.message, issue.received])];
      expect(texts.filter((text) => /[\p{Cc}\u2028\u2029]/u.test(text))).toEqual([]);
      expect(message.toLowerCase()).toMatch(/u000|u0085|u2028|\\n|\\r|\\u/);
    }
    expect(errors[0]?.message).toContain(`adopt: ${written}: expected`);
  });

  test('shortens a long key', () => {
    const error = errorOf(() => adopt(lingcheng2020, { ['k'.repeat(50)]: 'x' } as never));
    expect(error.message).toContain(`adopt: ${'k'.repeat(40)}: expected`);
  });
});

test('an error is known by its code across copies and realms, and only an error', () => {
  const coded = (code: unknown) => Object.assign(new Error('x'), { code });
  const foreign = runInNewContext("Object.assign(new Error('x'), { code: 'INVALID_FACTS' })");
  const values = [
    coded('INVALID_FACTS'),
    foreign,
    coded('OTHER'),
    new Error('x'),
    { code: 'INVALID_FACTS' },
    null,
    'x',
  ];
  expect(values.map((value) => value instanceof InvalidFactsError)).toEqual([
    ...[true, true],
    ...Array.from({ length: 5 }, () => false),
  ]);
});

test('gives what is worth sending, which a structured clone of the error itself would lose', () => {
  const error = paidOn('x');
  const { name, code, rule, message, issues } = error;
  expect(error.toJSON()).toEqual({ name, code, rule, message, issues });
  expect(JSON.parse(JSON.stringify(error))).toEqual(structuredClone(error.toJSON()));
  expect(JSON.parse(JSON.stringify({ error, row: 1 }))).toEqual({ error: { ...error.toJSON() }, row: 1 });
});

test('nobody can change what is taken for an error of the library', () => {
  const parts = [InvalidFactsError, InvalidFactsError.prototype, InvalidFactsError[Symbol.hasInstance]];
  expect(parts.every(Object.isFrozen)).toBe(true);
});

test('the issues are frozen', () => {
  const { issues } = paidOn(1);
  expect([issues, ...issues, ...issues.map(({ path }) => path)].every(Object.isFrozen)).toBe(true);
});
