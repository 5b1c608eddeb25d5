import { type Edition, lingcheng2020 } from '../editions/edition.js';
import type { EditionSeries } from '../editions/edition-series.js';
import { InvalidFactsError, type Issue, preview, throwIfAny } from '../errors.js';
import { type AnyDeterminer, determinerIssues, issuesOfEditionFor } from './determiner.js';

/** What became of one row. */
export type SettledRow<Row, Result> =
  | { readonly status: 'fulfilled'; readonly index: number; readonly row: Row; readonly value: Result }
  | { readonly status: 'rejected'; readonly index: number; readonly row: Row; readonly reason: InvalidFactsError };

/** What becomes of a row. */
export type Settle<Row, Item> = (row: Row, index: number) => Item;

/** The rule for one row. A fault of the host is not taken for a bad row. */
export function settling<Row, Result>(
  rule: AnyDeterminer<Result>,
  edition: Edition | EditionSeries,
): Settle<Row, SettledRow<Row, Result>> {
  return (row, index) => {
    try {
      return { status: 'fulfilled', index, row, value: rule(row as never, edition) };
    } catch (error) {
      if (error instanceof InvalidFactsError) return { status: 'rejected', index, row, reason: error };
      throw error;
    }
  };
}

function* each<Row, Item>(rows: Iterable<Row>, settle: Settle<Row, Item>) {
  let index = 0;
  for (const row of rows) yield settle(row, index++);
}

async function* eachAsync<Row, Item>(rows: AsyncIterable<Row>, settle: Settle<Row, Item>) {
  let index = 0;
  for await (const row of rows) yield settle(row, index++);
}

/** A generator that is ended before its first row never reaches its source: that one is closed here. */
function closing<Item>(rows: Iterable<unknown>, items: Generator<Item, void>): IterableIterator<Item> {
  let isStarted = false;
  const close = () => {
    if (!isStarted) rows[Symbol.iterator]().return?.();
    isStarted = true;
  };
  return {
    next() {
      isStarted = true;
      return items.next();
    },
    return() {
      close();
      return items.return();
    },
    throw(error) {
      close();
      return items.throw(error);
    },
    [Symbol.iterator]() {
      return this;
    },
  };
}

/** The same for a source that is waited for. */
function closingAsync<Item>(
  rows: AsyncIterable<unknown>,
  items: AsyncGenerator<Item, void>,
): AsyncIterableIterator<Item> {
  let isStarted = false;
  const close = async () => {
    const wasStarted = isStarted;
    isStarted = true;
    if (!wasStarted) await rows[Symbol.asyncIterator]().return?.();
  };
  return {
    next() {
      isStarted = true;
      return items.next();
    },
    async return() {
      await close();
      return items.return();
    },
    async throw(error) {
      await close();
      return items.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function has(rows: unknown, method: symbol): boolean {
  try {
    return typeof (rows as Record<symbol, unknown>)[method] === 'function';
  } catch {
    // What cannot be asked for its method is taken to have none.
  }
  return false;
}

/** Whether rows have to be waited for. */
export const isAsync = <Row>(rows: Iterable<Row> | AsyncIterable<Row>): rows is AsyncIterable<Row> =>
  has(rows, Symbol.asyncIterator);

/** The issue of what cannot be iterated. */
export function rowsIssues(rows: unknown): readonly Issue[] {
  if (has(rows, Symbol.asyncIterator) || has(rows, Symbol.iterator)) return [];
  const message = 'expected rows that can be iterated';
  return [{ path: ['rows'], code: 'wrong-type', message, received: preview(rows) }];
}

/** What becomes of every row, lazily and in order; the source is closed however it ends. */
export function settleEach<Row, Item>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  settle: Settle<Row, Item>,
): IterableIterator<Item> | AsyncIterableIterator<Item> {
  return isAsync(rows) ? closingAsync(rows, eachAsync(rows, settle)) : closing(rows, each(rows, settle));
}

/**
 * The rule or statement for every row, lazily and in order, one settled item per row, the row itself beside it. A bad row
 * stops nothing. A sync iterable gives a sync one, an async iterable an async one; memory does not grow with the rows, and
 * the source is closed however it ends.
 *
 * @throws InvalidFactsError at once for rows that cannot be iterated or anything that is no rule of this library.
 * @example
 * ```ts
 * [...determineEach(determineCollectionTiming, [{ contributionYear: 2020, paidOn: '2020-05-25' }, { contributionYear: 2020, paidOn: '2020-5-25' }])]
 * // => [{ status: 'fulfilled', index: 0, row: { paidOn: '2020-05-25' }, value: { value: { timing: 'within' } } }, { status: 'rejected', index: 1, row: { paidOn: '2020-5-25' }, reason: { code: 'INVALID_FACTS' } }]
 * ```
 */
export function determineEach<Row, Result>(
  rule: AnyDeterminer<Result>,
  rows: Iterable<Row>,
  edition?: Edition | EditionSeries,
): IterableIterator<SettledRow<Row, Result>>;
export function determineEach<Row, Result>(
  rule: AnyDeterminer<Result>,
  rows: AsyncIterable<Row>,
  edition?: Edition | EditionSeries,
): AsyncIterableIterator<SettledRow<Row, Result>>;
export function determineEach<Row, Result>(
  rule: AnyDeterminer<Result>,
  rows: Iterable<Row> | AsyncIterable<Row>,
  edition: Edition | EditionSeries = lingcheng2020,
): IterableIterator<SettledRow<Row, Result>> | AsyncIterableIterator<SettledRow<Row, Result>> {
  throwIfAny([...determinerIssues(rule), ...rowsIssues(rows), ...issuesOfEditionFor(rule, edition)], 'determineEach');
  return settleEach(rows, settling<Row, Result>(rule, edition));
}
