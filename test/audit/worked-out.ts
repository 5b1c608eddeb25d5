/** Words that stand in every result, and what tells of its authority. */
const fixed = new Set(['code', 'currency', 'per', 'bound', 'mayEnrol', 'without', 'elsewhere']);

/** The numbers, days, truths and options in a part of a result. */
function figuresIn(part: unknown): unknown[] {
  if (part === null) return [];
  if (Array.isArray(part)) return part.flatMap(figuresIn);
  if (typeof part !== 'object') return [part];
  return Object.entries(part).flatMap(([key, value]) => (fixed.has(key) ? [] : figuresIn(value)));
}

interface Answer {
  readonly value?: unknown;
  readonly reasons?: unknown;
  readonly open?: readonly { readonly why: string; readonly until?: unknown; readonly possible?: readonly Answer[] }[];
}

/** What an answer says that was worked out: a value, reasons, and of a pending point its day and what is possible. */
function workedOut({ value = null, reasons = null, open = [] }: Answer): unknown[] {
  const pending = open.filter(({ why }) => why === 'pending');
  return [
    ...figuresIn([value, reasons]),
    ...pending.flatMap(({ until, possible = [] }) => [until, ...possible.flatMap(workedOut)]),
  ];
}

interface Worked {
  readonly steps: readonly { readonly value: unknown }[];
  readonly result: object;
}

/** The figures of a result that are the value of no step. */
export function withoutAStep({ steps, result }: Worked): unknown[] {
  const answers = 'status' in result ? [result] : Object.values(result).filter((part) => typeof part === 'object');
  const values = new Set(steps.flatMap(({ value }) => [value, ...figuresIn(value)]));
  return (answers as Answer[]).flatMap(workedOut).filter((figure) => !values.has(figure));
}
