import * as z from 'zod/mini';
import { rememberingLatest } from '../engine/remember.js';
import type { IssueCode } from '../errors.js';
import { type CivilDate, readDay } from '../values/calendar.js';
import { type Decimal, readYuan, type Yuan } from '../values/money.js';
import { attempt, type Field, type Read, type Readable, unfit } from './field.js';

/** What a test asks for in the keywords of JSON Schema, for the published schemas; nothing here reads them. */
export type Keywords = Readonly<Record<string, unknown>>;

/** A schema for a value that fits a test, and the code of the issue when it does not. */
export function fits(
  base: z.ZodMiniType,
  code: IssueCode,
  error: string,
  test: (value: never) => boolean,
  keywords?: Keywords,
): z.ZodMiniType {
  return base.check(z.refine(test as (value: unknown) => boolean, { error, params: { code, keywords } }));
}

/**
 * Makes a field; a value that may be any object gives a copy of its own, others are their own copies. A field of
 * several parts says which of them can be read, others are read whole or not at all.
 */
export function defineField<Given>(
  read: (value: unknown) => Read<Given>,
  schema: () => z.ZodMiniType,
  copy: (value: unknown) => unknown = (value) => value,
  readable?: (copy: unknown) => Readable<Given> | undefined,
): Field<Given> {
  const field: Field<Given> = Object.assign(read, {
    schema,
    copy,
    readable: readable ?? ((value: unknown) => attempt(field, value) as Readable<Given> | undefined),
  });
  return field;
}

/** 真假: true or false. */
export const flag: Field<boolean> = /* @__PURE__ */ defineField<boolean>(
  (value) => (value === true || value === false ? value : unfit(value, flag)),
  () => z.boolean({ error: 'expected true or false' }),
);

/** Any finite number. */
export const finite: Field<number> = /* @__PURE__ */ defineField<number>(
  // Adding zero turns -0 into 0.
  (value) => (Number.isFinite(value) ? (value as number) + 0 : unfit(value, finite)),
  () => z.number({ error: 'expected a finite number' }),
);

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number): Field<number> {
  const error = `expected a whole number from ${least} to ${most}`;
  const isWithin = (value: number) => value >= least && value <= most;
  const field: Field<number> = defineField<number>(
    (value) => (Number.isInteger(value) && isWithin(value as number) ? (value as number) + 0 : unfit(value, field)),
    () => {
      const whole = fits(z.number({ error }), 'not-whole', error, Number.isInteger);
      const within = (value: number) => !Number.isInteger(value) || isWithin(value);
      return fits(whole, 'out-of-range', error, within, { minimum: least, maximum: most });
    },
  );
  return field;
}

/** How many: 0 … 10^9. */
export const count = /* @__PURE__ */ whole(0, 1e9);

/** How many, at least one: 1 … 10^9. */
export const positiveCount = /* @__PURE__ */ whole(1, 1e9);

/** A calendar year: 1 … 9999. */
export const calendarYear = /* @__PURE__ */ whole(1, 9999);

const dayError = "expected a real calendar day as 'YYYY-MM-DD'";
const daySchema = () =>
  fits(z.string({ error: dayError }), 'not-a-day', dayError, (text: string) => readDay(text) !== undefined);

/** A day, 'YYYY-MM-DD'. */
export const day: Field<CivilDate> = /* @__PURE__ */ defineField<CivilDate>(
  (value) => (typeof value === 'string' ? readDay(value) : undefined) ?? unfit(value, day),
  daySchema,
);

const readLatestDay = /* @__PURE__ */ rememberingLatest(readDay);

/** The same for the day asked about, which the rows of a batch share. */
export const sharedDay: Field<CivilDate> = /* @__PURE__ */ defineField<CivilDate>(
  (value) => (typeof value === 'string' ? readLatestDay(value) : undefined) ?? unfit(value, sharedDay),
  daySchema,
);

/** `expected` is put together with the form here: bundlers keep a call whose arguments are put together. */
function yuanWhere(expected: string, accepted: (amount: Decimal) => boolean, keywords?: Keywords): Field<Yuan> {
  const error = `${expected} yuan up to 10^12 with at most two decimals, as a number, a decimal string or a Decimal`;
  const field: Field<Yuan> = defineField<Yuan>(
    (value) => {
      const amount = readYuan(value);
      return amount !== undefined && accepted(amount) ? amount : unfit(value, field);
    },
    () => fits(z.any(), 'not-an-amount', error, (value) => attempt(field, value) !== undefined, keywords),
    (value) => attempt(field, value) ?? value,
  );
  return field;
}

/** An amount of yuan, 0 or more. */
export const yuan = /* @__PURE__ */ yuanWhere('expected', () => true);

/** An amount of yuan, more than 0. */
export const positiveYuan = /* @__PURE__ */ yuanWhere('expected more than zero', (amount) => amount.gt(0), {
  exclusiveMinimum: 0,
});

/** One of a few values. */
export function oneOf<const Value extends string | number>(values: readonly Value[]): Field<Value> {
  const field: Field<Value> = defineField<Value>(
    (value) => (values.includes(value as Value) ? (value as Read<Value>) : unfit(value, field)),
    () => z.literal([...values], { error: `expected one of ${values.join(', ')}` }),
  );
  return field;
}

/** The field, or `null` for a fact that is absent. */
export function orNull<Given>(present: Field<Given>): Field<Given | null> {
  const field: Field<Given | null> = defineField<Given | null>(
    // Only a probe, which asks which field this is, is read as nothing.
    (value) => (value === null ? null : (present(value) ?? unfit(value, field))) as Read<Given | null>,
    () => z.nullable(present.schema()),
    present.copy,
  );
  return field;
}

/** A day, or `null` for what has not happened yet. */
export const dayOrNone = /* @__PURE__ */ orNull(day);
