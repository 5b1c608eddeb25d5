import { describe, expect, test, vi } from 'vitest';
import { memoizeByParts } from '../../src/engine/memoize-by-parts.js';

const joined = () => {
  const make = vi.fn((parts: readonly { readonly name: string }[]) => ({
    names: parts.map(({ name }) => name).join(),
  }));
  return { make, memoized: memoizeByParts(make) };
};
const [one, other] = [Object.freeze({ name: 'one' }), Object.freeze({ name: 'other' })];
const ofARecord = { name: 'of a record' };

describe('what is made of parts', () => {
  test('is made once and frozen where all of them are', () => {
    const { make, memoized } = joined();
    const made = memoized([one, other]);
    expect(made).toEqual({ names: 'one,other' });
    expect(Object.isFrozen(made)).toBe(true);
    expect([memoized([one, other]), make.mock.calls.length]).toEqual([made, 1]);
  });

  test('is another for other parts, for fewer, and in another order', () => {
    const { memoized } = joined();
    const all = [[one, other], [one], [other, one], [other], []];
    const names = ['one,other', 'one', 'other,one', 'other', ''];
    expect(all.map((parts) => memoized(parts).names)).toEqual(names);
    expect(all.map((parts) => memoized(parts).names)).toEqual(names);
  });

  test('is made anew and not frozen where one of them belongs to a record', () => {
    const { make, memoized } = joined();
    for (const parts of [[ofARecord], [one, ofARecord]]) {
      make.mockClear();
      expect([Object.isFrozen(memoized(parts)), Object.isFrozen(memoized(parts))]).toEqual([false, false]);
      expect(make).toHaveBeenCalledTimes(2);
    }
    expect(Object.isFrozen(ofARecord)).toBe(false);
  });
});
