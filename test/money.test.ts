import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { readYuan } from '../src/values/money.js';

/** A Decimal as another copy of decimal.js carries it: sign, exponent, words of seven digits. */
const foreign = (text: string) => {
  const { s, e, d } = new Decimal(text);
  return { s, e, d: [...d] };
};
const read = (value: unknown) => readYuan(value)?.toString();

describe('amounts of yuan', () => {
  test.each([
    '0',
    '118',
    '118.5',
    '118.05',
    '0.01',
    '0.1',
    '10',
    '1000000',
    '12345678.9',
    '9999999.99',
    '1000000000000',
  ])('%s as a text, a number, a Decimal', (text) => {
    expect([read(text), read(Number(text)), read(new Decimal(text)), read(foreign(text))]).toEqual(
      Array.from({ length: 4 }, () => text),
    );
  });

  test.each([
    ['118.50', '118.5'],
    ['1000000000000.00', '1000000000000'],
    ['0.00', '0'],
    [{ s: 1, e: 0, d: [0] }, '0'],
    [{ s: -1, e: 0, d: [0] }, '0'],
    [{ s: 1, e: 2, d: [118, 0] }, '118'],
    [{ s: 1, e: 7, d: [1, 42] }, '10000042'],
    [{ s: 1, e: 14, d: [0, 0, 0, 0] }, '0'],
    [new Decimal('-0'), '0'],
  ])('%j is %s', (given, amount) => {
    expect(read(given)).toBe(amount);
  });

  test.each([
    ['more than 10^12', ['1000000000000.01', 1e12 + 1, new Decimal('1000000000000.01'), new Decimal(1e13)]],
    ['too long a text', ['1'.repeat(17), '1'.repeat(1000), '0.000000000000000']],
    ['more than two decimals', ['0.001', 0.001, new Decimal('0.001'), '1.234', new Decimal('1.234'), 1e-7]],
    ['less than 0', ['-1', -1, new Decimal(-1), '-0.01', -0.01, new Decimal('-0.01')]],
    [
      'not a number',
      [Number.NaN, Number.POSITIVE_INFINITY, new Decimal(Number.NaN), new Decimal(Number.POSITIVE_INFINITY)],
    ],
    [
      'another form',
      ['', ' 1', '1 ', '01', '1.', '.5', '+1', '1e3', '1_000', '0x1', '１', 'NaN', '1.5.0', 'x118', '118x'],
    ],
    [
      'no number at all',
      [null, undefined, true, 1n, Symbol('1'), [], {}, new Date(0), () => 1, Object.assign(() => 1, foreign('1'))],
    ],
    [
      'a broken sign',
      [
        { s: 0, e: 0, d: [1] },
        { s: '1', e: 0, d: [1] },
        { e: 0, d: [1] },
        { s: 2, e: 0, d: [1] },
      ],
    ],
    [
      'a broken exponent',
      [
        { s: 1, e: 0.5, d: [1] },
        { s: 1, e: '0', d: [1] },
        { s: 1, d: [1] },
        { s: 1, e: Number.NaN, d: [1] },
      ],
    ],
    [
      'exponents far off',
      [
        { s: 1, e: 1e9, d: [1] },
        { s: 1, e: -1e9, d: [1] },
        { s: 1, e: -3, d: [1] },
        { s: 1, e: 13, d: [1] },
      ],
    ],
    [
      'no words',
      [
        { s: 1, e: 0, d: [] },
        { s: 1, e: 0, d: null },
        { s: 1, e: 0, d: '1' },
        { s: 1, e: 0, d: { length: 1, 0: 1 } },
      ],
    ],
    [
      'broken words',
      [
        { s: 1, e: 0, d: [1.5] },
        { s: 1, e: 0, d: [-1] },
        { s: 1, e: 7, d: [1, 1e7] },
        { s: 1, e: 0, d: ['1'] },
        { s: 1, e: 7, d: [1, Number.NaN] },
        { s: 1, e: 7, d: new Array(2) },
      ],
    ],
    ['too many words', [{ s: 1, e: 0, d: [1, 0, 0, 0, 0] }]],
  ])('%s is none', (_, values) => {
    expect(values.map((value) => read(value))).toEqual(values.map(() => undefined));
  });

  test('are frozen, their digits too', () => {
    const amount = readYuan('118.5');
    expect([Object.isFrozen(amount), Object.isFrozen(amount?.d)]).toEqual([true, true]);
  });
});
