import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../src/engine/determiner.js';
import * as library from '../../src/index.js';
import { allCases, answer, determinerFor, editionOf } from '../cases.js';

type Basis = Pick<library.LegalBasis, 'rule' | 'clauses' | 'readings'>;

const [, ...lines] = readFileSync(new URL('../../fixtures/authority.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const words = (cell: string): string[] => cell.split(' ').filter((word) => word !== '');
const rows = lines.map((line): [string, string | undefined, Basis] => {
  const [name = '', rule = '', clauses = '', readings = ''] = line.split(',');
  const [func = '', part] = name.split('.');
  return [func, part, { rule, clauses: words(clauses), readings: words(readings) } as unknown as Basis];
});
const functions = library as unknown as Record<string, Partial<Basis>>;
const cases = allCases().filter(({ expected }) => !('error' in expected));

describe('every rule names the clauses and the readings it rests on', () => {
  test('and no rule is without', () => {
    const named = rows.map(([name]) => name);
    const all = Object.keys(library).filter((name) => /^determine(?!Each)|Statement$/.test(name));
    expect([...named].sort()).toEqual(all.sort());
  });

  test.each(rows.filter(([, part]) => part === undefined))('%s', (name, _part, basis) => {
    const { rule, clauses, readings } = functions[name] ?? {};
    expect({ rule, clauses, readings }).toEqual(basis);
  });

  test.each(rows.filter(([, part]) => part !== undefined))('%s, its %s', (name, part = '', basis) => {
    expect(functions[name]?.readings).toEqual(basis.readings);
    const shipped = cases.filter((one) => determinerFor(one.rule) === (functions[name] as never) && !one.edition);
    expect(shipped.length).toBeGreaterThan(0);
    for (const one of shipped) {
      expect((answer(one) as Record<string, Basis>)[part]).toMatchObject(basis);
    }
  });
});

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every determination within a value, however deep. */
function determinationsWithin(value: object): library.LegalBasis[] {
  return Object.values(value)
    .filter(isRecord)
    .flatMap((part) => [
      ...('status' in part ? [part as unknown as library.LegalBasis] : []),
      ...determinationsWithin(part),
    ]);
}

test.each(cases)('$rule/$id: rests on its edition, and so does what is possible and what each option gives', (one) => {
  const result = answer(one) as object;
  const own = editionOf(one);
  const known = own.clauses.map(({ id }) => id);
  const wholes = 'statement' in result ? Object.values(result).filter(isRecord) : [result];
  for (const whole of wholes as library.LegalBasis[]) {
    const { rule, edition, clauses, readings } = whole;
    expect(edition).toBe(own.id);
    expect(known).toEqual(expect.arrayContaining([...clauses]));
    expect(Object.keys(whole).slice(0, 5)).toEqual(['status', 'rule', 'edition', 'clauses', 'readings']);
    for (const part of determinationsWithin(whole)) expect(part).toMatchObject({ rule, edition, clauses, readings });
    if (!('statement' in result)) {
      const { rule, clauses } = determinerFor(one.rule) as unknown as Basis;
      const readings = definitionOf(determinerFor(one.rule))?.readingsIn(own);
      expect(whole).toMatchObject({ rule, readings, ...(one.edition ? {} : { clauses }) });
    }
  }
});
