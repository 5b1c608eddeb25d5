import { Decimal as HostDecimal } from 'decimal.js';
import { deepFreeze } from './deep-freeze.js';

/** An exact decimal number (decimal.js). None leaves the library: results carry its text. */
export type Decimal = HostDecimal;

/** An exact decimal in digits: '0' or '118' or '0.96', without an exponent, a sign or a trailing zero. */
export type DecimalText = string;

/** An amount of money as a notice prints it. */
export interface MoneyFigure {
  /** Yuan. */
  readonly amount: number;
  readonly currency: 'CNY';
  readonly per: 'year' | 'month' | 'once' | 'person';
  /** `at-least` where the notice gives a floor (不低于), `exact` elsewhere. */
  readonly bound: 'exact' | 'at-least';
}

/** Amounts by bands. A band runs from its lower bound, included, to the next band's, excluded. */
export interface MoneyBands<Unit extends string> {
  /** What the lower bounds count. */
  readonly unit: Unit;
  readonly currency: 'CNY';
  readonly per: MoneyFigure['per'];
  readonly bound: MoneyFigure['bound'];
  readonly bands: readonly { readonly from: number; readonly amount: number }[];
}

/** An amount of money. `per` and `bound` say what it is an amount of. */
export interface Money {
  /** Yuan, exact, as text: `new Decimal(money.amount)` computes with it. */
  readonly amount: DecimalText;
  readonly currency: 'CNY';
  /** How often it is paid, or for whom. */
  readonly per: MoneyFigure['per'];
  /** `at-least`: the notice gives a floor, the payment may be higher. */
  readonly bound: MoneyFigure['bound'];
}

/** Anything a caller may give for an amount: a number, a text of digits, or a Decimal of any copy of decimal.js. */
export type Yuan = number | string | { readonly s: number; readonly e: number; readonly d: number[] };

/**
 * A constructor of our own, with methods of its own, so that neither a host's settings nor a host's changes to
 * `Decimal.prototype` reach results. `defaults`, because a clone otherwise inherits the settings.
 */
function ownConstructor(precision: number): typeof HostDecimal {
  const own = HostDecimal.clone({ defaults: true, precision, rounding: HostDecimal.ROUND_DOWN });
  const methods = Object.defineProperties({}, Object.getOwnPropertyDescriptors(HostDecimal.prototype));
  return Object.assign(own, { prototype: methods });
}

/** 40 digits hold any sum of amounts exactly. */
const Amount = /* @__PURE__ */ ownConstructor(40);
/** A rate has 20 significant digits, rounded down. */
const Rate = /* @__PURE__ */ ownConstructor(20);

/** An exact decimal from a figure or a checked text. */
export const decimal = (value: number | DecimalText | Decimal): Decimal => new Amount(value);

/** A decimal as text. */
export const decimalText = (value: Decimal | number): DecimalText => new Amount(value).toFixed();

/** Money from a figure of the notice. */
export function money({ amount, currency, per, bound }: MoneyFigure): Money {
  return { amount: decimalText(amount), currency, per, bound };
}

/** One band with its amount made ready. */
export interface Band {
  readonly from: number;
  readonly money: Money;
}

/** The bands of the notice with their amounts made ready, ascending. */
export function moneyBands({ bands, currency, per, bound }: MoneyBands<string>): readonly Band[] {
  return deepFreeze(bands.map(({ from, amount }) => ({ from, money: money({ amount, currency, per, bound }) })));
}

/** The exact sum. */
export const sum = (amounts: readonly (Decimal | DecimalText)[]): Decimal =>
  amounts.reduce((total: Decimal, amount) => total.plus(amount), new Amount(0));

/** What is left of an amount. */
export const minus = (amount: Decimal, less: Decimal | number): Decimal => amount.minus(less);

/** All of something, in percent. */
export const allInPercent = 100;

/** So many percent, as a factor. */
export const percent = (value: number): Decimal => new Amount(value).div(allInPercent);

/** An amount so many times, exactly. */
export const times = (factor: Decimal, of: number | Decimal): Decimal => factor.times(of);

/** So many percent of an amount, exactly. */
export const shareOf = (amount: number, percents: number): Decimal => percent(percents).times(amount);

/** Whether an amount has at most two decimals. */
export const isWholeFen = (amount: Decimal): boolean => amount.times(100).isInteger();

/** `part` ÷ `whole` to 20 significant digits, rounded down, so that what falls short never shows as enough. */
export const rate = (part: number | Decimal, whole: number | Decimal): Decimal => new Rate(part).div(whole);

/** The next whole number, unless it is one. */
export const roundedUp = (amount: Decimal): number => amount.ceil().toNumber();

/** The larger of two. */
export const larger = (one: Decimal, other: Decimal): Decimal => (one.lt(other) ? other : one);

/** Whether an amount is at least another. */
export const isAtLeast = (amount: Decimal, other: Decimal): boolean => amount.gte(other);

/** The largest amount a fact may have. */
export const mostYuan = 1e12;

const yuanText = /^(0|[1-9]\d*)(\.\d{1,2})?$/;
const digitsPerWord = 7;

/** The digits of a Decimal of any copy of decimal.js, read from its own fields since `instanceof` fails across copies. */
function textOfDecimal(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { s, e, d, toStringTag } = value as Readonly<Record<string, unknown>>;
  // decimal.js-light has the same fields and counts its exponent in words.
  if (toStringTag !== '[object Decimal]') return undefined;
  if ((s !== 1 && s !== -1) || !Number.isInteger(e) || !Array.isArray(d)) return undefined;
  const exponent = e as number;
  const { length }: { readonly length: unknown } = d;
  if (typeof length !== 'number' || length < 1 || length > 4) return undefined;
  // By position and no further, since a proxy may have an iterator that never ends.
  const words = Array.from({ length }, (_, at): unknown => d[at]);
  const areWords = words.every((word) => Number.isInteger(word) && Number(word) >= 0 && Number(word) < 1e7);
  if (!areWords) return undefined;
  const [first = '', ...rest] = words.map(String);
  const significant = [first, ...rest.map((word) => word.padStart(digitsPerWord, '0'))].join('');
  if (Number(significant) === 0) return '0';
  // The first word holds the digits before the next multiple of seven places.
  const digitsOfFirst = (((exponent % digitsPerWord) + digitsPerWord) % digitsPerWord) + 1;
  if (first.length !== digitsOfFirst || s === -1 || exponent < -2 || exponent > 12) return undefined;
  const padded = exponent < 0 ? '0'.repeat(-exponent) + significant : significant.padEnd(exponent + 1, '0');
  const point = Math.max(exponent, 0) + 1;
  const fraction = padded.slice(point).replace(/0+$/, '');
  return fraction === '' ? padded.slice(0, point) : `${padded.slice(0, point)}.${fraction}`;
}

/** A caller's amount as an exact decimal; `undefined` unless 0 … 10^12 yuan with at most two decimals. */
export function parseYuan(value: unknown): Decimal | undefined {
  if (Number.isInteger(value) && (value as number) >= 0)
    return (value as number) <= mostYuan ? decimal(value as number) : undefined;
  const isWritten = typeof value === 'string' || typeof value === 'number';
  // What has no digits reads "undefined", which is no amount. -0 reads "0".
  const text = String(isWritten ? value : textOfDecimal(value));
  return yuanText.test(text) && Number(text) <= mostYuan ? decimal(text) : undefined;
}
