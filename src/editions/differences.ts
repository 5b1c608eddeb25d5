import { throwIfAny } from '../errors.js';
import { isEqual } from '../values/equality.js';
import { isRecord } from '../values/is-record.js';
import { own } from '../values/own.js';
import { type Edition, lingcheng2020 } from './edition.js';
import { oneEditionIssues } from './edition-series.js';

/** One place where an edition says something else than its base. */
export interface Difference {
  /** Keys and positions from the edition down. */
  readonly path: readonly (string | number)[];
  /** What the base says; `null` where it says nothing. */
  readonly from: unknown;
  /** What the edition says; `null` where it says nothing. */
  readonly to: unknown;
}

function differencesAt(path: Difference['path'], from: unknown, to: unknown): Difference[] {
  if (isEqual(from, to)) return [];
  if (isRecord(from) && isRecord(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return keys.flatMap((key) => differencesAt([...path, key], own(from, key), own(to, key)));
  }
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    return from.flatMap((entry, at) => differencesAt([...path, at], entry, to[at]));
  }
  return [{ path, from: from ?? null, to: to ?? null }];
}

/**
 * Where an edition differs from another, its id apart: the smallest places, lists of another length as a whole.
 *
 * @throws InvalidFactsError for anything but editions of this library.
 * @example
 * ```ts
 * differences(adopt(lingcheng2020, { hardshipTopUp: 'additive' }))
 * // => [{ path: ['readings', 'hardshipTopUp'], from: 'unsettled', to: 'additive' }]
 * ```
 */
export function differences(edition: Edition, base: Edition = lingcheng2020): readonly Difference[] {
  throwIfAny(
    [...oneEditionIssues(edition), ...oneEditionIssues(base).map((issue) => ({ ...issue, path: ['base'] }))],
    'differences',
  );
  const { id: _, ...said } = edition;
  const { id: __, ...ofBase } = base;
  return differencesAt([], ofBase, said);
}
