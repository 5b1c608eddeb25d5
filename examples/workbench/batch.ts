import Papa from 'papaparse';
import { type Edition, InvalidFactsError, type Money } from 'resident-pension-rules';
import { type Labels, type Language, labels as labelsOf } from 'resident-pension-rules/explain';
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
  readonly mapping: Mapping;
  readonly language: Language;
}

function leavesFor({ rule }: Plan): readonly Leaf[] {
  return leavesOf((rules.get(rule) as AnyRule).facts.fields) ?? [];
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

export type RowStatus = 'determined' | 'refused' | 'undetermined' | 'malformed';

/** What became of a row. */
export interface RowResult {
  readonly status: RowStatus;
  readonly text: string;
  readonly money: Money | null;
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'currency' in value && 'amount' in value;

/** Makes the function that works out a row. The same answer is put into words once. */
export function rowRunner(plan: Plan, edition: Edition): (row: readonly string[]) => RowResult {
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
      const made: RowResult = {
        status,
        text: gist(result, plan.language, edition),
        money: isMoney(value) ? value : null,
      };
      if (said.size > 20_000) said.clear();
      said.set(key, made);
      return made;
    } catch (error) {
      if (!(error instanceof InvalidFactsError)) throw error;
      return { status: 'malformed', text: errorGist(error, plan.language), money: null };
    }
  };
}

export interface Totals {
  readonly counts: Readonly<Record<RowStatus, number>>;
  /** The sum of what is determined, by what it is paid for; `isFloor` where one of them is a least amount. */
  readonly sums: readonly { readonly per: Money['per']; readonly amount: string; readonly isFloor: boolean }[];
}

function fen(amount: string): bigint {
  const [yuan = '0', part = ''] = amount.split('.');
  return BigInt(yuan) * 100n + BigInt(part.padEnd(2, '0'));
}

const fenText = (sum: bigint): string => `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`;

export function totalsOf(results: readonly RowResult[]): Totals {
  const counts: Record<RowStatus, number> = { determined: 0, refused: 0, undetermined: 0, malformed: 0 };
  const sums = new Map<Money['per'], { sum: bigint; isFloor: boolean }>();
  for (const { status, money } of results) {
    counts[status] += 1;
    if (!money) continue;
    const { sum, isFloor } = sums.get(money.per) ?? { sum: 0n, isFloor: false };
    sums.set(money.per, { sum: sum + fen(money.amount), isFloor: isFloor || money.bound === 'at-least' });
  }
  return {
    counts,
    sums: [...sums].map(([per, { sum, isFloor }]) => ({ per, amount: fenText(sum), isFloor })),
  };
}

/** The headings that the results stand under. */
export interface ResultHeadings {
  readonly columns: readonly [string, string, string];
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
    const floor = result.money?.bound === 'at-least' ? '≥' : '';
    const amount = result.money ? `${floor}${result.money.amount}` : '';
    parts.push(`${line([...cells, headings.statuses[result.status], amount, result.text])}\r\n`);
  });
  return parts;
}
