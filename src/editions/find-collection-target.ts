import { type Issue, preview, throwIfAny } from '../errors.js';
import type { CollectionTargetRow } from '../notice/collection-targets.js';
import { type Edition, lingcheng2020 } from './edition.js';
import { oneEditionIssues } from './edition-series.js';

const withoutSpaces = (name: string): string => name.replace(/\s/gu, '');

function nameIssues(name: unknown): readonly Issue[] {
  if (typeof name === 'string') return [];
  return [{ path: ['name'], code: 'wrong-type', message: 'expected the name of a village', received: preview(name) }];
}

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
  throwIfAny([...nameIssues(name), ...oneEditionIssues(edition)], 'collection-targets');
  const wanted = withoutSpaces(name);
  return edition.notice.collectionTargets?.rows.find((row) => withoutSpaces(row.name) === wanted);
}
