import * as z from 'zod/mini';
import { type CivilDate, isCivilDate } from '../calendar.js';
import type { IssueCode } from '../invalid-facts-error.js';
import { type Decimal, readYuan, type Yuan } from '../money.js';
import type { Field, Read } from './field.js';

const itself = (value: unknown): unknown => value;

/** A schema for a value that fits a test, and the code of the issue when it does not. */
export function fits(
  base: z.ZodMiniType,
  code: IssueCode,
  error: string,
  test: (value: never) => boolean,
): z.ZodMiniType {
  return base.check(z.refine(test as (value: unknown) => boolean, { error, params: { code } }));
}

/** 真假: true or false. */
export const flag: Field<boolean> = {
  read: (value) => (value === true || value === false ? value : undefined),
  copy: itself,
  schema: () => z.boolean({ error: 'expected true or false' }),
};

/** Any finite number. */
export const finite: Field<number> = {
  // Adding zero turns -0 into 0.
  read: (value) => (typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined),
  copy: itself,
  schema: () => z.number({ error: 'expected a finite number' }),
};

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number): Field<number> {
  const error = `expected a whole number from ${least} to ${most}`;
  return {
    read: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value + 0 : undefined,
    copy: itself,
    schema: () =>
      fits(z.number({ error }), 'not-whole', error, Number.isInteger).check(
        z.refine((value) => !Number.isInteger(value) || (Number(value) >= least && Number(value) <= most), {
          error,
          params: { code: 'out-of-range' satisfies IssueCode },
        }),
      ),
  };
}

/** How many: 0 … 10^9. */
export const count = /* @__PURE__ */ whole(0, 1e9);

/** A calendar year: 1 … 9999. */
export const calendarYear = /* @__PURE__ */ whole(1, 9999);

/** A day, 'YYYY-MM-DD'. */
export const day: Field<CivilDate> = {
  read: (value) => (typeof value === 'string' && isCivilDate(value) ? value : undefined),
  copy: itself,
  schema: () => {
    const error = "expected a real calendar day as 'YYYY-MM-DD'";
    return fits(z.string({ error }), 'not-a-day', error, isCivilDate);
  },
};

function yuanWhere(error: string, accepted: (amount: Decimal) => boolean): Field<Yuan> {
  const read = (value: unknown) => {
    const amount = readYuan(value);
    return amount !== undefined && accepted(amount) ? amount : undefined;
  };
  return {
    read,
    copy: (value) => read(value) ?? value,
    schema: () => fits(z.any(), 'not-an-amount', error, (value) => read(value) !== undefined),
  };
}

const yuanForm = 'yuan up to 10^12 with at most two decimals, as a number, a decimal string or a Decimal';

/** An amount of yuan, 0 or more. */
export const yuan = /* @__PURE__ */ yuanWhere(`expected ${yuanForm}`, () => true);

/** An amount of yuan, more than 0. */
export const positiveYuan = /* @__PURE__ */ yuanWhere(`expected more than zero ${yuanForm}`, (amount) => amount.gt(0));

/** One of a few values. */
export function oneOf<const Value extends string | number>(values: readonly Value[]): Field<Value> {
  return {
    read: (value) => (values.includes(value as Value) ? (value as Read<Value>) : undefined),
    copy: itself,
    schema: () => z.literal([...values], { error: `expected one of ${values.join(', ')}` }),
  };
}

/** The field, or `null` for a fact that is absent. */
export function orNull<Given>(field: Field<Given>): Field<Given | null> {
  return {
    read: (value) => (value === null ? null : field.read(value)) as Read<Given | null> | undefined,
    copy: (value) => (value === null ? null : field.copy(value)),
    schema: () => z.nullable(field.schema()),
  };
}
