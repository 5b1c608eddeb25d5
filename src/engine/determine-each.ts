import { type Edition, editionIssues, lingcheng2020 } from '../editions/edition.js';
import { assertNone, excerpt, InvalidFactsError, type Issue } from '../errors.js';
import { type Determiner, determinerIssues } from './determiner.js';

/** What became of one row. */
export type SettledRow<Result> =
  | { readonly status: 'fulfilled'; readonly index: number; readonly value: Result }
  | { readonly status: 'rejected'; readonly index: number; readonly reason: InvalidFactsError };

function settledRow<Facts, Result>(
  rule: Determiner<Facts, Result>,
  facts: Facts,
  index: number,
  edition: Edition,
): SettledRow<Result> {
  try {
    return { status: 'fulfilled', index, value: rule(facts, edition) };
  } catch (error) {
    if (error instanceof InvalidFactsError) return { status: 'rejected', index, reason: error };
    throw error;
  }
}

function* each<Facts, Result>(rule: Determiner<Facts, Result>, rows: Iterable<Facts>, edition: Edition) {
  let index = 0;
  for (const facts of rows) yield settledRow(rule, facts, index++, edition);
}

async function* eachAsync<Facts, Result>(
  rule: Determiner<Facts, Result>,
  rows: AsyncIterable<Facts>,
  edition: Edition,
) {
  let index = 0;
  for await (const facts of rows) yield settledRow(rule, facts, index++, edition);
}

function has(rows: unknown, method: symbol): boolean {
  try {
    return typeof (rows as Record<symbol, unknown>)[method] === 'function';
  } catch {
    // What cannot be asked for its method is taken to have none.
  }
  return false;
}

const notIterable = (rows: unknown): Issue => ({
  path: ['rows'],
  code: 'wrong-type',
  message: 'expected rows that can be iterated',
  received: excerpt(rows),
});

/**
 * The rule or statement for every row, lazily and in order, one settled item per row. A bad row stops nothing.
 * A sync iterable gives a sync one, an async iterable an async one; memory does not grow with the rows.
 *
 * @throws InvalidFactsError at once for rows that cannot be iterated or anything that is no rule of this library.
 * @example
 * ```ts
 * [...determineEach(determineCollectionTiming, [{ paidOn: '2020-05-25' }, { paidOn: '2020-5-25' }])]
 * // => [{ status: 'fulfilled', index: 0, value: { value: { timing: 'within' } } }, { status: 'rejected', index: 1, reason: { code: 'INVALID_FACTS' } }]
 * ```
 */
export function determineEach<Facts, Result>(
  rule: Determiner<Facts, Result>,
  rows: Iterable<Facts>,
  edition?: Edition,
): IterableIterator<SettledRow<Result>>;
export function determineEach<Facts, Result>(
  rule: Determiner<Facts, Result>,
  rows: AsyncIterable<Facts>,
  edition?: Edition,
): AsyncIterableIterator<SettledRow<Result>>;
export function determineEach<Facts, Result>(
  rule: Determiner<Facts, Result>,
  rows: Iterable<Facts> | AsyncIterable<Facts>,
  edition: Edition = lingcheng2020,
): IterableIterator<SettledRow<Result>> | AsyncIterableIterator<SettledRow<Result>> {
  const isAsync = has(rows, Symbol.asyncIterator);
  const rowsIssues = isAsync || has(rows, Symbol.iterator) ? [] : [notIterable(rows)];
  assertNone([...determinerIssues(rule), ...rowsIssues, ...editionIssues(edition)], 'determineEach');
  return isAsync
    ? eachAsync(rule, rows as AsyncIterable<Facts>, edition)
    : each(rule, rows as Iterable<Facts>, edition);
}
