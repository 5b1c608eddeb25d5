import { longestText } from '../notice/schema.js';

/** What an edition, with room to spare, can be made of. */
const mostValues = 200_000;
const deepest = 24;

/** Thrown for data that JSON cannot carry, or more of it than an edition can be; it never leaves this file. */
const uncopyable = Symbol('uncopyable');

/**
 * A copy of plain data, apart from the caller's objects and bounded in size and depth; `undefined` for data that JSON
 * cannot carry, that throws when it is looked at, or that is larger than an edition can be.
 */
export function jsonCopy(data: unknown): unknown {
  let left = mostValues;

  function copy(value: unknown, depth: number): unknown {
    left -= 1;
    if (left < 0 || depth > deepest) throw uncopyable;
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
    if (typeof value === 'string' && value.length <= longestText) return value;
    if (typeof value !== 'object') throw uncopyable;
    if (Array.isArray(value)) {
      const { length }: { readonly length: unknown } = value;
      // A proxy may give anything for its length, even something that grows at each look.
      if (typeof length !== 'number' || length > left) throw uncopyable;
      return Array.from({ length }, (_, at) => copy(value[at], depth + 1));
    }
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    if (entries.length > left) throw uncopyable;
    return Object.fromEntries(entries.map(([key, part]) => [key, copy(part, depth + 1)]));
  }

  try {
    return copy(data, 0);
  } catch {
    // More than an edition, no JSON, or hostile.
  }
  return undefined;
}

/** The same data in records without a prototype, so that what a host put on `Object.prototype` is no part of them. */
export function withoutPrototypes(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutPrototypes);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, part]) => [key, withoutPrototypes(part)]);
  return Object.setPrototypeOf(Object.fromEntries(entries), null);
}
