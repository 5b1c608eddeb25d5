import { deepFreeze } from '../values/deep-freeze.js';

/** What copies of this package made, told by a mark that they share. `isWhole` looks at what another copy made. */
export function madeBy<Made extends object>(name: string, isWhole: (value: Made) => boolean) {
  /** By it every copy, ESM or CommonJS, knows what one of them made. */
  const mark = Symbol.for(`resident-pension-rules/${name}/2`);
  const known = new WeakSet<object>();

  return {
    /** Freezes and marks it. */
    make(value: Made): Made {
      // Without a prototype, so that no accessor a host put on `Object.prototype` becomes part of the description.
      Object.defineProperty(value, mark, Object.assign(Object.create(null), { value: true }));
      known.add(deepFreeze(value));
      return value;
    },

    is(value: unknown): value is Made {
      if (typeof value !== 'object' || value === null) return false;
      if (known.has(value)) return true;
      try {
        if (!Object.hasOwn(value, mark) || !isWhole(value as Made)) return false;
      } catch {
        // What cannot be looked at was not made here.
        return false;
      }
      known.add(value);
      return true;
    },
  };
}
