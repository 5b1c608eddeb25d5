import * as z from 'zod/mini';
import type { IssueCode } from '../errors.js';
import type { Keywords } from '../facts/fields.js';
import type { ClauseId } from '../notice/clauses.js';
import { readDay } from '../values/calendar.js';
import { type Money, readYuan } from '../values/money.js';
import { ascending, fromBeforeUntil, numberIn } from './edition-faults.js';

/** zod's own word for a key too many names the key; ours names the place. */
const unknownKeys = (issue: { code: string | undefined }) =>
  issue.code === 'unrecognized_keys' ? 'expected no such key' : 'expected an object';

/** What a check says when it fails. */
export const coded = (code: IssueCode, error: string, keywords?: Keywords) => ({ error, params: { code, keywords } });

/** A record with these keys and no others. */
export const strict = <Shape extends z.core.$ZodShape>(shape: Shape) => z.strictObject(shape, { error: unknownKeys });

/** One value and no other. */
export const one = <const Value extends string>(value: Value) => z.literal(value, { error: `expected ${value}` });

/** A list that is not empty. */
export const atLeastOne = () => z.minLength(1, { error: 'expected at least one entry' });

/** A text that is not empty. */
export const text = () =>
  z.string({ error: 'expected a text' }).check(z.minLength(1, { error: 'expected a text that is not empty' }));

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
  return z.number({ error }).check(z.refine((value) => readYuan(value) !== undefined, coded('not-an-amount', error)));
}

/** A day. */
export function civilDay() {
  const error = "expected a real calendar day as 'YYYY-MM-DD'";
  return z.string({ error }).check(z.refine((text) => readDay(String(text)) !== undefined, coded('not-a-day', error)));
}

const period = () => strict({ from: z.nullable(civilDay()), until: z.nullable(civilDay()) }).check(fromBeforeUntil());

/** The rules cite the clauses their figures stand under, so an edition may change the figures and not the clauses. */
export const noun = <Shape extends z.core.$ZodShape>({ clause }: { readonly clause: ClauseId }, shape: Shape) =>
  strict({ clause: one(clause), effective: period(), ...shape });

/** A number with its unit. */
export const quantity = <const Unit extends string>(unit: Unit, value: z.ZodMiniType<number>) =>
  strict({ value, unit: one(unit) });

const bound = () => z.literal(['exact', 'at-least'], { error: 'expected exact or at-least' });

/** An amount of money. */
export const moneyFigure = (per: Money['per']) =>
  strict({ amount: amount(), currency: one('CNY'), per: one(per), bound: bound() });

/** Amounts of money by ascending bands. */
export const moneyBands = <const Unit extends string>(unit: Unit, from: z.ZodMiniType<number>, per: Money['per']) => ({
  unit: one(unit),
  currency: one('CNY'),
  per: one(per),
  bound: bound(),
  bands: z
    .array(strict({ from, amount: amount() }), { error: 'expected a list of bands' })
    .check(atLeastOne(), ascending(numberIn, ['from'])),
});
