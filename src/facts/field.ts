import type * as z from 'zod/mini';
import type { Day } from '../values/calendar.js';
import type { Decimal, Yuan } from '../values/money.js';

/** One kind of fact, described once: read quickly while it is right, and explained by a schema when it is wrong. */
export interface Field<Given> {
  /** The value to work with. What is not as the field asks is `unfit`. */
  (value: unknown): Read<Given>;
  /** A plain copy for the schema, safe to look at however hostile the original. */
  readonly copy: (value: unknown) => unknown;
  /** Built only when there is something to report. */
  readonly schema: () => z.ZodMiniType;
  /** What of such a copy can be read, for the checks between facts; `undefined` where nothing can. */
  readonly readable: (copy: unknown) => Readable<Given> | undefined;
}

/** What a rule receives of what a caller gave: every amount an exact decimal, every day a number. */
export type Read<Given> = [Yuan] extends [Given]
  ? Decimal
  : Given extends string
    ? string extends Given
      ? Day
      : Given
    : Given extends readonly (infer Entry)[]
      ? readonly Read<Entry>[]
      : Given extends object
        ? { readonly [Key in keyof Given]: Read<Given[Key]> }
        : Given;

/** What can be read of a fact whose parts may be wrong: a wrong part is not there. */
export type Readable<Given> = [Yuan] extends [Given]
  ? Decimal
  : Given extends readonly (infer Entry)[]
    ? readonly (Readable<Entry> | undefined)[]
    : Given extends object
      ? ReadableRecord<Given>
      : Read<Given>;

/** The same of a record. */
export type ReadableRecord<Given> = { readonly [Key in keyof Given]?: Readable<Given[Key]> | undefined };

/** A record before it is read: the same keys, anything under them. */
export type Unread<Given> = { readonly [Key in keyof Given]-?: unknown };

/** Reads a record key by key. Written out by each rule, since engines are quickest at keys that stand in the text. */
export type Reading<Given> = (given: Unread<Given>) => Read<Given>;

/** Thrown for a value that a field does not accept; it never leaves the reading of facts. */
const unfitValue = Symbol('unfit value');

/** Stands in for a value, to learn which field reads it. */
class Probe {
  field: Field<unknown> | undefined;
}

export const isProbe = (value: unknown): value is Probe => value instanceof Probe;

/** What a field says of a value it does not accept. */
export function unfit<Given>(value: unknown, field: Field<Given>): never {
  if (!isProbe(value)) throw unfitValue;
  value.field = field as Field<unknown>;
  return undefined as never;
}

/** The value as the field reads it; `undefined` when it is not what the field asks for. */
export function attempt<Given>(field: Field<Given>, value: unknown): Read<Given> | undefined {
  try {
    return field(value);
  } catch {
    // Unfit.
  }
  return undefined;
}

type KeyedField = readonly [key: string, field: Field<unknown>];

/** It is shown a record of probes and tells by using them. */
function probed(reading: Reading<never>): readonly KeyedField[] {
  const probes = new Map<string, Probe>();
  const probing = new Proxy({}, { get: (_, key) => probes.set(String(key), new Probe()).get(String(key)) });
  reading(probing as Unread<never>);
  return [...probes].map(([key, { field }]) => [key, field as Field<unknown>]);
}

const probedOnce = /* @__PURE__ */ new WeakMap<object, readonly KeyedField[]>();

/** The fields a reading reads, by key. */
export function fieldsOf<Given>(reading: Reading<Given>): readonly KeyedField[] {
  const fields = probedOnce.get(reading) ?? probed(reading as unknown as Reading<never>);
  probedOnce.set(reading, fields);
  return fields;
}

/** Stands in a copy for a list too long to copy. */
export class OverlongList {
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
  }

  /** The length of the list a value stands in for. By its private field: `instanceof` asks a proxy, which may throw. */
  static lengthOf(value: unknown): number | undefined {
    return typeof value === 'object' && value !== null && #length in value ? value.#length : undefined;
  }
}

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
