import * as z from 'zod/mini';
import { type CivilDate, isCivilDate } from './calendar.js';
import { excerpt, InvalidFactsError, type Issue, type IssueCode } from './invalid-facts-error.js';
import { type Decimal, readYuan, type Yuan } from './money.js';

/** What stands in a copy for a value that could not be read. */
const unreadable = Symbol('unreadable');

/** No list of facts is longer: it bounds the work a hostile record can cause. */
const longestList = 10_000;

/** One kind of fact, described once: a quick reader for good values and a schema that says what is wrong with bad ones. */
export interface Field<Given> {
  /** The value to work with; `undefined` when it is not what the field asks for. */
  readonly read: (value: unknown) => Read<Given> | undefined;
  /** A plain copy for the schema, safe to look at however hostile the original. */
  readonly copy: (value: unknown) => unknown;
  /** Built only when there is something to report. */
  readonly schema: () => z.ZodMiniType;
}

/** What a rule receives of what a caller gave: the same, with every amount an exact decimal. */
export type Read<Given> = [Yuan] extends [Given]
  ? Decimal
  : Given extends readonly (infer Entry)[]
    ? readonly Read<Entry>[]
    : Given extends object
      ? { readonly [Key in keyof Given]: Read<Given[Key]> }
      : Given;

/** The fields of a record of facts. */
export type Fields<Given> = { readonly [Key in keyof Given]-?: Field<Given[Key]> };

const itself = (value: unknown): unknown => value;

/** What a test asks for in the keywords of JSON Schema, for the published schemas; nothing here reads them. */
export type Keywords = Readonly<Record<string, unknown>>;

/** A schema for a value that fits a test, and the code of the issue when it does not. */
function fits(
  base: z.ZodMiniType,
  code: IssueCode,
  error: string,
  test: (value: never) => boolean,
  keywords?: Keywords,
): z.ZodMiniType {
  return base.check(z.refine(test as (value: unknown) => boolean, { error, params: { code, keywords } }));
}

/** 真假: true or false. */
export const flag: Field<boolean> = {
  read: (value) => (value === true || value === false ? value : undefined),
  copy: itself,
  schema: () => z.boolean({ error: 'expected true or false' }),
};

/** Any finite number. */
export const finite: Field<number> = {
  // Adding zero turns -0 into 0.
  read: (value) => (typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined),
  copy: itself,
  schema: () => z.number({ error: 'expected a finite number' }),
};

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number): Field<number> {
  const error = `expected a whole number from ${least} to ${most}`;
  return {
    read: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value + 0 : undefined,
    copy: itself,
    schema: () =>
      fits(z.number({ error }), 'not-whole', error, Number.isInteger).check(
        z.refine((value) => !Number.isInteger(value) || (Number(value) >= least && Number(value) <= most), {
          error,
          params: { code: 'out-of-range' satisfies IssueCode, keywords: { minimum: least, maximum: most } },
        }),
      ),
  };
}

/** How many: 0 … 10^9. */
export const count = /* @__PURE__ */ whole(0, 1e9);

/** A calendar year: 1 … 9999. */
export const calendarYear = /* @__PURE__ */ whole(1, 9999);

/** A day, 'YYYY-MM-DD'. */
export const day: Field<CivilDate> = {
  read: (value) => (typeof value === 'string' && isCivilDate(value) ? value : undefined),
  copy: itself,
  schema: () => {
    const error = "expected a real calendar day as 'YYYY-MM-DD'";
    return fits(z.string({ error }), 'not-a-day', error, isCivilDate);
  },
};

function yuanWhere(error: string, accepted: (amount: Decimal) => boolean, keywords: Keywords): Field<Yuan> {
  const read = (value: unknown) => {
    const amount = readYuan(value);
    return amount !== undefined && accepted(amount) ? amount : undefined;
  };
  return {
    read,
    copy: (value) => read(value) ?? value,
    schema: () => fits(z.any(), 'not-an-amount', error, (value) => read(value) !== undefined, keywords),
  };
}

const yuanForm = 'yuan up to 10^12 with at most two decimals, as a number, a decimal string or a Decimal';

/** An amount of yuan, 0 or more. */
export const yuan = /* @__PURE__ */ yuanWhere(`expected ${yuanForm}`, () => true, { minimum: 0 });

/** An amount of yuan, more than 0. */
export const positiveYuan = /* @__PURE__ */ yuanWhere(`expected more than zero ${yuanForm}`, (amount) => amount.gt(0), {
  exclusiveMinimum: 0,
});

/** One of a few values. */
export function oneOf<const Value extends string | number>(values: readonly Value[]): Field<Value> {
  return {
    read: (value) => (values.includes(value as Value) ? (value as Read<Value>) : undefined),
    copy: itself,
    schema: () => z.literal([...values], { error: `expected one of ${values.join(', ')}` }),
  };
}

/** The field, or `null` for a fact that is absent. */
export function orNull<Given>(field: Field<Given>): Field<Given | null> {
  return {
    read: (value) => (value === null ? null : field.read(value)) as Read<Given | null> | undefined,
    copy: (value) => (value === null ? null : field.copy(value)),
    schema: () => z.nullable(field.schema()),
  };
}

/** A list of so many entries, without two of the same `key`. */
export function listOf<Given>(
  entry: Field<Given>,
  { least = 0, key }: { readonly least?: number; readonly key?: (entry: Read<Given>) => unknown } = {},
): Field<readonly Given[]> {
  const error = `expected a list of ${least} to ${longestList} entries`;
  const isDistinct = (entries: readonly Read<Given>[]) =>
    key === undefined || new Set(entries.map(key)).size === entries.length;
  const read = (value: unknown) => {
    if (!Array.isArray(value)) return undefined;
    const { length } = value;
    if (!(length >= least && length <= longestList)) return undefined;
    const entries: Read<Given>[] = [];
    for (let i = 0; i < length; i++) {
      const one = entry.read(value[i]);
      if (one === undefined) return undefined;
      entries.push(one);
    }
    return isDistinct(entries) ? (entries as unknown as Read<readonly Given[]>) : undefined;
  };
  return {
    read,
    copy: (value) => {
      if (!Array.isArray(value)) return value;
      const { length } = value;
      const copied = Array.from({ length: Math.min(length, longestList) }, (_, i) =>
        safely(() => entry.copy(value[i])),
      );
      return length > longestList ? { tooLong: length } : copied;
    },
    schema: () =>
      fits(
        fits(
          z.array(entry.schema(), { error }),
          'out-of-range',
          error,
          (entries: unknown[]) => entries.length >= least,
          { minItems: least, maxItems: longestList },
        ),
        'duplicate',
        'expected no entry twice',
        (entries: unknown[]) => {
          const good = entries.map(entry.read).filter((one) => one !== undefined);
          return isDistinct(good as Read<Given>[]);
        },
        { uniqueItems: key !== undefined },
      ),
  };
}

/** A nested record; keys it does not name are ignored. */
export function record<Given extends object>(fields: Fields<Given>): Field<Given> {
  const entries = Object.entries(fields) as [string, Field<unknown>][];
  const keys = entries.map(([key]) => key);
  const readers = entries.map(([, field]) => field.read);
  // Records made from one blank have one shape, which makes reading millions of them quick.
  const blank: Record<string, unknown> = Object.fromEntries(keys.map((key) => [key, undefined]));
  return {
    read: (value) => {
      if (typeof value !== 'object' || value === null) return undefined;
      const read = { ...blank };
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i] as string;
        const one = readers[i]?.((value as Record<string, unknown>)[key]);
        if (one === undefined) return undefined;
        read[key] = one;
      }
      return read as Read<Given>;
    },
    copy: (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      const copied: Record<string, unknown> = {};
      for (const [key, field] of entries) {
        copied[key] = safely(() => field.copy((value as Record<string, unknown>)[key]));
      }
      return copied;
    },
    schema: () =>
      z.object(Object.fromEntries(entries.map(([key, field]) => [key, field.schema()])), {
        error: `expected an object with ${entries.map(([key]) => key).join(', ')}`,
      }),
  };
}

/** Two facts, or parts of one, that cannot both hold. Each names the place it reports. */
export type Contradiction<Given> = (facts: Partial<Read<Given>>) => readonly Issue[];

/** The issue of a contradiction. */
export function contradiction(
  path: Issue['path'],
  message: string,
  received: unknown,
  code: IssueCode = 'contradiction',
): Issue {
  return { path, code, message, received: excerpt(received) };
}

/** `later` must not be before `earlier`; a day that is `null` contradicts nothing. */
export function notBefore<Given>(later: keyof Given & string, earlier: keyof Given & string): Contradiction<Given> {
  return (facts) => {
    const { [earlier]: first, [later]: second } = facts as Readonly<Record<string, CivilDate | null | undefined>>;
    if (first == null || second == null || first <= second) return [];
    return [contradiction([earlier], `expected a day no later than ${later} (${second})`, first)];
  };
}

/** The facts of a rule: its fields and what would contradict itself in them. */
export interface FactsOf<Given> {
  readonly fields: Fields<Given>;
  readonly contradictions: readonly Contradiction<Given>[];
}

function safely(copy: () => unknown): unknown {
  try {
    return copy();
  } catch {
    return unreadable;
  }
}

const zodCodes: Readonly<Record<string, IssueCode>> = { invalid_value: 'unknown-value', invalid_type: 'wrong-type' };

interface ZodIssue {
  readonly code?: string | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly params?: { readonly code?: IssueCode } | undefined;
}

function valueAt(copy: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at: unknown, key) => (at as Record<PropertyKey, unknown>)[key], copy);
}

function codeOf(issue: ZodIssue, received: unknown): IssueCode {
  if (received === unreadable) return 'unreadable';
  if (received === undefined) return 'missing';
  if (typeof received === 'number' && !Number.isFinite(received)) return 'not-finite';
  return issue.params?.code ?? zodCodes[issue.code ?? ''] ?? 'wrong-type';
}

/** What a schema finds wrong with a copy, in our own codes. */
export function schemaIssues(schema: z.ZodMiniType, copy: unknown): Issue[] {
  const parsed = schema.safeParse(copy);
  if (parsed.success) return [];
  return (parsed.error.issues as readonly ZodIssue[]).flatMap((issue) => {
    const { keys = [], message } = issue;
    const path = issue.path as (string | number)[];
    if (keys.length > 0) {
      return keys.map((key) => ({
        path: [...path, key],
        code: 'unknown-key' as const,
        message,
        received: excerpt(key),
      }));
    }
    const received = valueAt(copy, path);
    const shown = received === unreadable ? 'an unreadable value' : excerpt(received);
    return [{ path, code: codeOf(issue, received), message, received: shown }];
  });
}

/** The parts that could be read, for the contradictions between them. */
function readableParts<Given>(fields: Fields<Given>, copy: unknown): Partial<Read<Given>> {
  const parts: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields) as [string, Field<unknown>][]) {
    const one = field.read((copy as Record<string, unknown>)[key]);
    if (one !== undefined) parts[key] = one;
  }
  return parts as Partial<Read<Given>>;
}

/** Every issue of facts that were not accepted. */
function issuesOf<Given extends object>({ fields, contradictions }: FactsOf<Given>, given: unknown): Issue[] {
  const all = record(fields);
  const copy = safely(() => all.copy(given));
  const issues = schemaIssues(all.schema(), copy);
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) return issues;
  const parts = readableParts(fields, copy);
  return [...issues, ...contradictions.flatMap((contradicts) => contradicts(parts))];
}

/** A reader of a rule's facts: what the rule works with, or one error with every issue. */
export function factsReader<Given extends object>(
  rule: string,
  facts: FactsOf<Given>,
): (given: unknown) => Read<Given> {
  const { read } = record(facts.fields);
  const accepted = (given: unknown) => {
    try {
      const one = Array.isArray(given) ? undefined : read(given);
      return one !== undefined && facts.contradictions.every((contradicts) => contradicts(one).length === 0)
        ? one
        : undefined;
    } catch {
      return undefined;
    }
  };
  return (given) => {
    const one = accepted(given);
    if (one !== undefined) return one;
    const issues = issuesOf(facts, given);
    // A value that changes between two readings can pass the second: it is refused all the same.
    throw new InvalidFactsError(
      rule,
      issues.length > 0
        ? issues
        : [
            {
              path: [],
              code: 'unreadable',
              message: 'expected facts that stay the same while they are read',
              received: excerpt(given),
            },
          ],
    );
  };
}
