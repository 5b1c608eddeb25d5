import { type Edition, editionIssues } from '../editions/edition.js';
import { assertNone } from '../errors.js';

/** Remembers what was made for an edition, the latest within reach, since rows come by the million for one. */
export function oncePerEdition<Made>(caller: string, make: (edition: Edition) => Made): (edition: Edition) => Made {
  const known = new WeakMap<Edition, Made>();
  let latest: Edition | undefined;
  let madeForLatest: Made;

  const find = (edition: Edition): Made => {
    assertNone(editionIssues(edition), caller);
    const made = known.get(edition) ?? make(edition);
    known.set(edition, made);
    latest = edition;
    madeForLatest = made;
    return made;
  };
  return (edition) => (edition === latest ? madeForLatest : find(edition));
}
