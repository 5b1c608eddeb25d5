import type { Difference } from '../editions/differences.js';
import type { Bilingual, ClauseId, Reliability } from '../notice/clauses.js';
import type { NoticeDocument } from '../notice/notice.js';
import type { TierRange } from '../notice/tiers.js';
import type { ReadingId } from '../readings/options.js';
import type { Unit } from './figures.js';
import type { FromElsewhere } from './outcome.js';
import type { Operation, Relation } from './working.js';

/**
 * The value of a step, plain JSON: amounts and rates as decimal texts, days as 'YYYY-MM-DD', a range as it stands in the
 * edition, `null` where there is none.
 */
export type StepValue = string | number | boolean | null | TierRange | readonly StepValue[];

/** One figure of a working, and how it comes from those before it. */
export interface Step {
  /** Its name in the working; in a statement, after the rule it belongs to: 'age-supplement/age'. */
  readonly figure: string;
  readonly label: Bilingual;
  readonly operation: Operation;
  /** How a `compare` compares its two figures. */
  readonly relation?: Relation;
  /**
   * What it is made of: 'facts.…' and 'notice.…' are places in the facts and the edition, '*' every entry of a list;
   * 'sources.…' a figure of an option's own source; 'restDays' the edition's; a number itself; anything else the name of
   * an earlier step.
   */
  readonly from: readonly (string | number)[];
  readonly value: StepValue;
  readonly unit: Unit;
  /** The clause its figure stands under, or the first of those it is made of. */
  readonly clause?: ClauseId;
  /** The option whose source states its figure, where the notice does not. */
  readonly source?: FromElsewhere;
}

/** How a result is worked out under settled readings. */
export interface RecordedWorking<Result> {
  /** The option taken of each reading that is not settled; without any, the readings are settled. */
  readonly under: { readonly [reading: string]: string };
  readonly steps: readonly Step[];
  readonly result: Result;
}

/** A reading that changes a result, and what each of its options gives. */
export interface TurningPoint<Result> {
  readonly reading: ReadingId;
  readonly outcomes: { readonly [option: string]: Result };
}

/** Where a figure stands that the notice does not state. */
export interface RecordedSource extends FromElsewhere {
  readonly figures: Readonly<Record<string, number | string>>;
  readonly source: Bilingual;
  readonly reliability: Reliability;
}

/** A determination with all that it rests on: to be stored, filed and redone with a pencil. Plain JSON data. */
export interface DeterminationRecord<Facts, Result> {
  readonly document: NoticeDocument;
  /** The edition, and where it differs from the shipped one. */
  readonly edition: { readonly id: string; readonly differences: readonly Difference[] };
  /** The library and its version. */
  readonly library: string;
  /** The rule, or the statement. */
  readonly rule: string;
  /** The facts it reads, and no others; amounts as decimal texts. */
  readonly facts: Facts;
  /** One for every combination of settled readings that gives another result. */
  readonly workings: readonly RecordedWorking<Result>[];
  readonly result: Result;
  /** Every reading it consults that changes the outcome, a settled one too. */
  readonly turnsOn: readonly TurningPoint<Result>[];
  readonly sources: readonly RecordedSource[];
}
