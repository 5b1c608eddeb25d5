import type { FigureName } from './figures.js';
import type { RuleId } from './outcome.js';

/**
 * How a figure comes from those it is made of. Each is redone in `fixtures/replay.py`, which knows them and no rule.
 *
 * - `fact`, `figure`: as it stands in the facts, or in the edition.
 * - `sum`, `difference`, `product`, `quotient`: exact; a product in persons is rounded up, a quotient has 20 significant
 *   digits, rounded down; the difference of two days counts days. A share in percent is taken as a share.
 * - `least`, `greatest`: of numbers and days; of a range, its ends; of truths, whether all hold, or any.
 * - `compare`: whether the first stands in the relation to the second; with a stretch of days, where the first lies.
 * - `select`: of a truth and two values, the first where it holds; of a value and what is listed, or lies whole steps
 *   within a range, the value if it is among them, else none; of a list and as many truths, the entries for which they
 *   hold.
 * - `count`: how many. `run`: the years of the run that counts; of truths and their days, the days of the last run.
 * - `band`: the amount of the last band reached, none below the first. `segments`: what each year adds, by the segment it
 *   lies in.
 * - `age`, `addYears`: by the readings of birthdays, where the rule consults them. `addDays`, `addWorkingDays`,
 *   `startOfMonth`, `startOfNextMonth`, `nextWorkingDay`: on the calendar; a month stands for its first day.
 */
export type Operation =
  | 'fact'
  | 'figure'
  | 'sum'
  | 'difference'
  | 'product'
  | 'quotient'
  | 'least'
  | 'greatest'
  | 'compare'
  | 'select'
  | 'count'
  | 'run'
  | 'band'
  | 'segments'
  | 'age'
  | 'addDays'
  | 'addWorkingDays'
  | 'addYears'
  | 'startOfMonth'
  | 'startOfNextMonth'
  | 'nextWorkingDay';

/** A figure of a rule, or of a rule that a statement asks. */
export type Named = FigureName | `${RuleId}/${FigureName}`;

/** What a figure is made of: a fact, a figure of the edition or of a reading's own source, an earlier one, a number. */
export type Ingredient = `facts.${string}` | `notice.${string}` | `sources.${string}` | 'restDays' | Named | number;

/** How two figures are compared. */
export type Relation = '<' | '<=' | '>=' | '>';

/**
 * Names a figure of a rule and says what it is made of, in the place where the rule works it out: it hands the value
 * through unchanged. A value that the answer itself can do without is given as a function.
 */
export type Working = <Value>(
  figure: Named,
  operation: Operation,
  value: Value,
  ...from: readonly (Ingredient | Relation)[]
) => Value;

/** A plain answer keeps no record of its working. */
export const unrecorded: Working = (_figure, _operation, value) => value;
