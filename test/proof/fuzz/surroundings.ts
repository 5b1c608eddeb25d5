type Seen = ReadonlyMap<object, ReadonlyMap<PropertyKey, unknown>>;

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

// Node fills these in by itself while it runs.
const leftAlone = new Set<unknown>([process, Reflect.get(globalThis, 'require'), Reflect.get(globalThis, 'module')]);

/** A property as one value: what it holds, or its accessors and whether it may be changed. */
function held(descriptor: PropertyDescriptor): unknown {
  return 'value' in descriptor ? descriptor.value : descriptor.get;
}

const flagsOf = ({ writable, enumerable, configurable, set }: PropertyDescriptor) =>
  `${writable} ${enumerable} ${configurable} ${typeof set}`;

/** Everything that can be reached from a global object: prototypes, properties, functions, and how they are held. */
export function surroundings(global: object = globalThis): Seen {
  const seen = new Map<object, Map<PropertyKey, unknown>>();
  const waiting: object[] = [global];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (seen.has(object) || leftAlone.has(object)) continue;
    const properties = new Map<PropertyKey, unknown>();
    seen.set(object, properties);
    const prototype = Object.getPrototypeOf(object);
    properties.set('its prototype', prototype);
    properties.set('is extensible', Object.isExtensible(object));
    if (isObject(prototype)) waiting.push(prototype);
    for (const key of Reflect.ownKeys(object)) {
      const descriptor = Object.getOwnPropertyDescriptor(object, key) as PropertyDescriptor;
      const value = held(descriptor);
      properties.set(key, value);
      properties.set(`flags of ${String(key)}`, flagsOf(descriptor));
      if (isObject(value)) waiting.push(value);
    }
  }
  return seen;
}

/** What is not as it was, by name. */
export function differences(before: Seen, after: Seen): string[] {
  const changed: string[] = [];
  for (const [object, properties] of before) {
    const now = after.get(object) ?? new Map();
    for (const key of new Set([...properties.keys(), ...now.keys()])) {
      if (!Object.is(properties.get(key), now.get(key)))
        changed.push(`${String(key)} of ${Object.prototype.toString.call(object)}`);
    }
  }
  return changed;
}
