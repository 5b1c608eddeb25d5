import { type Edition, makeEdition } from './edition.js';
import { editionSchema } from './edition-schema.js';
import { schemaIssues } from './facts/schema-issues.js';
import { excerpt, InvalidFactsError } from './invalid-facts-error.js';

/** The data as JSON carries it, apart from the caller's objects; `undefined` where JSON cannot. */
function asJson(data: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(data));
  } catch {
    // A cycle or a bigint.
  }
  return undefined;
}

/**
 * An edition from data of elsewhere, as JSON carries it: other figures, other years, other readings, rest days.
 *
 * @throws InvalidFactsError with an issue for each fault: shape, unknown keys, clauses that do not exist, bands or
 * deadlines that do not ascend, duplicates, amounts below zero, totals that do not add up.
 * @example
 * ```ts
 * determineFuneralGrant({ recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-05-02', asOf: '2020-05-02' }, defineEdition(JSON.parse(JSON.stringify(lingcheng2020))))
 * // => { status: 'determined', value: { amount: '600' } }
 * ```
 */
export function defineEdition(data: unknown): Edition {
  const copy = asJson(data);
  if (copy === undefined) {
    const message = 'expected data that JSON can carry';
    throw new InvalidFactsError('define-edition', [{ path: [], code: 'unreadable', message, received: excerpt(data) }]);
  }
  const issues = schemaIssues(editionSchema(), copy);
  if (issues.length > 0) throw new InvalidFactsError('define-edition', issues);
  return makeEdition(copy as Edition);
}
