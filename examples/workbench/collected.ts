import {
  type CollectionTargetRow,
  type CompletionOf,
  type DecimalText,
  determineCompletion,
  determineTargetMet,
  type Edition,
} from 'resident-pension-rules';
import { readCell } from './cells.js';

/** What was typed for a row: texts, so that nothing typed is lost. */
export interface Typed {
  readonly headcount: string;
  readonly amount: string;
}

export const untyped: Typed = { headcount: '', amount: '' };

/** Figures as read. `undefined`: not filled in; `null`: typed, but no figure. */
interface Figures {
  readonly headcount: number | undefined | null;
  readonly amount: string | undefined | null;
}

const personField = { kind: 'count', nullable: false, unit: 'persons' } as const;
const yuanField = { kind: 'yuan', nullable: false, unit: 'CNY' } as const;

const isPersons = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isYuan = (value: unknown): value is string => typeof value === 'string' && /^\d{1,12}(\.\d{1,2})?$/.test(value);

function figure<Value>(
  text: string,
  field: typeof personField | typeof yuanField,
  isFigure: (value: unknown) => value is Value,
): Value | null | undefined {
  const cell = readCell(text, field);
  if (cell.form === 'blank') return undefined;
  return 'value' in cell && isFigure(cell.value) ? cell.value : null;
}

/** Reads what was typed. */
export const figuresOf = ({ headcount, amount }: Typed): Figures => ({
  headcount: figure(headcount, personField, isPersons),
  amount: figure(amount, yuanField, isYuan),
});

/** How far a row is. */
export interface RowProgress {
  readonly row: CollectionTargetRow;
  readonly headcount: CompletionOf<number>;
  readonly amount: CompletionOf<DecimalText> | null;
  /** By the readings in force; `null` where persons and yuan differ and nobody has settled which counts. */
  readonly met: boolean | null;
}

/** How far a row is, once both its figures are there. */
export function progressOf(row: CollectionTargetRow, typed: Typed, edition: Edition): RowProgress | undefined {
  const { headcount, amount } = figuresOf(typed);
  const needsAmount = row.amount !== null;
  if (typeof headcount !== 'number' || (needsAmount && typeof amount !== 'string')) return undefined;
  const target = { headcount: row.headcount, amount: row.amount };
  const collected = { headcount, amount: needsAmount ? (amount as string) : null };
  const completion = determineCompletion({ target, collected }, edition);
  const met = determineTargetMet({ target, collected }, edition);
  if (completion.status !== 'determined') return undefined;
  return { row, ...completion.value, met: met.status === 'determined' ? met.value.met : null };
}

/** A rate in percent, rounded down to two decimals, so that none below the threshold shows as the threshold. */
export function percent(rate: DecimalText): string {
  const [whole = '0', part = ''] = rate.split('.');
  const digits = `${whole}${part.padEnd(4, '0').slice(0, 4)}`.replace(/^0+(?=\d{3})/, '');
  const padded = digits.padStart(3, '0');
  return `${padded.slice(0, -2)}.${padded.slice(-2)}`;
}

/** Lines of a pasted table, by village or number; and those that name no row, or no figures. */
export function pastedFigures(text: string, rows: readonly CollectionTargetRow[]) {
  const read = new Map<number, Typed>();
  const left: string[] = [];
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== '')) {
    const cells = line.split(line.includes('\t') ? '\t' : /[,，;]/).map((cell) => cell.trim());
    const names = cells.map((cell) => cell.normalize('NFKC').replace(/\s/g, ''));
    const row = rows.find(({ name }) => names.includes(name)) ?? rows.find(({ number }) => names[0] === String(number));
    const after = row ? cells.slice(Math.max(names.indexOf(row.name), 0) + 1) : [];
    const [headcount = '', amount = ''] = after;
    const figures = figuresOf({ headcount, amount });
    if (
      !row ||
      after.length > 2 ||
      read.has(row.number) ||
      typeof figures.headcount !== 'number' ||
      figures.amount === null
    ) {
      left.push(line);
    } else {
      read.set(row.number, { headcount, amount });
    }
  }
  return { read, left };
}
