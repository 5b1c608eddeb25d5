import { adopt } from '../editions/adopt.js';
import type { Edition } from '../editions/edition.js';
import type { Authority } from '../engine/outcome.js';
import { type ReadingId, readingById } from '../readings/register.js';
import { same } from '../values/equality.js';
import type { ColumnType, Dialect, Sql } from './dialects/dialect.js';
import { and } from './expression.js';
import type { FactName } from './facts.js';

/** One code among others, with the condition it holds under. */
export interface HeldCode {
  readonly code: string;
  readonly when: Sql;
}

/** What follows in a branch of a rule. */
export type RowAnswer =
  | { readonly status: 'determined'; readonly value: Readonly<Record<string, Sql>> }
  | { readonly status: 'refused'; readonly reasons: readonly HeldCode[] }
  | { readonly status: 'undetermined'; readonly open: readonly string[] };

/** The first branch whose condition holds decides. */
export interface Branch {
  readonly when: Sql;
  readonly answer: RowAnswer;
}

/** A rule on the facts of one row, in one edition whose readings are settled. */
export interface RowText {
  /** Columns worked out beforehand, by name, that several rules may share. */
  readonly derived?: Readonly<Record<string, Sql>>;
  /** What is malformed besides the facts each for itself. */
  readonly faults?: readonly HeldCode[];
  readonly branches: readonly Branch[];
}

/** A rule of the notice as it applies to a row. */
export interface RowRule {
  readonly authority: Pick<Authority, 'clauses' | 'readings'>;
  readonly facts: readonly FactName[];
  /** The first of each pair must not come after the second. */
  readonly inOrder: readonly (readonly [FactName, FactName])[];
  /** The columns of its value. */
  readonly value: Readonly<Record<string, ColumnType>>;
  /** Whether `under` itself sees to the readings that are unsettled. */
  readonly worksOutUnsettled?: true;
  readonly under: (edition: Edition, dialect: Dialect) => RowText;
}

export const always = 'TRUE';
export const determined = (when: Sql, value: Readonly<Record<string, Sql>>): Branch => ({
  when,
  answer: { status: 'determined', value },
});
export const undetermined = (when: Sql, ...open: readonly string[]): Branch => ({
  when,
  answer: { status: 'undetermined', open },
});
/** Refused where any of the reasons holds. */
export const refused = (when: Sql, reasons: readonly HeldCode[]): Branch => ({
  when,
  answer: { status: 'refused', reasons },
});

/** One branch from the same branch under each option of an unsettled reading. */
function agreed(reading: ReadingId, branches: readonly Branch[]): Branch[] {
  const [first, ...others] = branches as [Branch, ...Branch[]];
  if (others.every((other) => same(first.answer, other.answer))) return [first];
  const isOpen = undetermined(first.when, `unsettled-reading:${reading}`);
  const values = branches.map(({ answer }) => (answer.status === 'determined' ? answer.value : undefined));
  const value = values[0];
  if (value === undefined || values.some((other) => other === undefined)) return [isOpen];
  const equalities = Object.keys(value).flatMap((column) => {
    const texts = [...new Set(values.map((other) => other?.[column]))];
    return texts.slice(1).map((text) => `(${texts[0]}) = (${text})`);
  });
  return [determined(and(first.when, ...equalities), value), isOpen];
}

/** The rule in any edition: worked out under every option of a reading that is unsettled. */
export function workedOut(rule: RowRule, edition: Edition, dialect: Dialect): RowText {
  const reading = rule.authority.readings.find((consulted) => edition.readings[consulted] === 'unsettled');
  if (reading === undefined || rule.worksOutUnsettled) return rule.under(edition, dialect);
  const [first, ...others] = readingById(reading)
    .options.filter(({ id }) => id !== 'unsettled')
    .map(({ id }) => workedOut(rule, adopt(edition, { [reading]: id }), dialect)) as [RowText, ...RowText[]];
  const branches = first.branches.flatMap((branch, at) =>
    agreed(reading, [branch, ...others.map((other) => other.branches[at] as Branch)]),
  );
  return { ...first, branches };
}
