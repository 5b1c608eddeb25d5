import { Decimal as HostDecimal } from 'decimal.js';
import type { MoneyFigure } from '../notice/figures.js';

/** An exact decimal number (decimal.js). */
export type Decimal = HostDecimal;

/**
 * Our own constructor, so that a host's settings do not reach results; `defaults` because a clone otherwise
 * inherits them; exponents wide enough that JSON never shows one; frozen because every result exposes it.
 * 40 digits hold any sum of amounts exactly.
 */
const Amount = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ HostDecimal.clone({ defaults: true, precision: 40, toExpNeg: -60, toExpPos: 60 }),
);

/** The same for a share: 20 significant digits. */
const Share = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ HostDecimal.clone({ defaults: true, precision: 20, toExpNeg: -60, toExpPos: 60 }),
);

/** The rounding of decimal.js towards zero. */
export const roundDown = HostDecimal.ROUND_DOWN;

/** An amount of money. `per` and `bound` say what it is an amount of. */
export interface Money {
  readonly amount: Decimal;
  readonly currency: 'CNY';
  readonly per: MoneyFigure['per'];
  /** `at-least`: the notice gives a floor, the payment may be higher. */
  readonly bound: MoneyFigure['bound'];
}

/** Anything a caller may give for an amount: a number, a decimal string, or a Decimal of any copy of decimal.js. */
export type Yuan = number | string | { readonly s: number; readonly e: number; readonly d: number[] };

function frozen(decimal: Decimal): Decimal {
  Object.freeze(decimal.d);
  return Object.freeze(decimal);
}

/** An exact decimal from a figure or a checked text. */
export function decimal(value: number | string | Decimal): Decimal {
  return frozen(new Amount(value));
}

/** Money from a figure of the notice. */
export function money(figure: MoneyFigure): Money {
  const { amount, currency, per, bound } = figure;
  return { amount: decimal(amount), currency, per, bound };
}

/** The exact sum. */
export function sum(amounts: readonly Decimal[]): Decimal {
  return frozen(amounts.reduce((total: Decimal, amount) => total.plus(amount), new Amount(0)));
}

/** What is left of an amount. */
export function minus(amount: Decimal, less: Decimal): Decimal {
  return frozen(new Amount(amount).minus(less));
}

/** So many percent of an amount, exactly. */
export function percentOf(percent: number, of: number | Decimal): Decimal {
  return frozen(new Amount(of).times(percent).div(100));
}

/** `part` ÷ `whole` to 20 significant digits, for display. */
export function share(part: number | Decimal, whole: number | Decimal): Decimal {
  return frozen(new Share(part).div(whole));
}

/** The next whole number, unless it is one. */
export function roundedUp(amount: Decimal): number {
  return new Amount(amount).ceil().toNumber();
}

/** The larger of two. */
export function larger(one: Decimal, other: Decimal): Decimal {
  return one.lt(other) ? other : one;
}

const yuanText = /^(0|[1-9]\d*)(\.\d{1,2})?$/;
const mostYuan = 1e12;

/** The digits of a Decimal of any copy of decimal.js, read from its own fields since `instanceof` fails across copies. */
function textOfDecimal(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { s, e, d } = value as { s: unknown; e: unknown; d: unknown };
  if ((s !== 1 && s !== -1) || !Number.isInteger(e) || !Array.isArray(d)) return undefined;
  const { length }: { readonly length: unknown } = d;
  if (typeof length !== 'number' || length > 4) return undefined;
  // By position and no further, since a proxy may have an iterator that never ends.
  const words = Array.from({ length }, (_, at): unknown => d[at]);
  // A word below zero leaves a sign among the digits, which is no form of yuan.
  const sound = words.length > 0 && words.every((word) => Number.isInteger(word) && Number(word) < 1e7);
  if (!sound) return undefined;
  const significant = words.map((word, i) => (i === 0 ? String(word) : String(word).padStart(7, '0'))).join('');
  if (Number(significant) === 0) return '0';
  const point = (e as number) + 1;
  if (s === -1 || point < -1 || point > 13) return undefined;
  const padded = point <= 0 ? '0'.repeat(1 - point) + significant : significant.padEnd(point, '0');
  const whole = padded.slice(0, Math.max(point, 1));
  const rest = padded.slice(Math.max(point, 1)).replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** A caller's amount as an exact decimal; `undefined` unless 0 … 10^12 yuan with at most two decimals. */
export function readYuan(value: unknown): Decimal | undefined {
  const isWritten = typeof value === 'string' || typeof value === 'number';
  // What has no digits reads "undefined", which is no amount.
  const text = String(isWritten ? value : textOfDecimal(value));
  return yuanText.test(text) && Number(text) <= mostYuan ? decimal(text) : undefined;
}
