import type { Edition } from '../editions/edition.js';
import { excerpt, type Issue } from '../errors.js';
import type { Reading } from '../facts/field.js';
import type { ReadingId } from '../readings/register.js';

/** A rule or a statement: facts in, result out. */
export interface Determiner<Facts, Result> {
  (facts: Facts, edition?: Edition): Result;
  /** All that it consults, in register order. */
  readonly readings: readonly ReadingId[];
}

const known = /* @__PURE__ */ new WeakMap<object, Reading<never>>();

/** Freezes a rule or statement and remembers that it is one of ours, and what facts it reads. */
export function registered<Facts, D extends Determiner<never, unknown>>(determiner: D, facts: Reading<Facts>): D {
  known.set(determiner, facts as unknown as Reading<never>);
  return Object.freeze(determiner);
}

/** How a rule or statement of this library reads its facts; `undefined` for anything else. */
export const readingOf = (determiner: object): Reading<never> | undefined => known.get(determiner);

/** The issue of anything but a rule or a statement of this library. */
export function determinerIssues(determiner: unknown): readonly Issue[] {
  if (known.has(determiner as object)) return [];
  const message = 'expected a rule or a statement of this library';
  return [{ path: ['rule'], code: 'wrong-type', message, received: excerpt(determiner) }];
}
