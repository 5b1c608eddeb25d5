import { types } from 'node:util';

/** How many hands were laid on what was given: nobody who only reads does any of this. */
export const meddling = { times: 0 };

const meddled = () => {
  meddling.times += 1;
  return true;
};

/** Notices every attempt at a change, even one that would change nothing. */
export const watchful: ProxyHandler<object> = {
  set: meddled,
  defineProperty: meddled,
  deleteProperty: meddled,
  setPrototypeOf: meddled,
  preventExtensions: () => !meddled(),
};

/** An object with all that it holds. */
interface Contents {
  readonly object: object;
  readonly prototype: unknown;
  readonly keys: readonly PropertyKey[];
  readonly held: readonly unknown[];
}

const deepest = 4;
const mostKeys = 60;

function heldAt(object: object, key: PropertyKey): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(object, key);
  return descriptor?.get ?? descriptor?.value;
}

const isLooked = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !types.isProxy(value);

/** What is given, object by object, without a look that anybody could notice. Very large objects are left out. */
export function contentsOf(value: unknown, depth = 0, found: Contents[] = []): readonly Contents[] {
  if (!isLooked(value) || depth > deepest || (Array.isArray(value) && value.length > mostKeys)) return found;
  const keys = Reflect.ownKeys(value);
  if (keys.length > mostKeys) return found;
  const held = keys.map((key) => heldAt(value, key));
  found.push({ object: value, prototype: Object.getPrototypeOf(value), keys, held });
  for (const part of held) contentsOf(part, depth + 1, found);
  return found;
}

export function isAsItWas({ object, prototype, keys, held }: Contents): boolean {
  const now = Reflect.ownKeys(object);
  return (
    now.length === keys.length &&
    Object.getPrototypeOf(object) === prototype &&
    keys.every((key, at) => now[at] === key && Object.is(heldAt(object, key), held[at]))
  );
}
