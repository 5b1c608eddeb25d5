import type { FieldDescription } from 'resident-pension-rules';

/**
 * How cells of a table are read. Every way of writing has a name, so that a person sees how a column was read before
 * anything is worked out from it. What could be read two ways is not read: 5/2/1955 may be May or February.
 */
export type Form =
  | 'plain'
  | 'iso'
  | 'slashes'
  | 'chinese'
  | 'digits'
  | 'excel'
  | 'words'
  | 'one-zero'
  | 'ticks'
  | 'label'
  | 'thousands'
  | 'unit'
  | 'list'
  | 'nothing';

/** What a cell says, and how it was written. */
export type Cell =
  | { readonly form: Form; readonly isWide: boolean; readonly value: unknown }
  | { readonly form: 'blank' }
  | { readonly form: 'unreadable' };

export type Readable = Extract<Cell, { value: unknown }>;

const unreadable = { form: 'unreadable' } as const;

/** Full-width digits, letters and signs as plain ones, and no space around. */
const narrow = (text: string): string => text.normalize('NFKC').trim();

const two = (number: string | number): string => String(number).padStart(2, '0');

function calendarDay(year: string, month: string, day: string): string | undefined {
  const made = new Date(0);
  made.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const exists = made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day);
  return exists ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** The day Excel counts so many days from 1900 on; it has a 29 February 1900 that there never was. */
function excelDay(count: number): string {
  return new Date(Date.UTC(1899, 11, 30) + count * 86_400_000).toISOString().slice(0, 10);
}

type Parsed = readonly [Form, unknown] | undefined;

const dayForms: readonly (readonly [Form, RegExp])[] = [
  ['iso', /^(\d{4})-(\d{2})-(\d{2})$/],
  ['slashes', /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/],
  ['chinese', /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/],
  ['digits', /^(\d{4})(\d{2})(\d{2})$/],
];

function day(text: string): Parsed {
  const bare = text.replace(/[ T]0{1,2}:00(:00(\.0+)?)?$/, '');
  for (const [form, pattern] of dayForms) {
    const [, year, month, date] = bare.match(pattern) ?? [];
    const found = year && month && date ? calendarDay(year, month, date) : undefined;
    if (found) return [form, found];
  }
  // From 1901 to 2099, so that no count of anything else is taken for a day.
  if (/^\d{3,5}(\.0+)?$/.test(text) && Number(text) >= 367 && Number(text) <= 73_050) {
    return ['excel', excelDay(Number(text))];
  }
  return undefined;
}

const monthForms: readonly (readonly [Form, RegExp])[] = [
  ['plain', /^(\d{4})-(\d{2})$/],
  ['slashes', /^(\d{4})[-/.](\d{1,2})$/],
  ['chinese', /^(\d{4})年(\d{1,2})月$/],
  ['digits', /^(\d{4})(\d{2})$/],
];

function month(text: string): Parsed {
  for (const [form, pattern] of monthForms) {
    const [, year, found] = text.match(pattern) ?? [];
    if (year && Number(found) >= 1 && Number(found) <= 12) return [form, `${year}-${two(found as string)}`];
  }
  return undefined;
}

const flags: readonly (readonly [Form, readonly string[], readonly string[]])[] = [
  ['words', ['是', 'yes', 'y', 'true'], ['否', 'no', 'n', 'false']],
  ['one-zero', ['1'], ['0']],
  ['ticks', ['√', '✓', '✔'], ['×', '✗', '✘']],
];

function flag(text: string): Parsed {
  const lower = text.toLowerCase();
  for (const [form, yes, no] of flags) {
    if (yes.includes(lower)) return [form, true];
    if (no.includes(lower)) return [form, false];
  }
  return undefined;
}

/** A number as a decimal text: 1000, 1,000.00, ¥300, 300元, 16年. */
function decimal(text: string, units: RegExp): Parsed {
  const bare = text.replace(/^¥ ?/, '').replace(units, '');
  const isGrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare);
  if (!isGrouped && !/^-?\d+(\.\d+)?$/.test(bare)) return undefined;
  const number = bare
    .replaceAll(',', '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  if (isGrouped) return ['thousands', number];
  return [bare === text ? 'plain' : 'unit', number];
}

function number(text: string, units: RegExp): Parsed {
  const found = decimal(text, units);
  return found && [found[0], Number(found[1])];
}

/** What an option is called, by its value as text. */
export type OptionNames = Readonly<Record<string, string>>;

const bareName = (text: string): string => narrow(text).replace(/[“”"'‘’「」\s]/g, '');

function choice(text: string, options: readonly (string | number)[], names: OptionNames): Parsed {
  const exact = options.find((option) => String(option) === text);
  if (exact !== undefined) return ['plain', exact];
  const named = options.find((option) => bareName(names[String(option)] ?? '') === bareName(text));
  return named === undefined ? undefined : ['label', named];
}

function list(text: string, entry: FieldDescription, names: OptionNames): Parsed {
  if (['无', 'none', '[]'].includes(text.toLowerCase())) return ['nothing', []];
  // Amounts may have commas in them; names may not.
  const parts = text.split(entry.kind === 'yuan' ? /[、;|+]/ : /[、,;|+]/).map((part) => part.trim());
  const entries = parts.map((part) => parse(part, entry, names));
  return entries.every((one) => one !== undefined)
    ? ['list', entries.map((one) => (one as [Form, unknown])[1])]
    : undefined;
}

function parse(text: string, field: FieldDescription, names: OptionNames): Parsed {
  switch (field.kind) {
    case 'day':
      return day(text);
    case 'month':
      return month(text);
    case 'year':
      return number(text, /年$/);
    case 'count':
      return number(text, /[年人]$/);
    case 'yuan':
      return field.unit === 'CNY/year' ? number(text, /元$/) : decimal(text, /元$/);
    case 'flag':
      return flag(text);
    case 'choice':
      return choice(text, field.options ?? [], names);
    case 'list':
      return list(text, field.entry as FieldDescription, names);
    default:
      return undefined;
  }
}

/** Reads one cell as a fact of some kind. */
export function readCell(text: string, field: FieldDescription, names: OptionNames = {}): Cell {
  const plain = narrow(text);
  if (plain === '') return { form: 'blank' };
  const found = parse(plain, field, names);
  return found ? { form: found[0], value: found[1], isWide: plain !== text.trim() } : unreadable;
}

/** Whether a fact of this kind fits into a cell. */
export const fitsCell = (field: FieldDescription): boolean =>
  field.kind !== 'record' && (field.kind !== 'list' || !['record', 'list'].includes(field.entry?.kind ?? ''));
