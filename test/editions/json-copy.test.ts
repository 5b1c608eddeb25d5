import { expect, test } from 'vitest';
import { jsonCopy } from '../../src/editions/json-copy.js';

test.each([
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [-0, 0],
  [{ kept: 1, left: undefined }, { kept: 1 }],
  [
    [true, null, 'text'],
    [true, null, 'text'],
  ],
])('%o is copied as JSON carries it', (given, expected) => {
  expect(jsonCopy(given)).toStrictEqual(expected);
});
