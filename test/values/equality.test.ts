import { describe, expect, test } from 'vitest';
import { isEqual, withoutDuplicates } from '../../src/values/equality.js';

describe('result data says the same', () => {
  test.each<[string, unknown, unknown]>([
    ['a code', 'open', 'open'],
    ['nothing', null, null],
    ['lists', [1, { a: [] }], [1, { a: [] }]],
    ['records, whatever the order of their keys', { a: 1, b: { c: null } }, { b: { c: null }, a: 1 }],
  ])('%s', (_, one, other) => {
    expect(isEqual(one, other)).toBe(true);
  });

  test.each<[string, unknown, unknown]>([
    ['a number and its text', 1, '1'],
    ['nothing and a record', null, {}],
    ['a record and nothing', {}, null],
    ['a text and a list of its letters', 'a', ['a']],
    ['a list and a longer one', [1], [1, 2]],
    ['a list and a shorter one', [1, 2], [1]],
    ['a record and one with a key more', { a: 1 }, { a: 1, b: 1 }],
    ['records that differ far down', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
    ['records of other keys', { a: 1 }, { b: 1 }],
  ])('not %s', (_, one, other) => {
    expect(isEqual(one, other)).toBe(false);
  });
});

test('of items that say the same, the first is kept', () => {
  const [first, again, other] = [{ a: 1 }, { a: 1 }, { a: 2 }];
  const kept = withoutDuplicates([first, other, again, other]);
  expect(kept).toHaveLength(2);
  expect(kept[0]).toBe(first);
  expect(kept[1]).toBe(other);
});
