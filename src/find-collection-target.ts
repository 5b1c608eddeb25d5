import { assertEdition, type Edition, lingcheng2020 } from './edition.js';
import { excerpt, InvalidFactsError } from './invalid-facts-error.js';
import type { CollectionTargetRow } from './notice/collection-targets.js';

const withoutSpaces = (name: string): string => name.replace(/\s/gu, '');

/**
 * A village's row of the annex by its name; white space in and around it does not count. Annex.
 *
 * @returns The row, or `undefined` for a name the annex does not have.
 * @throws InvalidFactsError for anything but a text.
 * @example
 * ```ts
 * findCollectionTarget('陵  北') // => { number: 1, headcount: 668, amount: 200400 }
 * findCollectionTarget('曲阜') // => undefined
 * ```
 */
export function findCollectionTarget(name: string, edition: Edition = lingcheng2020): CollectionTargetRow | undefined {
  assertEdition(edition, 'collection-targets');
  if (typeof name !== 'string') {
    const message = 'expected the name of a village';
    throw new InvalidFactsError('collection-targets', [
      { path: ['name'], code: 'wrong-type', message, received: excerpt(name) },
    ]);
  }
  const wanted = withoutSpaces(name);
  return edition.notice.collectionTargets.rows.find((row) => withoutSpaces(row.name) === wanted);
}
