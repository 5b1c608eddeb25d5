import { type Edition, lingcheng2020 } from '../editions/edition.js';
import type { EditionSeries } from '../editions/edition-series.js';
import {
  type Determiner,
  definitionOf,
  determinerIssues,
  issuesOfEditionFor,
  type Known,
  pickEdition,
} from '../engine/determiner.js';
import type { Unit } from '../engine/figures.js';
import { answersIn, type Determination } from '../engine/outcome.js';
import type { RecordedWorking, StepValue } from '../engine/record.js';
import { sameFigures, sameOutcome } from '../engine/same-outcome.js';
import { type Issue, throwIfAny } from '../errors.js';
import { contradiction, yearsApart } from '../facts/contradictions.js';
import { type FactDescription, within } from '../facts/field.js';
import { askedDay, askedMonth } from '../facts/fields.js';
import { parseSafely, record } from '../facts/records.js';
import type { Bilingual } from '../notice/clauses.js';
import {
  addDays,
  type CivilDate,
  type CivilMonth,
  type Day,
  firstDayOf,
  lastDay,
  lastDayOf,
  monthOf,
  startOfNextMonth,
} from '../values/calendar.js';
import { isEqual, withoutDuplicates } from '../values/equality.js';
import { own } from '../values/own.js';
import { everyWorkingOf } from './record.js';

/** From when until when to look: days, or months of a rule that is asked about a month; both are included. */
export interface TimelineRange {
  readonly from: CivilDate | CivilMonth;
  readonly until: CivilDate | CivilMonth;
}

/** A figure of the working that is another from one day to the next; `null`: there is none. */
export interface TimelineChange {
  /** Its name in a record. */
  readonly figure: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  readonly from: StepValue;
  readonly to: StepValue;
}

/** Days or months that follow each other and come out alike. */
export interface TimelineEntry<Result> {
  readonly from: CivilDate | CivilMonth;
  readonly until: CivilDate | CivilMonth;
  /** The result on the first of them. */
  readonly result: Result;
  /**
   * Why it comes out otherwise than before: the figures that changed on the first of them. Empty in the first entry, and
   * where no figure does it, such as a day that the notice does not cover.
   */
  readonly changes: readonly TimelineChange[];
}

type Parsed = Readonly<Record<string, unknown>>;

/** How a rule is asked: about a day, or about a month. */
interface Asking {
  readonly key: string;
  readonly field: typeof askedDay;
  /** The first one that ends on or after a day, and the last one that does not end after it. */
  readonly from: (day: Day) => number;
  readonly until: (day: Day) => number;
  readonly next: (asked: number) => number;
  /** Its last day: what is later is not known yet. */
  readonly endOf: (asked: number) => Day;
}

const byDay = {
  from: (day: Day) => day,
  until: (day: Day) => day,
  next: (day: Day) => addDays(day, 1),
  endOf: (day: Day) => day,
};
const byMonth = {
  from: monthOf,
  until: (day: Day) => (lastDayOf(monthOf(day)) <= day ? monthOf(day) : monthOf(addDays(firstDayOf(monthOf(day)), -1))),
  next: (month: number) => monthOf(startOfNextMonth(firstDayOf(month))),
  endOf: lastDayOf,
};

function askingOf(fields: readonly FactDescription[]): Asking | undefined {
  const asked = fields.find(({ isAskedAbout }) => isAskedAbout === true);
  if (asked === undefined) return undefined;
  return asked.kind === 'month'
    ? { key: asked.key, field: askedMonth, ...byMonth }
    : { key: asked.key, field: askedDay, ...byDay };
}

/** No more than so many years of days are looked at. */
const longestRange = 200;

function keyOfDay({ entry }: FactDescription): string | undefined {
  // Stryker disable next-line ConditionalExpression: in every list that is asked about a day, the day comes first
  return entry?.fields?.find(({ kind }) => kind === 'day')?.key;
}

const isDate = ({ kind, isAskedAbout }: FactDescription): boolean => kind === 'day' && isAskedAbout !== true;

/** The facts as they were known at the end of a day: what is dated later has not happened yet. */
function knownOn(facts: Parsed, fields: readonly FactDescription[], end: Day): Parsed {
  const later = fields.flatMap((field): [string, unknown][] => {
    const value = facts[field.key];
    if (isDate(field)) return ((value ?? 0) as Day) > end ? [[field.key, null]] : [];
    const key = keyOfDay(field);
    return key === undefined
      ? []
      : [[field.key, (value as Record<string, Day>[]).filter((entry) => (entry[key] as Day) <= end)]];
  });
  return { ...facts, ...Object.fromEntries(later) };
}

/** The last day that is not too long after a birth among the facts. */
function lastDayAfterBirth(facts: Parsed, fields: readonly FactDescription[]): Day {
  const ends = fields.map((field) => {
    const longestAge = own(field, 'longestAge');
    const born = facts[field.key];
    return longestAge === undefined || typeof born !== 'number' ? lastDay : born + yearsApart(longestAge);
  });
  return Math.min(lastDay, ...ends);
}

interface Range {
  readonly from: number;
  readonly until: number;
}

/** The range as it is worked with, or what is wrong with it. */
function rangeOf(range: unknown, { field, endOf }: Asking, issues: Issue[]): Range | undefined {
  const before = issues.length;
  const given = record({ from: field, until: field });
  const parsed = parseSafely(given, range, issues, lingcheng2020);
  within('range', issues, before);
  const { from, until }: Partial<Range> = parsed ?? {};
  if (from === undefined || until === undefined) return undefined;
  const [first, last] = [field.give(from), field.give(until)];
  if (from > until) {
    const against = { path: ['range', 'until'], value: last };
    issues.push(contradiction(['range', 'from'], `expected no later than until (${last})`, first, against));
  }
  if (endOf(until) > endOf(from) + yearsApart(longestRange)) {
    const against = { path: ['range', 'from'], value: first };
    const message = `expected no more than ${longestRange} years after from (${first})`;
    issues.push(contradiction(['range', 'until'], message, last, against, 'out-of-range'));
  }
  return { from, until };
}

/** What decides whether two days come out alike: a rule's answer, a statement's total, the score of a collection. */
const outcomeOf = (result: object) => answersIn(result).at(-1) as Determination<unknown, unknown>;

/** The figures that are others than before, under each combination of readings that gives another result than before. */
function changesBetween(
  before: readonly RecordedWorking<object>[],
  after: readonly RecordedWorking<object>[],
): readonly TimelineChange[] {
  const changes = after.flatMap(({ steps, result }, at) => {
    const earlier = before[at] as RecordedWorking<object>;
    if (sameFigures(earlier.result, result)) return [];
    return steps.flatMap(({ figure, label, unit, value: to }) => {
      const from = earlier.steps.find((step) => step.figure === figure)?.value ?? null;
      return isEqual(from, to) ? [] : [{ figure, label, unit, from, to }];
    });
  });
  return withoutDuplicates(changes);
}

/**
 * 逐日（逐月）认定: how a result goes from one day or month to the next, in stretches that come out alike, and which
 * figures of the working make the change. The next change from a day is the second entry of a timeline from that day.
 *
 * The rule or statement must be asked about a day (`asOf`) or a month; the facts are given without it. What is dated
 * later than a day has not happened on it: a fact that may be `null` is `null`, and later entries of a list are left out.
 * Days before a fact that is a date, and more than 150 years after a birth, are left out; a range has 200 years at most.
 * A statement is told whole; it comes out alike as its total does, or its score.
 *
 * @throws InvalidFactsError for malformed facts, a range that is none, a rule that is asked about no day, anything that
 * is no rule or statement of this library, and an edition it did not make.
 * @example The year of a 65th birthday: until the day before, and from that day on.
 * ```ts
 * timeline(determineAgeSupplement, { recipient: true, birthDate: '1955-06-15' }, { from: '2020-01-01', until: '2020-12-31' })
 * // => [{ from: '2020-01-01', until: '2020-06-14', result: { status: 'refused' }, changes: [] }, { from: '2020-06-15', until: '2020-12-31', result: { value: { amount: '5' } }, changes: [{ figure: 'age', from: 64, to: 65 }, { figure: 'supplement', from: null, to: '5' }] }]
 * ```
 * @example Death ends a pension.
 * ```ts
 * timeline(determineMonthlyPension, { recipient: true, birthDate: '1950-01-01', consecutiveYears: 0, diedOn: '2020-03-10' }, { from: '2020-01', until: '2020-06' })
 * // => [{ from: '2020-01', until: '2020-03', result: { value: { amount: '123' } } }, { from: '2020-04', until: '2020-06', result: { status: 'refused', reasons: [{ code: 'dead' }] } }]
 * ```
 */
export function timeline<Facts, Result extends object>(
  rule: Determiner<Facts, Result>,
  facts: Omit<Facts, 'asOf' | 'month'>,
  range: TimelineRange,
  edition: Edition | EditionSeries = lingcheng2020,
): readonly TimelineEntry<Result>[] {
  throwIfAny([...determinerIssues(rule), ...issuesOfEditionFor(rule, edition)], 'timeline');
  const { fields, parse, evaluator } = definitionOf(rule) as Known;
  const asking = askingOf(fields);
  if (asking === undefined) {
    const message = 'expected a rule or a statement that is asked about a day or a month';
    throwIfAny([{ path: ['rule'], code: 'wrong-type', message, received: 'a function' }], 'timeline');
  }
  const { key, from, until, next, endOf, field } = asking as Asking;

  const issues: Issue[] = [];
  const asked = rangeOf(range, asking as Asking, issues);
  const ofFacts: Issue[] = [];
  const parsed = parse(facts, ofFacts, edition) as Parsed;
  // Nobody is asked for the day.
  issues.push(...ofFacts.filter(({ code, path }) => code !== 'missing' || path[0] !== key));
  throwIfAny(issues, 'timeline');

  const { from: first, until: last } = asked as Range;
  const dates = fields.filter((one) => isDate(one) && !one.nullable).map((one) => from(parsed[one.key] as Day));
  const oldest = until(lastDayAfterBirth(parsed, fields));
  const [begin, end] = [Math.max(first, ...dates), Math.min(last, oldest)];
  const evaluate = evaluator(edition) as (facts: never) => Result;
  const factsOn = (on: number) => ({ ...knownOn(parsed, fields, endOf(on)), [key]: on });

  interface Stretch {
    readonly from: number;
    until: number;
    readonly result: Result;
  }
  const stretches: Stretch[] = [];
  for (let on = begin; on <= end; on = next(on)) {
    const result = evaluate(factsOn(on) as never);
    const current = stretches.at(-1);
    if (current && sameOutcome(outcomeOf(current.result), outcomeOf(result))) current.until = on;
    else stretches.push({ from: on, until: on, result });
    if (on === next(on)) break;
  }
  return stretches.map(({ from: start, until: finish, result }, at) => {
    const before = stretches[at - 1];
    const workings = (on: number) => everyWorkingOf(rule, pickEdition(rule, factsOn(on), edition), factsOn(on));
    return {
      from: field.give(start),
      until: field.give(finish),
      result,
      changes: before ? changesBetween(workings(before.until), workings(start)) : [],
    };
  });
}
