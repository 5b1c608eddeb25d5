import { type Edition, isEdition } from '../editions/edition.js';

/**
 * Prepares something once for each edition, for as long as the edition is used; `undefined` for an edition this library
 * did not make. Rows come by the million for one edition, so the latest is within reach.
 */
export function memoizeByEdition<Made, Of extends object = Edition>(
  make: (edition: Of) => Made,
  isOurs: (value: unknown) => boolean = isEdition,
): (edition: Of) => Made | undefined {
  const known = new WeakMap<Of, Made>();
  let latest: Of | undefined;
  let madeForLatest: Made | undefined;

  return (edition) => {
    // Stryker disable next-line ConditionalExpression: the map below knows the latest too, only more slowly
    if (edition === latest) return madeForLatest;
    if (!isOurs(edition)) return undefined;
    const made = known.get(edition) ?? make(edition);
    known.set(edition, made);
    latest = edition;
    madeForLatest = made;
    return made;
  };
}
