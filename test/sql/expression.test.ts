import { describe, expect, test } from 'vitest';
import { determineOwnPayment, lingcheng2020 } from '../../src/index.js';
import { dialects } from '../../src/sql/dialects/dialects.js';
import { and, bandOf, firstOf, isBelow, isIn, laidOut, not, or } from '../../src/sql/expression.js';
import { resolveReadings } from '../../src/sql/resolve-readings.js';
import {
  always,
  type Branch,
  determined,
  refused,
  refusedFor,
  refusedForAny,
  rowRule,
  undetermined,
} from '../../src/sql/row-rule.js';

describe('conditions that are known beforehand', () => {
  test.each([
    [and(), 'TRUE'],
    [and('TRUE', 'a'), 'a'],
    [and('a', 'FALSE'), 'FALSE'],
    [and('a OR b', 'c'), '(a OR b) AND c'],
    [or(), 'FALSE'],
    [or('a', 'TRUE'), 'TRUE'],
    [or('a', 'FALSE', 'a', 'b'), 'a OR b'],
    [and('a', 'a'), 'a'],
    [not('TRUE'), 'FALSE'],
    [not('FALSE'), 'TRUE'],
    [not('a OR b'), 'NOT (a OR b)'],
    [isBelow('a', []), 'TRUE'],
    [isBelow('a', [{ from: 16 }, { from: 20 }]), 'a < 16'],
    [isIn('a', []), 'FALSE'],
    [isIn('a', [1, 2]), 'a IN (1, 2)'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('the first that holds', () => {
  test.each([
    [firstOf([]), 'NULL'],
    [firstOf([], '1'), '1'],
    [firstOf([['FALSE', '1']], '2'), '2'],
    [firstOf([['a', '1']]), 'CASE WHEN a THEN 1 END'],
    [
      firstOf(
        [
          ['a', '1'],
          ['TRUE', '2'],
          ['b', '3'],
        ],
        '4',
      ),
      'CASE WHEN a THEN 1 ELSE 2 END',
    ],
    [
      bandOf('n', [
        { from: 16, amount: 20 },
        { from: 20.5, amount: 30 },
      ]),
      'CASE WHEN n >= 20.5 THEN 30 WHEN n >= 16 THEN 20 END',
    ],
    [bandOf('n', [], '0'), '0'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });

  test('is laid out by branches only where it is long', () => {
    expect(laidOut([['a'.repeat(120), '1']])).toBe(`CASE\n      WHEN ${'a'.repeat(120)} THEN 1\n    END`);
    expect(laidOut([['a', '1']])).toBe('CASE WHEN a THEN 1 END');
  });
});

// Some of it no rule of this notice needs yet, and the next may: the branches under each option are given here.
describe('a rule under each option of an unsettled reading', () => {
  const branchesOf = (additive: readonly Branch[], difference: readonly Branch[]) => {
    const rule = rowRule({
      determiner: determineOwnPayment,
      value: { amount: 'whole' },
      forEdition: ({ readings }) => ({ branches: readings.hardshipTopUp === 'additive' ? additive : difference }),
    });
    const { branches, underOptions } = resolveReadings('own', rule, lingcheng2020, dialects[0]);
    return { branches, underOptions: underOptions.map(({ value }) => value) };
  };
  const open = undetermined('own_1 <> own_2', 'unsettled-reading:hardshipTopUp');
  const one = determined(always, { amount: '1' });
  const two = determined(always, { amount: 'n' });
  const textOf = (value: string) => `CONCAT_WS(' ', 'determined', CAST(CAST(${value} AS INTEGER) AS VARCHAR))`;

  test('of the same text', () => {
    expect(branchesOf([one], [one])).toEqual({
      branches: [undetermined('FALSE', 'unsettled-reading:hardshipTopUp'), one],
      underOptions: [],
    });
  });

  test('of other values', () => {
    expect(branchesOf([one], [two])).toEqual({ branches: [open, one], underOptions: [textOf('1'), textOf('n')] });
  });

  test('refused in one branch under both: the reasons unite', () => {
    const late = refusedForAny([
      { code: 'late', when: 'a' },
      { code: 'poor', when: 'c' },
    ]);
    const later = refusedForAny([
      { code: 'late', when: 'b' },
      { code: 'poor', when: 'c' },
    ]);
    const { branches } = branchesOf([late, one], [later, one]);
    const united = refused('(a OR c) AND (b OR c)', [
      { code: 'late', when: 'a OR b' },
      { code: 'poor', when: 'c' },
    ]);
    expect(branches).toEqual([united, open, one]);
  });

  test('refused in several branches: what differs is open', () => {
    const [early, late] = ['e', 'l'].map((figure) => [
      refusedFor('poor', 'c'),
      refusedFor('late', always, { deadline: figure }),
    ]);
    const { branches, underOptions } = branchesOf(early ?? [], late ?? []);
    expect(branches).toEqual([open, ...(early ?? [])]);
    expect(underOptions[0]).toBe(
      "CASE WHEN c THEN CONCAT_WS(' ', 'refused', 'poor') ELSE CONCAT_WS(' ', 'refused', 'late', CAST(e AS VARCHAR)) END",
    );
  });
});
