/**
 * The figures of a result as the languages write them. A result made up by hand may hold anything, and what is not
 * the figure it should be makes the result none of this library's: every function here throws for it.
 */
import type { DecimalText } from '../values/money.js';

const decimalPattern = /^(\d{1,50})(?:\.(\d{1,50}))?$/;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthPattern = /^(\d{4})-(\d{2})$/;

function matched(pattern: RegExp, text: unknown): RegExpMatchArray {
  const match = typeof text === 'string' ? text.match(pattern) : null;
  if (match === null) throw new RangeError('not a figure of this library');
  return match;
}

/**
 * An amount of yuan: "118" for whole yuan where `least` is 0, otherwise at least two decimals. All the decimals it
 * has are shown, so that a fraction of a fen still short never reads as nothing.
 */
export function decimals(amount: DecimalText, least: 0 | 2): string {
  const [, whole, fraction = ''] = matched(decimalPattern, amount);
  const shown = fraction === '' && least === 0 ? '' : fraction.padEnd(2, '0');
  return shown === '' ? `${whole}` : `${whole}.${shown}`;
}

/** A rate in percent with two decimals, rounded down: 0.95999 is "95.99", never "96.00". */
export function percentage(rate: DecimalText): string {
  const [, whole = '', fraction = ''] = matched(decimalPattern, rate);
  const digits = `${fraction}0000`;
  const percents = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return `${percents}.${digits.slice(2).slice(0, 2)}`;
}

/** So many percent with two decimals, rounded down. */
export function inPercent(percents: DecimalText): string {
  const [, whole, fraction = ''] = matched(decimalPattern, percents);
  return `${whole}.${fraction.padEnd(2, '0').slice(0, 2)}`;
}

/** Whether a decimal is zero. */
export const isZero = (amount: DecimalText): boolean => /^[0.]+$/.test(matched(decimalPattern, amount)[0]);

/** A count, an age or a tier. */
export function figure(value: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError('not a figure of this library');
  return value;
}

/** What is true or false. */
export function truth(value: boolean): boolean {
  if (typeof value !== 'boolean') throw new RangeError('not a figure of this library');
  return value;
}

/** A list of at least one entry. */
export function entries<Entry>(list: readonly Entry[]): readonly Entry[] {
  if (!Array.isArray(list) || list.length === 0) throw new RangeError('not a list of this library');
  return list;
}

/** A short text, such as an id that an edition made up. */
export function shortText(text: string): string {
  return matched(/^[^\n\r\u2028\u2029]{1,200}$/, text)[0];
}

/** A text of an edition, however long, on one line. */
export function onOneLine(text: string): string {
  if (typeof text !== 'string' || text === '') throw new RangeError('not a text of this library');
  return text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ');
}

/** The year, month and day of a day. */
export function partsOfDay(day: string): readonly [number, number, number] {
  const [, year, month, date] = matched(dayPattern, day);
  return [Number(year), Number(month), Number(date)];
}

/** The year and month of a month. */
export function partsOfMonth(month: string): readonly [number, number] {
  const [, year, number] = matched(monthPattern, month);
  return [Number(year), Number(number)];
}

/** Whether a text is a month and not a day. */
export const isMonth = (text: unknown): boolean => typeof text === 'string' && monthPattern.test(text);

/** Whether a text is a day. */
export const isDay = (text: unknown): boolean => typeof text === 'string' && dayPattern.test(text);

/** What a table has under a key; a result with any other key is none of this library's. */
export function under<Table extends object>(table: Table, key: unknown): Table[keyof Table] {
  if (typeof key !== 'string' || !Object.hasOwn(table, key)) throw new RangeError('not a word of this library');
  return table[key as keyof Table];
}
