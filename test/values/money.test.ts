import { createRequire } from 'node:module';
import BigNumber from 'bignumber.js';
import { Decimal } from 'decimal.js';
import LightDecimal from 'decimal.js-light';
import { describe, expect, test } from 'vitest';
import {
  decimal,
  decimalText,
  larger,
  minus,
  money,
  moneyBands,
  parseYuan,
  percent,
  rate,
  roundedUp,
  sum,
  times,
} from '../../src/values/money.js';

/** decimal.js once more, as a host's CommonJS has it: `instanceof` fails between the two. */
const { Decimal: OtherDecimal } = createRequire(import.meta.url)('decimal.js') as { Decimal: typeof Decimal };

/** What a Decimal of whatever copy of decimal.js carries: its tag, sign, exponent, words of seven digits. */
const parts = (s: unknown, e: unknown, d: unknown) => ({ toStringTag: '[object Decimal]', s, e, d });
const read = (value: unknown) => parseYuan(value)?.toFixed();

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
    expect([read(text), read(Number(text)), read(new Decimal(text)), read(new OtherDecimal(text))]).toEqual(
      Array.from({ length: 4 }, () => text),
    );
  });

  test.each([
    ['118.50', '118.5'],
    ['1000000000000.00', '1000000000000'],
    ['0.00', '0'],
    [-0, '0'],
    [parts(1, 0, [0]), '0'],
    [parts(-1, 0, [0]), '0'],
    [parts(1, 2, [118, 0]), '118'],
    [parts(1, 7, [1, 42]), '10000042'],
    [parts(1, 14, [0, 0, 0, 0]), '0'],
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
      [null, undefined, true, 1n, Symbol('1'), [], {}, new Date(0), () => 1, Object.assign(() => 1, parts(1, 0, [1]))],
    ],
    ['a broken sign', [parts(0, 0, [1]), parts('1', 0, [1]), parts(undefined, 0, [1]), parts(2, 0, [1])]],
    [
      'a broken exponent',
      [parts(1, 0.5, [1]), parts(1, '0', [1]), parts(1, undefined, [1]), parts(1, Number.NaN, [1])],
    ],
    ['exponents far off', [parts(1, 1e9, [1]), parts(1, -1e9, [1]), parts(1, -3, [1]), parts(1, 13, [1])]],
    ['no words', [parts(1, 0, []), parts(1, 0, null), parts(1, 0, '1'), parts(1, 0, { length: 1, 0: 1 })]],
    [
      'broken words',
      [
        parts(1, 0, [1.5]),
        parts(1, 0, [-1]),
        parts(1, 7, [1, 1e7]),
        parts(1, 0, ['1']),
        parts(1, 7, [1, Number.NaN]),
        parts(1, 7, new Array(2)),
      ],
    ],
    ['too many words', [parts(1, 0, [1, 0, 0, 0, 0])]],
  ])('%s is none', (_, values) => {
    expect(values.map((value) => read(value))).toEqual(values.map(() => undefined));
  });

  test.each([
    ['of decimal.js-light', (text: string) => new LightDecimal(text)],
    ['of bignumber.js', (text: string) => new BigNumber(text)],
  ])('a number %s is none, whatever it counts', (_, made) => {
    const values = ['0', '0.01', '1', '118', '118.5', '300', '4999.99', '5000', '100000', '99999999'];
    expect(values.filter((text) => read(made(text)) !== undefined)).toEqual([]);
  });

  test('digits and exponent that disagree are none', () => {
    // 118 with the exponent of 1180, of 11.8 and of 11 800 000: an exponent that counts something else than digits.
    const values = [3, 1, 7].map((e) => parts(1, e, [118]));
    expect(values.filter((value) => read(value) !== undefined)).toEqual([]);
  });
});

test.each([
  ['118.50', '118.5'],
  [1e12, '1000000000000'],
  ['0.00', '0'],
  [1e-7, '0.0000001'],
])('%s is written %s', (given, written) => {
  expect(decimalText(decimal(given))).toBe(written);
});

test('money is made of what a notice prints', () => {
  const figure = { currency: 'CNY', per: 'month', bound: 'exact' } as const;
  expect(money({ amount: 118.5, ...figure })).toEqual({ amount: '118.5', ...figure });
  expect(moneyBands({ unit: 'years', bands: [{ from: 65, amount: 5 }], ...figure })).toEqual([
    { from: 65, money: { amount: '5', ...figure } },
  ]);
});

test('sums and remainders are exact', () => {
  expect(sum([]).toFixed()).toBe('0');
  expect(sum(['0.1', '0.2', decimal('1000000000000')]).toFixed()).toBe('1000000000000.3');
  expect(minus(decimal('300.1'), 100).toFixed()).toBe('200.1');
  expect(roundedUp(times(percent(96), 25284))).toBe(24273);
  expect(roundedUp(decimal(96))).toBe(96);
  expect([larger(decimal(1), decimal(2)), larger(decimal(2), decimal(1))].map((one) => one.toNumber())).toEqual([2, 2]);
});

test('a rate has twenty digits, rounded down, so that what falls short never shows as enough', () => {
  expect(rate(2, 3).toFixed()).toBe('0.66666666666666666666');
  expect(rate(96, 100).toFixed()).toBe('0.96');
});
