import type { Edition } from './edition.js';
import { excerpt, InvalidFactsError } from './invalid-facts-error.js';
import type { ReadingId } from './readings.js';

/** A rule or a statement: facts in, result out. */
export interface Determiner<Facts, Result> {
  (facts: Facts, edition?: Edition): Result;
  /** All that it consults, in register order. */
  readonly readings: readonly ReadingId[];
}

const known = /* @__PURE__ */ new WeakSet<object>();

/** Freezes a rule or statement and remembers that it is one of ours. */
export function registered<D extends Determiner<never, unknown>>(determiner: D): D {
  known.add(determiner);
  return Object.freeze(determiner);
}

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
