import type { Edition, EditionWith } from '../editions/edition.js';
import { type Determiner, definitionOf, type Known } from '../engine/determiner.js';
import { clausesOf } from '../engine/rule.js';
import type { ClauseId } from '../notice/clauses.js';
import type { Notice } from '../notice/notice.js';
import type { ColumnType, Dialect, Sql } from './dialects/dialect.js';
import { or } from './expression.js';
import { moneyColumns } from './money.js';

/** One code among others, with the condition it holds under. */
export interface HeldCode {
  readonly code: string;
  readonly when: Sql;
  /** The figures of a reason, by the names they have in its columns. */
  readonly figures?: Readonly<Record<string, Sql>>;
}

/** What follows in a branch of a rule. */
export type RowAnswer =
  | { readonly status: 'determined'; readonly value: Readonly<Record<string, Sql>> }
  | { readonly status: 'refused'; readonly reasons: readonly HeldCode[] }
  | { readonly status: 'undetermined'; readonly open: string; readonly until?: Sql };

/** The first branch whose condition holds decides. */
export interface Branch {
  readonly when: Sql;
  readonly answer: RowAnswer;
}

/** A rule on the facts of one row, in one edition whose readings are settled. */
export interface RowText {
  /** Days worked out first, by name. */
  readonly days?: Readonly<Record<string, Sql>>;
  /** Columns worked out from facts and days, by name; several rules may share one. */
  readonly derived?: Readonly<Record<string, Sql>>;
  /** What else is malformed, by the figures of the edition. */
  readonly faults?: readonly HeldCode[];
  /** Between them they hold for every legal row. */
  readonly branches: readonly Branch[];
}

type AnyDeterminer = Pick<Determiner<never, unknown>, 'readings'>;

/** A rule of the notice as it applies to a row. Its facts, their order and its coverage are those of the library's rule. */
export interface RowRule {
  /** The rule, or the statement whose total it is. */
  readonly determiner: AnyDeterminer;
  /** The rule that rests on the same parts of the notice: itself, except for a total. */
  readonly basis: AnyDeterminer;
  /** The rules whose coverage it has: its own, or that of a total's parts. */
  readonly parts: readonly AnyDeterminer[];
  /** The columns of its value. */
  readonly value: Readonly<Record<string, ColumnType>>;
  /** The columns of the figures of its reasons, by code. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, ColumnType>>>>;
  /** What is malformed in every edition, besides each fact by itself and the order of days. */
  readonly contradictions: readonly HeldCode[];
  /** Whether `forEdition` itself works out the readings that are unsettled. */
  readonly resolvesReadings: boolean;
  /** For whom its part of the notice refers to another, where it does so for some alone. */
  readonly refersFor?: (edition: Edition) => Sql | undefined;
  /** What follows where no part of the notice is missing. */
  readonly forEdition: (edition: Edition, dialect: Dialect) => RowText;
}

type RowRuleDefinition<Noun extends keyof Notice> = Pick<RowRule, 'determiner'> &
  Partial<Omit<RowRule, 'forEdition'>> & {
    readonly forEdition: (edition: EditionWith<Noun>, dialect: Dialect) => RowText;
  };

/** Makes a rule for rows from what its file says. Its value is a sum of money unless it says otherwise. */
export const rowRule = <Noun extends keyof Notice = never>(definition: RowRuleDefinition<Noun>): RowRule => ({
  basis: definition.determiner,
  parts: [definition.determiner],
  value: moneyColumns,
  figures: {},
  contradictions: [],
  resolvesReadings: false,
  ...(definition as Pick<RowRule, 'determiner' | 'forEdition'>),
});

/** What the library knows of one of its own rules. */
export const knownOf = (determiner: AnyDeterminer): Known => definitionOf(determiner) as Known;

/** Whether an edition's notice has all parts that a rule cannot answer without. */
export const isStated = (determiner: AnyDeterminer, { notice }: Edition): boolean =>
  knownOf(determiner).nouns.every((noun) => notice[noun] !== null);

/** The clauses that an answer of a rule cites in an edition where its part of the notice refers to no other. */
export const ownClausesIn = ({ basis }: RowRule, edition: Edition): readonly ClauseId[] =>
  clausesOf(edition, knownOf(basis).nouns);

/** All clauses that an answer of a rule may cite in an edition. */
export const clausesIn = ({ basis }: RowRule, edition: Edition): readonly ClauseId[] =>
  clausesOf(edition, knownOf(basis).nounsIn(edition.notice));

export const always = 'TRUE';

export const determined = (when: Sql, value: Readonly<Record<string, Sql>>): Branch => ({
  when,
  answer: { status: 'determined', value },
});

/** `until`: the day up to which it is open, where that depends on a reading. */
export const undetermined = (when: Sql, open: string, until?: Sql): Branch => ({
  when,
  answer: { status: 'undetermined', open, ...(until === undefined ? {} : { until }) },
});

export const refused = (when: Sql, reasons: readonly HeldCode[]): Branch => ({
  when,
  answer: { status: 'refused', reasons },
});

/** Refused where any of the reasons holds. */
export const refusedForAny = (reasons: readonly HeldCode[]): Branch =>
  refused(or(...reasons.map(({ when }) => when)), reasons);

/** Refused for one reason. */
export const refusedFor = (code: string, when: Sql, figures: Readonly<Record<string, Sql>> = {}): Branch =>
  refused(when, [{ code, when: always, figures }]);
