/** Facts that nobody can change any more. */
export function deepFrozen<Data>(data: Data): Data {
  if (typeof data !== 'object' || data === null) return data;
  for (const part of Object.values(data)) deepFrozen(part);
  return Object.freeze(data);
}

/** Does whatever a caller could do to an answer: every part is overwritten, every list longer, every key gone. */
export function scribbleOn(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) scribbleOn(part);
  for (const key of Object.keys(value)) Reflect.set(value, key, 'scribble');
  Reflect.set(value, 'scribble', 'scribble');
  if (Array.isArray(value) && !Object.isFrozen(value)) value.push('scribble');
  for (const key of Object.keys(value)) Reflect.deleteProperty(value, key);
}

/**
 * Words of the library's own data and of property descriptors. What the language itself asks of any object is left out:
 * an inherited `return` breaks every loop there is, and inherited digits break decimal.js.
 */
const words = [
  ...['status', 'elsewhere', 'without', 'open', 'reasons', 'value', 'source', 'reliability', 'restDays', 'readings'],
  ...['get', 'set', 'writable', 'enumerable', 'configurable', 'day', 'uncovered', 'unknown', 'made', 'amount', 'cause'],
  ...[
    'effective',
    'bands',
    'fields',
    'options',
    'longestAge',
    'isAskedAbout',
    'path',
    'code',
    'against',
    'contradictions',
  ],
];

/** Makes a call while every object inherits a hostile property, well-formed as a fact where it has a fact's name. */
export function withPollutedPrototype<Result>(key: string, value: unknown, call: () => Result): Result {
  const prototype = Object.prototype as Record<string, unknown>;
  // By assignment, since a descriptor would inherit as well.
  prototype[key] = value;
  try {
    return call();
  } finally {
    delete prototype[key];
  }
}

/** What to pollute with. */
export const pollutions = (keys: readonly string[]): readonly string[] =>
  [...new Set([...words, ...keys])].filter((key) => !(key in Object.prototype));
