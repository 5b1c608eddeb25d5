import { describe, expect, test } from 'vitest';
import { lingcheng2020 } from '../../src/index.js';
import { dialects } from '../../src/sql/dialects/dialects.js';
import { and, bandOf, firstOf, isIn, or } from '../../src/sql/expression.js';
import { laidOut } from '../../src/sql/layout.js';
import { always, determined, type RowRule, refused, undetermined, workedOut } from '../../src/sql/row-rule.js';

describe('conditions that are known beforehand', () => {
  test.each([
    [and(), 'TRUE'],
    [and('TRUE', 'a'), 'a'],
    [and('a', 'FALSE'), 'FALSE'],
    [and('a OR b', 'c'), '(a OR b) AND c'],
    [or(), 'FALSE'],
    [or('a', 'TRUE'), 'TRUE'],
    [or('a', 'FALSE', 'a', 'b'), 'a OR b'],
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

  test('is laid out by branches only where it has some of its own', () => {
    const long = `CASE WHEN ${'a'.repeat(120)} THEN 1 END`;
    expect(laidOut([], long)).toBe(long);
    expect(laidOut([['a'.repeat(120), '1']])).toBe(`CASE\n      WHEN ${'a'.repeat(120)} THEN 1\n    END`);
    expect(laidOut([['a', '1']])).toBe('CASE WHEN a THEN 1 END');
  });
});

// What no rule of this notice needs yet, and the next may: the branch under each option is given here.
describe('a branch under each option of an unsettled reading', () => {
  const answers = (additive: RowRule['under'], difference: RowRule['under']) => {
    const rule: RowRule = {
      authority: { clauses: ['2.3'], readings: ['hardshipTopUp'] },
      facts: ['tier'],
      inOrder: [],
      value: { amount: 'whole' },
      under: (edition, dialect) =>
        edition.readings.hardshipTopUp === 'additive' ? additive(edition, dialect) : difference(edition, dialect),
    };
    return workedOut(rule, lingcheng2020, dialects[0]).branches;
  };
  const open = undetermined(always, 'unsettled-reading:hardshipTopUp');
  const one = determined(always, { amount: '1' });
  const two = determined(always, { amount: 'n' });
  const no = refused(always, [{ code: 'tier-reserved', when: always }]);

  test.each([
    ['the same', one, one, [one]],
    ['of other values', one, two, [determined('(1) = (n)', { amount: '1' }), open]],
    ['refused under the second', one, no, [open]],
    ['refused under the first', no, one, [open]],
  ])('%s', (_, additive, difference, branches) => {
    expect(
      answers(
        () => ({ branches: [additive] }),
        () => ({ branches: [difference] }),
      ),
    ).toEqual(branches);
  });
});
