import { isAsync, rowsIssues } from '../engine/rows.js';
import { throwIfAny } from '../errors.js';
import type { ReadingId } from '../readings/options.js';
import { type DecimalText, decimal, decimalText, sum } from '../values/money.js';
import type { ReconciledRow } from './reconcile.js';

/** What became of some payments. */
export interface Reconciliation {
  readonly rows: number;
  readonly agrees: number;
  readonly over: number;
  readonly under: number;
  readonly undecided: number;
  readonly rejected: number;
  /** Yuan paid too much, by the rows that are over. */
  readonly overBy: DecimalText;
  /** Yuan paid too little, by the rows that are under. */
  readonly underBy: DecimalText;
  /** The readings the undecided rows turn on, each with how many. */
  readonly turnsOn: { readonly [Id in ReadingId]?: number };
}

type Row = Pick<ReconciledRow<unknown>, 'status' | 'difference' | 'turnsOn'>;

/** Counts rows one by one and keeps none. */
function counting() {
  const counts = { agrees: 0, over: 0, under: 0, undecided: 0, rejected: 0 };
  const by = { over: decimal(0), under: decimal(0) };
  const turnsOn: { [Id in ReadingId]?: number } = {};
  return {
    add({ status, difference, turnsOn: readings }: Row): void {
      counts[status] += 1;
      if ((status === 'over' || status === 'under') && difference !== null) by[status] = sum([by[status], difference]);
      if (status === 'undecided') for (const reading of readings) turnsOn[reading] = (turnsOn[reading] ?? 0) + 1;
    },
    result(): Reconciliation {
      const { agrees, over, under, undecided, rejected } = counts;
      const rows = agrees + over + under + undecided + rejected;
      return { rows, ...counts, overBy: decimalText(by.over), underBy: decimalText(by.under), turnsOn };
    },
  };
}

/**
 * 核对汇总: what became of the payments that `reconcile` compared: how many rows of each status, the yuan over and under
 * in all, exact, and the readings that the undecided turn on. It keeps no row. Rows that are waited for give a promise.
 *
 * @throws InvalidFactsError for rows that cannot be iterated.
 * @example
 * ```ts
 * const facts = { recipient: true, birthDate: '1950-01-01', consecutiveYears: 0, diedOn: null, month: '2020-06' };
 * summarise(reconcile(determineMonthlyPension, [{ facts, paid: 123 }, { facts, paid: '121.5' }]))
 * // => { rows: 2, agrees: 1, over: 0, under: 1, undecided: 0, rejected: 0, overBy: '0', underBy: '1.5', turnsOn: {} }
 * ```
 */
export function summarise(rows: Iterable<Row>): Reconciliation;
export function summarise(rows: AsyncIterable<Row>): Promise<Reconciliation>;
export function summarise(rows: Iterable<Row> | AsyncIterable<Row>): Reconciliation | Promise<Reconciliation> {
  throwIfAny(rowsIssues(rows), 'summarise');
  const counted = counting();
  if (isAsync(rows)) return addAll(rows, counted);
  for (const row of rows) counted.add(row);
  return counted.result();
}

async function addAll(rows: AsyncIterable<Row>, counted: ReturnType<typeof counting>): Promise<Reconciliation> {
  for await (const row of rows) counted.add(row);
  return counted.result();
}
