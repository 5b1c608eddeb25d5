import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as library from '../src/index.js';
import { allCases, determinerFor, editionOf, revived } from './cases.js';

interface Authority {
  readonly rule: string;
  readonly clauses: readonly string[];
  readonly readings: readonly string[];
}

const [, ...lines] = readFileSync(new URL('../fixtures/authority.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const words = (cell: string): string[] => cell.split(' ').filter((word) => word !== '');
const rows = lines.map((line): [string, string | undefined, Authority] => {
  const [name = '', rule = '', clauses = '', readings = ''] = line.split(',');
  const [func = '', part] = name.split('.');
  return [func, part, { rule, clauses: words(clauses), readings: words(readings) }];
});
const functions = library as unknown as Record<string, Partial<Authority>>;
const cases = allCases().filter(({ expected }) => !('error' in expected));

describe('every rule names the clauses and the readings it rests on', () => {
  test.each(rows.filter(([, part]) => part === undefined))('%s', (name, _part, authority) => {
    const { rule, clauses, readings } = functions[name] ?? {};
    expect({ rule, clauses, readings }).toEqual(authority);
  });

  test.each(rows.filter(([, part]) => part !== undefined))('%s, its %s', (name, part = '', authority) => {
    expect(functions[name]?.readings).toEqual(authority.readings);
    for (const one of cases.filter((candidate) => determinerFor(candidate.rule) === (functions[name] as never))) {
      const statement = determinerFor(one.rule)(revived(one.facts), editionOf(one)) as Record<string, Authority>;
      expect(statement[part]).toMatchObject(authority);
    }
  });
});

/** Every determination within a value, however deep. */
function determinationsWithin(value: object): Authority[] {
  const parts = Object.values(value).filter((part) => typeof part === 'object' && part !== null);
  return parts.flatMap((part) =>
    'status' in part ? [part, ...determinationsWithin(part)] : determinationsWithin(part),
  );
}

test.each(cases)('$rule/$id: what is possible, and what each option gives, rests on what the whole does', (one) => {
  const result = determinerFor(one.rule)(revived(one.facts), editionOf(one)) as object;
  const wholes = 'statement' in result ? Object.values(result).filter((part) => typeof part === 'object') : [result];
  for (const whole of wholes as Authority[]) {
    const { rule, clauses, readings } = whole;
    for (const part of determinationsWithin(whole)) expect(part).toMatchObject({ rule, clauses, readings });
  }
});

test('every result of every case carries the authority of its rule', () => {
  for (const one of cases.filter(({ rule }) => !rule.endsWith('-statement'))) {
    const { rule, clauses, readings } = determinerFor(one.rule) as unknown as Authority;
    const result = determinerFor(one.rule)(revived(one.facts), editionOf(one));
    expect(result).toMatchObject({ rule, clauses, readings });
  }
});
