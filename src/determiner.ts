import type { Edition } from './edition.js';
import type { Field } from './facts.js';
import { excerpt, InvalidFactsError } from './invalid-facts-error.js';
import type { ReadingId } from './readings.js';

/** A rule or a statement: facts in, result out. */
export interface Determiner<Facts, Result> {
  (facts: Facts, edition?: Edition): Result;
  /** All that it consults, in register order. */
  readonly readings: readonly ReadingId[];
}

/** The fields of a rule's or statement's facts, by name. */
export type FieldsByName = Readonly<Record<string, Field<unknown>>>;

const known = /* @__PURE__ */ new WeakMap<object, FieldsByName>();

/** Freezes a rule or statement and remembers that it is one of ours, and what facts it asks for. */
export function registered<D extends Determiner<never, unknown>>(determiner: D, fields: object): D {
  known.set(determiner, fields as FieldsByName);
  return Object.freeze(determiner);
}

/** The facts a rule or statement of this library asks for; `undefined` for anything else. */
export const fieldsOf = (determiner: object): FieldsByName | undefined => known.get(determiner);

/** Throws unless it is a rule or a statement of this library. */
export function assertDeterminer(determiner: unknown, caller: string): void {
  if (typeof determiner === 'function' && known.has(determiner)) return;
  throw new InvalidFactsError(caller, [
    {
      path: ['rule'],
      code: 'wrong-type',
      message: 'expected a rule or a statement of this library',
      received: excerpt(determiner),
    },
  ]);
}
