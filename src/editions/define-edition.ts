import { assertNone, excerpt, type Issue } from '../errors.js';
import { schemaIssues } from '../facts/schema-issues.js';
import { listCopy } from '../values/list-copy.js';
import { type Edition, makeEdition } from './edition.js';
import { editionSchema } from './edition-schema.js';

/** No list of an edition is longer: it bounds the work hostile data can cause. */
const longestList = 100_000;

/** The data as JSON carries it, apart from the caller's objects; `undefined` where JSON cannot. */
function asJson(data: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(data, (_, value) => listCopy(value, longestList)));
  } catch {
    // A cycle or a bigint.
  }
  return undefined;
}

const notJson = (data: unknown): Issue => ({
  path: [],
  code: 'unreadable',
  message: `expected data that JSON can carry, its lists of at most ${longestList} entries`,
  received: excerpt(data),
});

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
  assertNone(copy === undefined ? [notJson(data)] : schemaIssues(editionSchema(), copy), 'define-edition');
  return makeEdition(copy as Edition);
}
