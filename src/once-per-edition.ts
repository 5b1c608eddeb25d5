import type { Edition } from './edition.js';

/** Remembers what was made for an edition. */
export function oncePerEdition<Made>(make: (edition: Edition) => Made): (edition: Edition) => Made {
  const known = new WeakMap<Edition, Made>();
  return (edition) => {
    const before = known.get(edition);
    if (before !== undefined) return before;
    const made = make(edition);
    known.set(edition, made);
    return made;
  };
}
