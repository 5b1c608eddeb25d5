import type { FactDescription, FieldDescription } from 'resident-pension-rules';
import type { Labels } from 'resident-pension-rules/explain';
import { type Cell, type Form, fitsCell, type OptionNames, type Readable, readCell } from './cells.js';

/** A fact, or a part of one, that a column can fill. */
export interface Leaf {
  readonly path: readonly string[];
  readonly field: FieldDescription;
  /** Whether it, or the record it is part of, may be absent. */
  readonly mayBeAbsent: boolean;
}

/** The facts of a rule as columns; `undefined` where one of them is a list of records, which fits in no cell. */
export function leavesOf(fields: readonly FactDescription[], above: readonly string[] = []): Leaf[] | undefined {
  const leaves = fields.map((field): Leaf[] | undefined => {
    const path = [...above, field.key];
    if (field.kind === 'record') {
      const inner = leavesOf(field.fields ?? [], path);
      return inner?.map((leaf) => ({ ...leaf, mayBeAbsent: leaf.mayBeAbsent || field.nullable }));
    }
    return fitsCell(field) ? [{ path, field, mayBeAbsent: field.nullable }] : undefined;
  });
  return leaves.every((one) => one !== undefined) ? leaves.flat() : undefined;
}

/** What a blank cell stands for. It is nothing at all until a person says otherwise. */
export type Blank = 'missing' | 'absent' | 'none';

/** Where a fact comes from: a column, or one text for all rows. */
export interface Source {
  readonly column: number | null;
  readonly same: string;
  readonly blank: Blank;
}

export type Mapping = Readonly<Record<string, Source>>;

export const keyOf = ({ path }: Leaf): string => path.join('.');

/** What the options of a fact are called, by their value as text. */
export function optionNames({ path }: Leaf, labels: Labels): OptionNames {
  const key = path.at(-1) as keyof Labels['facts'];
  return labels.facts[key]?.options ?? {};
}

/** What a column for this fact is called: with the fact it is part of, where it is part of one. */
export function leafName({ path }: Leaf, labels: Labels): string {
  return path.map((key) => labels.facts[key as keyof Labels['facts']]?.label ?? key).join(' · ');
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|[\s_·:是否-]/g, '');

/** The column whose heading is the name of the fact, in either language, or its key; others are for a person to choose. */
export function proposedColumn(leaf: Leaf, header: readonly string[], inLanguages: readonly Labels[]): number | null {
  const last = { ...leaf, path: leaf.path.slice(-1) };
  const wholes = inLanguages.flatMap((labels) => [leafName(leaf, labels), leafName(last, labels)]);
  const names = new Set([...wholes, keyOf(leaf), keyOf(last)].map(bare).filter((name) => name !== ''));
  const found = header.findIndex((heading) => names.has(bare(heading)));
  return found === -1 ? null : found;
}

/** How often a column was read in one way, with an example of it. */
export interface FormCount {
  readonly form: Form | 'blank' | 'unreadable';
  count: number;
  wide: number;
  readonly examples: { readonly row: number; readonly text: string; readonly value: unknown }[];
}

/** Counts the ways in which the cells of one column are written. */
export class ColumnReading {
  readonly counts = new Map<string, FormCount>();

  add(cell: Cell, text: string, row: number): void {
    const found = this.counts.get(cell.form) ?? { form: cell.form, count: 0, wide: 0, examples: [] };
    this.counts.set(cell.form, found);
    found.count += 1;
    if ('isWide' in cell && cell.isWide) found.wide += 1;
    if (found.examples.length < (cell.form === 'unreadable' ? 5 : 2)) {
      found.examples.push({ row, text, value: 'value' in cell ? cell.value : null });
    }
  }
}

/** A cell that is not there: a fact nobody gave, so that the rule says it is missing. */
const nothing = Symbol('nothing');

function leafValue(leaf: Leaf, source: Source, row: readonly string[], names: OptionNames): unknown {
  const text = source.column === null ? source.same : (row[source.column] ?? '');
  const cell = readCell(text, leaf.field, names);
  if (cell.form === 'blank') {
    if (source.blank === 'absent' && leaf.mayBeAbsent) return null;
    if (source.blank === 'none' && leaf.field.kind === 'list') return [];
    return nothing;
  }
  // What cannot be read goes to the rule as it is written, which says what is wrong with it.
  return cell.form === 'unreadable' ? text : (cell as Readable).value;
}

/** Makes the facts of a row. */
export function factsOf(
  leaves: readonly Leaf[],
  mapping: Mapping,
  row: readonly string[],
  names: (leaf: Leaf) => OptionNames,
): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  const records = new Map<string, { isAbsent: boolean; parts: Record<string, unknown> }>();
  for (const leaf of leaves) {
    const value = leafValue(leaf, mapping[keyOf(leaf)] as Source, row, names(leaf));
    const [top, part] = leaf.path as [string, string | undefined];
    if (part === undefined) {
      if (value !== nothing) facts[top] = value;
      continue;
    }
    const record = records.get(top) ?? { isAbsent: true, parts: {} };
    records.set(top, record);
    if (value !== null || leaf.field.nullable) record.isAbsent = false;
    if (value !== nothing) record.parts[part] = value;
  }
  for (const [top, { isAbsent, parts }] of records) facts[top] = isAbsent ? null : parts;
  return facts;
}
