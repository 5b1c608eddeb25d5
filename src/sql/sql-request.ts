import type { Edition } from '../editions/edition.js';
import type { ShippedHardshipGroup } from '../notice/hardship-groups.js';
import type { CivilDate } from '../values/calendar.js';
import type { Dialect } from './dialects/dialect.js';
import type { dialects } from './dialects/dialects.js';
import type { rowRules } from './row-rules.js';

/** An engine that SQL can be written for. */
export type SqlDialect = (typeof dialects)[number]['id'];

/** A rule that SQL can carry, by its noun; `pension-statement` stands for its monthly total. */
export type SqlRule = keyof typeof rowRules;

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** A fact that a row can hold in a column. Each hardship group is a flag of its own. */
export type SqlFact =
  | 'birthDate'
  | 'asOf'
  | 'student'
  | 'townshipResident'
  | 'employeePensionMember'
  | 'contributionYear'
  | 'tier'
  | CamelCase<ShippedHardshipGroup>
  | 'lastAdjustedOn'
  | 'recipient'
  | 'consecutiveYears'
  | 'diedOn'
  | 'month'
  | 'deregisteredOn'
  | 'paidOn'
  | 'targetHeadcount'
  | 'targetAmount'
  | 'collectedHeadcount'
  | 'collectedAmount'
  | 'thresholdReachedOn'
  | 'materialsSubmittedOn';

/** What SQL is asked for. */
export interface SqlRequest {
  /** Whose figures and readings; `lingcheng2020` unless given. */
  readonly edition?: Edition;
  readonly dialect: SqlDialect;
  /** The table or view, or its path: `['province', 'residents']`. */
  readonly table: string | readonly string[];
  /** The column that tells rows apart; handed out under its own name. */
  readonly key: string;
  /** Other columns to hand out beside it, each under its own name. */
  readonly carry?: readonly string[];
  /** The rules to answer, in the order wanted. */
  readonly rules: readonly SqlRule[];
  /** The column that holds each fact. Facts that no rule asks for may be named as well. */
  readonly columns: { readonly [Fact in SqlFact]?: string };
  /** One day for every row, in place of a column for `asOf`. */
  readonly asOf?: CivilDate;
}

/** A request found sound. */
export interface CheckedRequest {
  readonly edition: Edition;
  readonly dialect: Dialect;
  readonly table: readonly string[];
  /** The key, and what is carried. */
  readonly handedThrough: readonly string[];
  readonly rules: readonly SqlRule[];
  readonly columns: ReadonlyMap<string, string>;
  readonly asOf: CivilDate | undefined;
}
