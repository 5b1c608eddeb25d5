import type * as z from 'zod/mini';
import type { Decimal, Yuan } from '../money.js';

/** One kind of fact, described once: a quick reader for good values and a schema that says what is wrong with bad ones. */
export interface Field<Given> {
  /** The value to work with; `undefined` when it is not what the field asks for. */
  readonly read: (value: unknown) => Read<Given> | undefined;
  /** A plain copy for the schema, safe to look at however hostile the original. */
  readonly copy: (value: unknown) => unknown;
  /** Built only when there is something to report. */
  readonly schema: () => z.ZodMiniType;
}

/** What a rule receives of what a caller gave: the same, with every amount an exact decimal. */
export type Read<Given> = [Yuan] extends [Given]
  ? Decimal
  : Given extends readonly (infer Entry)[]
    ? readonly Read<Entry>[]
    : Given extends object
      ? { readonly [Key in keyof Given]: Read<Given[Key]> }
      : Given;

/** The fields of a record of facts. */
export type Fields<Given> = { readonly [Key in keyof Given]-?: Field<Given[Key]> };

/** What stands in a copy for a value that could not be read. */
export const unreadable = Symbol('unreadable');

/** A copy, or the mark of a value that throws when it is looked at. */
export function safely(copy: () => unknown): unknown {
  try {
    return copy();
  } catch {
    return unreadable;
  }
}
