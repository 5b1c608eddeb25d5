import { lingcheng2020 } from '../editions/edition.js';
import { isAsync, rowsIssues } from '../engine/rows.js';
import { type Issue, throwIfAny } from '../errors.js';
import { type Field, reject, within } from '../facts/field.js';
import { choice, yuan } from '../facts/fields.js';
import { listOf, parseSafely, record } from '../facts/records.js';
import { optionsOf, type ReadingId } from '../readings/options.js';
import { type Decimal, type DecimalText, decimal, decimalText, sum } from '../values/money.js';
import { own } from '../values/own.js';
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

const statuses = ['agrees', 'over', 'under', 'undecided', 'rejected'] as const;

const expectedDifference = 'expected yuan as a decimal text';

/** An amount as `reconcile` writes it. */
const difference: Field<unknown, Decimal> = {
  ...yuan,
  expected: expectedDifference,
  parse: (value, issues) =>
    typeof value === 'string' && /^\d{1,50}(?:\.\d{1,50})?$/.test(value)
      ? decimal(value as DecimalText)
      : reject(issues, 'not-an-amount', expectedDifference, value),
};

const readings = listOf(choice(Object.keys(optionsOf) as ReadingId[]));
const anyRow = record({ status: choice(statuses), turnsOn: readings });
const differing = record({ difference });

/** What a row says under some keys. */
function partOf<Part>(given: Pick<Field<never, Part>, 'expected' | 'parse'>, row: unknown, index: number): Part {
  const issues: Issue[] = [];
  const part = parseSafely(given, row, issues, lingcheng2020);
  within(index, issues, 0);
  within('rows', issues, 0);
  throwIfAny(issues, 'summarise');
  return part as Part;
}

/** Counts rows one by one and keeps none. */
function counting() {
  const counts = { agrees: 0, over: 0, under: 0, undecided: 0, rejected: 0 };
  const by = { over: decimal(0), under: decimal(0) };
  const turnsOn: { [Id in ReadingId]?: number } = {};
  let rows = 0;
  return {
    add(row: Row): void {
      const { status, turnsOn: readingsOfRow } = partOf(anyRow, row, rows);
      if (status === 'over' || status === 'under')
        by[status] = sum([by[status], partOf(differing, row, rows).difference]);
      for (const reading of readingsOfRow) turnsOn[reading] = (own(turnsOn, reading) ?? 0) + 1;
      counts[status] += 1;
      rows += 1;
    },
    result(): Reconciliation {
      return { rows, ...counts, overBy: decimalText(by.over), underBy: decimalText(by.under), turnsOn };
    },
  };
}

/**
 * 核对汇总: what became of the payments that `reconcile` compared: how many rows of each status, the yuan over and under
 * in all, exact, and the readings that the undecided turn on. It keeps no row. Rows that are waited for give a promise.
 *
 * @throws InvalidFactsError for rows that cannot be iterated, and for a row that `reconcile` did not make.
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
