import * as z from 'zod/mini';
import type { IssueCode } from '../errors.js';
import { parseDay } from '../values/calendar.js';
import { type MoneyFigure, parseYuan } from '../values/money.js';
import { ascending, fromBeforeUntil, type Keywords, numberIn } from './cross-checks.js';

/** zod's own word for a key too many names the key; ours names the place. */
const unknownKeys = (issue: { code: string | undefined }) =>
  issue.code === 'unrecognized_keys' ? 'expected no such key' : 'expected an object';

/** What a check says when it fails. */
export const coded = (code: IssueCode, error: string, keywords?: Keywords) => ({ error, params: { code, keywords } });

/** A record with these keys and no others. */
export const strict = <Shape extends z.core.$ZodShape>(shape: Shape) => z.strictObject(shape, { error: unknownKeys });

/** One value and no other. */
export const literal = <const Value extends string>(value: Value) => z.literal(value, { error: `expected ${value}` });

/** One of some texts. */
export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.literal([...values] as string[], { error: `expected one of ${values.join(', ')}` }) as unknown as z.ZodMiniType<
    Values[number]
  >;

/** One of two forms, told apart by what they hold. */
export const either = <One extends z.ZodMiniType, Other extends z.ZodMiniType>(
  expected: string,
  one: One,
  other: Other,
) => z.union([one, other], { error: `expected ${expected}` });

/** A list of at most so many entries. */
export const list = <Entry extends z.ZodMiniType>(entry: Entry, of: string, most = 10_000) =>
  z
    .array(entry, { error: `expected a list of ${of}` })
    .check(z.maxLength(most, coded('out-of-range', `expected at most ${most} entries`)));

/** A list that is not empty. */
export const atLeastOne = () => z.minLength(1, { error: 'expected at least one entry' });

/** No text of an edition is longer. Data with a longer one is refused as a whole. */
export const longestText = 10_000;

/** A text that is neither empty nor blank. */
export const text = () =>
  z
    .string({ error: 'expected a text' })
    .check(
      z.regex(/\S/, { error: 'expected a text that is not blank' }),
      z.maxLength(longestText, { error: `expected at most ${longestText} characters` }),
    );

/** A text in both languages of the library. */
export const bilingual = () => strict({ en: text(), 'zh-CN': text() });

/** A whole number from `least` to `most`. */
export function wholeFrom(least: number, most: number) {
  const error = `expected a whole number from ${least} to ${most}`;
  return z.number({ error }).check(
    z.refine((value) => Number.isInteger(value), coded('not-whole', error)),
    z.refine(
      (value) => !Number.isInteger(value) || (value >= least && value <= most),
      coded('out-of-range', error, { minimum: least, maximum: most }),
    ),
  );
}

/** An amount of yuan. */
export function amount() {
  const error = 'expected yuan from 0 to 10^12 with at most two decimals, as a number';
  return z.number({ error }).check(z.refine((value) => parseYuan(value) !== undefined, coded('not-an-amount', error)));
}

/** An amount of yuan above zero. */
export const positiveAmount = () =>
  amount().check(
    z.refine((value) => value !== 0, coded('not-an-amount', 'expected more than zero', { exclusiveMinimum: 0 })),
  );

const isPercentage = (value: number): boolean => value > 0 && value <= 100 && Number(value.toFixed(6)) === value;

/** A share in percent, with at most six decimals. */
export function percentage() {
  const error = 'expected more than 0 and at most 100 percent, with at most six decimals';
  return z
    .number({ error })
    .check(z.refine(isPercentage, coded('out-of-range', error, { exclusiveMinimum: 0, maximum: 100 })));
}

/** A day. */
export function civilDay() {
  const error = "expected a real calendar day as 'YYYY-MM-DD'";
  return z
    .string({ error })
    .check(z.refine((value) => parseDay(String(value)) !== undefined, coded('not-a-day', error)));
}

/** The days something is in force. */
const period = () => strict({ from: z.nullable(civilDay()), until: z.nullable(civilDay()) }).check(fromBeforeUntil());

/** One noun of a notice: its clause, the days it is in force, its figures. */
export const nounSchema = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  strict({ clause: text(), effective: period(), ...shape });

/** A number with its unit. */
export interface Quantity<Unit extends string> {
  readonly value: number;
  readonly unit: Unit;
}

/** A number with its unit. */
export const quantity = <Unit extends z.ZodMiniType<string>>(unit: Unit, value: z.ZodMiniType<number>) =>
  strict({ value, unit });

/** Whether an amount is exact or a floor. */
export const bound = () => oneOf(['exact', 'at-least']);

/** What amounts of money are amounts of. */
export const moneyTerms = <const Per extends MoneyFigure['per']>(per: Per) => ({
  currency: literal('CNY'),
  per: literal(per),
  bound: bound(),
});

/** Amounts of money by ascending bands; without any, nothing is granted. */
export const moneyBandsShape = <const Unit extends string>(
  unit: Unit,
  from: z.ZodMiniType<number>,
  per: MoneyFigure['per'],
) => ({
  unit: literal(unit),
  ...moneyTerms(per),
  bands: list(strict({ from, amount: amount() }), 'bands').check(ascending(numberIn, ['from'])),
});
