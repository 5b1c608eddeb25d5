import Papa from 'papaparse';
import { type Edition, InvalidFactsError, type Money } from 'resident-pension-rules';
import { type ReconciledRow, type Reconciliation, reconcile, summarise } from 'resident-pension-rules/audit';
import { type Labels, type Language, labels as labelsOf } from 'resident-pension-rules/explain';
import { fenOf, moneyIn } from './amounts.js';
import { readCell } from './cells.js';
import {
  ColumnReading,
  type FormCount,
  factsOf,
  keyOf,
  type Leaf,
  leavesOf,
  type Mapping,
  optionNames,
} from './columns.js';
import { errorGist, gist } from './gist.js';
import { type AnyRule, rules, totalOf } from './rules.js';
import { words } from './words.js';

export type Encoding = 'utf-8' | 'gbk' | 'utf-16le';

/** A table as it was opened. */
export interface Opened {
  /** `null`: it was pasted, and needs no decoding. */
  readonly encoding: Encoding | null;
  readonly separator: string;
  readonly header: readonly string[];
  readonly rows: number;
  readonly sample: readonly (readonly string[])[];
  /** Rows with more or fewer cells than the header, by their number in the file. */
  readonly uneven: { readonly count: number; readonly first: readonly number[] };
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Valid UTF-8 is UTF-8; a byte-order mark says so itself; what is neither is taken for GBK, and the page says so. */
export function decoded(
  bytes: Uint8Array,
  asked: Encoding | null,
): { readonly text: string; readonly encoding: Encoding } {
  const decode = (encoding: Encoding, fatal = false) =>
    new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding, { fatal }).decode(bytes);
  if (asked) return { text: decode(asked), encoding: asked };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode('utf-16le'), encoding: 'utf-16le' };
  try {
    return { text: decode('utf-8', true), encoding: 'utf-8' };
  } catch {
    return { text: decode('gbk'), encoding: 'gbk' };
  }
}

const separators = ['\t', ',', ';', '，'];

/** The separator there is most of in the first line. */
function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const counts = separators.map((one) => line.split(one).length - 1);
  return separators[counts.indexOf(Math.max(...counts))] as string;
}

/** Takes a text apart into a header and rows; blank lines are left out. */
export function parsed(text: string): { readonly table: Table; readonly separator: string } {
  const separator = separatorOf(text);
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = data;
  return { table: { header: header.map((heading) => heading.trim()), rows }, separator };
}

export function opened({ header, rows }: Table, separator: string, encoding: Encoding | null): Opened {
  const uneven = rows.flatMap((row, at) => (row.length === header.length ? [] : [at + 2]));
  return {
    encoding,
    separator,
    header,
    rows: rows.length,
    sample: rows.slice(0, 5),
    uneven: { count: uneven.length, first: uneven.slice(0, 5) },
  };
}

/** What to do with the rows. */
export interface Plan {
  readonly rule: string;
  /** Whether to work out what is due, or to compare with it what was paid. */
  readonly kind: 'due' | 'paid';
  readonly mapping: Mapping;
  readonly language: Exclude<Language, 'zh'>;
}

/** The column of what was paid. No fact has this key. */
export const paidLeaf: Leaf = {
  path: ['paid'],
  field: { kind: 'yuan', nullable: false, unit: 'CNY', minimum: 0 },
  mayBeAbsent: false,
};

/** The columns that a plan asks for. */
export function leavesFor({ rule, kind }: Pick<Plan, 'rule' | 'kind'>): readonly Leaf[] {
  const leaves = leavesOf((rules.get(rule) as AnyRule).facts.fields) ?? [];
  return kind === 'paid' ? [...leaves, paidLeaf] : leaves;
}

/** Whether what was paid can be compared with what a rule says. */
export function isPayable(rule: string): boolean {
  try {
    reconcile(rules.get(rule) as never, []);
    return true;
  } catch {
    return false;
  }
}

/** How each mapped column is read, before anything is worked out from it. */
export function columnReadings(table: Table, plan: Plan): Readonly<Record<string, readonly FormCount[]>> {
  const labels = labelsOf(plan.language);
  const readings = leavesFor(plan).map((leaf) => {
    const source = plan.mapping[keyOf(leaf)];
    const names = namesIn(labels)(leaf);
    const reading = new ColumnReading();
    if (source && source.column === null) {
      if (source.same.trim() !== '') reading.add(readCell(source.same, leaf.field, names), source.same, 0);
    } else if (source) {
      table.rows.forEach((row, at) => {
        const text = row[source.column as number] ?? '';
        reading.add(readCell(text, leaf.field, names), text, at + 2);
      });
    }
    return [keyOf(leaf), [...reading.counts.values()]];
  });
  return Object.fromEntries(readings);
}

/** The names of options in both languages: a table may be in either. */
const namesIn =
  (labels: Labels) =>
  (leaf: Leaf): Readonly<Record<string, string>> =>
    optionNames(leaf, labels);

export const statusesOf = {
  due: ['determined', 'refused', 'undetermined', 'malformed'],
  paid: ['agrees', 'over', 'under', 'undecided', 'malformed'],
} as const;

export type RowStatus = (typeof statusesOf)[keyof typeof statusesOf][number];

/** What became of a row. */
export interface RowResult {
  readonly status: RowStatus;
  readonly text: string;
  /** The amounts of the file of results: what is due; of a payment, how far it is from that too. */
  readonly amounts: readonly string[];
  readonly money: Money | null;
  readonly payment: Payment | null;
}

type Payment = Pick<ReconciledRow<unknown>, 'status' | 'difference' | 'turnsOn'>;

type RunRow = (row: readonly string[]) => RowResult;

/** Makes the function that works out a row, or compares what was paid. */
export function rowRunner(plan: Plan, edition: Edition): RunRow {
  return plan.kind === 'paid' ? paymentRunner(plan, edition) : dueRunner(plan, edition);
}

function paymentText(row: ReconciledRow<unknown>, { language }: Plan): string {
  const w = words[language];
  if (row.status === 'rejected') return errorGist(row.reason, language);
  if (row.status !== 'undecided') return `${w.dueIs(row.due)}${w.separator}${w.differs(row.difference)}`;
  const questions = row.turnsOn.map((id) => labelsOf(language).readings[id].question).join(' ');
  const range = row.range ? w.rangeIs(row.range.least, row.range.most) : '';
  return [range, questions && `${w.dependsOn} ${questions}`].filter((text) => text !== '').join(w.separator);
}

function paymentRunner(plan: Plan, edition: Edition): RunRow {
  const rule = rules.get(plan.rule) as AnyRule;
  const leaves = leavesFor(plan);
  const names = new Map(leaves.map((leaf) => [keyOf(leaf), optionNames(leaf, labelsOf(plan.language))]));
  return (row) => {
    const { paid, ...facts } = factsOf(leaves, plan.mapping, row, (leaf) => names.get(keyOf(leaf)) ?? {});
    const [compared] = reconcile(rule as never, [{ facts, paid }], edition) as Iterable<ReconciledRow<unknown>>;
    const found = compared as ReconciledRow<unknown>;
    const { status, due, difference, turnsOn } = found;
    return {
      status: status === 'rejected' ? 'malformed' : status,
      text: paymentText(found, plan),
      amounts: [due ?? '', difference ?? ''],
      money: null,
      payment: { status, difference, turnsOn } as Payment,
    };
  };
}

/** The same answer is put into words once. */
function dueRunner(plan: Plan, edition: Edition): RunRow {
  const rule = rules.get(plan.rule) as AnyRule;
  const leaves = leavesFor(plan);
  const names = new Map(leaves.map((leaf) => [keyOf(leaf), optionNames(leaf, labelsOf(plan.language))]));
  const said = new Map<string, RowResult>();
  return (row) => {
    const facts = factsOf(leaves, plan.mapping, row, (leaf) => names.get(keyOf(leaf)) ?? {});
    try {
      const result = rule(facts, edition);
      const key = JSON.stringify(result);
      const known = said.get(key);
      if (known) return known;
      const { status, value } = totalOf(result);
      const money = moneyIn(value);
      const amount = money ? `${money.bound === 'at-least' ? '≥' : ''}${money.amount}` : '';
      const text = gist(result, plan.language, edition);
      const made: RowResult = { status, text, amounts: [amount], money, payment: null };
      if (said.size > 20_000) said.clear();
      said.set(key, made);
      return made;
    } catch (error) {
      if (!(error instanceof InvalidFactsError)) throw error;
      return { status: 'malformed', text: errorGist(error, plan.language), amounts: [''], money: null, payment: null };
    }
  };
}

export interface Totals {
  readonly counts: Readonly<Partial<Record<RowStatus, number>>>;
  /** What became of payments, where they were compared. */
  readonly payments: Reconciliation | null;
  /** The sum of what is determined, by what it is paid for; `isFloor` where one of them is a least amount. */
  readonly sums: readonly { readonly per: Money['per']; readonly amount: string; readonly isFloor: boolean }[];
}

const fenText = (sum: bigint): string => `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`;

export function totalsOf(results: readonly RowResult[]): Totals {
  const counts: Partial<Record<RowStatus, number>> = {};
  const sums = new Map<Money['per'], { sum: bigint; isFloor: boolean }>();
  for (const { status, money } of results) {
    counts[status] = (counts[status] ?? 0) + 1;
    if (!money) continue;
    const { sum, isFloor } = sums.get(money.per) ?? { sum: 0n, isFloor: false };
    sums.set(money.per, { sum: sum + fenOf(money.amount), isFloor: isFloor || money.bound === 'at-least' });
  }
  const payments = results.flatMap(({ payment }) => payment ?? []);
  return {
    counts,
    payments: payments.length > 0 ? summarise(payments) : null,
    sums: [...sums].map(([per, { sum, isFloor }]) => ({ per, amount: fenText(sum), isFloor })),
  };
}

/** The headings that the results stand under. */
export interface ResultHeadings {
  readonly columns: readonly string[];
  readonly statuses: Readonly<Record<RowStatus, string>>;
}

const isNumber = /^[-+]?\d+(\.\d+)?$/;

/** What Excel would run as a formula gets an apostrophe, what it would round gets a tab: both stay the text they were. */
function asText(cell: string): string {
  if (/^[=+\-@\t\r]/.test(cell) && !isNumber.test(cell)) return `'${cell}`;
  return /^\d{12,}$/.test(cell) ? `\t${cell}` : cell;
}

/** The table with its results, as a CSV that Excel opens: UTF-8 with a byte-order mark. */
export function resultsAsCsv(
  { header, rows }: Table,
  results: readonly RowResult[],
  headings: ResultHeadings,
): string[] {
  const line = (cells: readonly string[]): string => Papa.unparse([cells.map(asText)], { newline: '\r\n' });
  const parts = [`\uFEFF${line([...header, ...headings.columns])}\r\n`];
  rows.forEach((row, at) => {
    const result = results[at] as RowResult;
    const cells = header.map((_, column) => row[column] ?? '');
    parts.push(`${line([...cells, headings.statuses[result.status], ...result.amounts, result.text])}\r\n`);
  });
  return parts;
}
