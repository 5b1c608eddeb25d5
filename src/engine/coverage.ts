import type { Edition } from '../editions/edition.js';
import type { FieldDescription } from '../facts/field.js';
import type { Notice } from '../notice/notice.js';
import {
  type Day,
  firstDayOf,
  formatDay,
  formatMonth,
  lastDay,
  lastDayOf,
  monthOf,
  startOfNextMonth,
  yearOf,
} from '../values/calendar.js';
import { boundsOf, type Period } from '../values/period.js';
import type { OutsideCoverage } from './outcome.js';

/** The days that some parts of an edition's notice are in force. */
export function periodsOf({ notice }: Edition, nouns: readonly (keyof Notice)[]): readonly Period[] {
  return nouns.flatMap((noun) => {
    const figures = notice[noun];
    return figures !== null && 'effective' in figures ? [figures.effective] : [];
  });
}

/** How days, months and years of facts relate to the days of a period. */
interface Unit {
  /** The first one that lies wholly at or after a day; the last one that lies wholly at or before it. */
  readonly from: (day: Day) => number;
  readonly until: (day: Day) => number;
  /** The one that a day lies in. */
  readonly holding: (day: Day) => number;
  readonly format: (value: number) => string | number;
}

const itself = (value: number): number => value;

const days: Unit = { from: itself, until: itself, holding: itself, format: formatDay };

const months: Unit = {
  from: (day) => monthOf(firstDayOf(monthOf(day)) === day ? day : startOfNextMonth(day)),
  until: (day) => (lastDayOf(monthOf(day)) === day ? monthOf(day) : monthBefore(monthOf(day))),
  holding: monthOf,
  format: formatMonth,
};

function monthBefore(month: number): number {
  return month % 100 > 1 ? month - 1 : month - 100 + 11;
}

const newYear = (year: number): Day => year * 10_000 + 101;
const yearsEnd = (year: number): Day => year * 10_000 + 1231;

const years: Unit = {
  from: (day) => (newYear(yearOf(day)) === day ? yearOf(day) : yearOf(day) + 1),
  until: (day) => (yearsEnd(yearOf(day)) === day ? yearOf(day) : yearOf(day) - 1),
  holding: yearOf,
  format: itself,
};

/** The unit in which a fact of a kind is compared with a period; a list is of days. */
export function unitOf(kind: FieldDescription['kind']): Unit {
  if (kind === 'month') return months;
  return kind === 'year' ? years : days;
}

/** The days of a progress list, each `on` a day. */
interface Dated {
  readonly on: Day;
}

/**
 * The first and the last day, month or year that lies wholly within some periods; unbounded where they are. Half a year
 * holds no year: it is told by the year it lies in.
 */
function rangeOf(unit: Unit, periods: readonly Period[]) {
  const { first, last } = boundsOf(periods);
  const [earliest, latest] = [unit.from(first), unit.until(last)];
  const isEmpty = earliest > latest;
  const from = first === 0 ? null : unit.format(isEmpty ? unit.holding(first) : earliest);
  const until = last === lastDay ? null : unit.format(isEmpty ? unit.holding(last) : latest);
  return { isEmpty, isOutside: (value: number) => value < earliest || value > latest, from, until };
}

/**
 * Of a governing fact, the open point if it lies outside any of the periods; `undefined` if inside. A month or a year is
 * inside if all its days are. Of a list, the first day outside counts; a fact that is `null` is not asked.
 */
export function coverageOf(
  fact: string,
  { kind }: FieldDescription,
  periods: readonly Period[],
): (value: unknown) => OutsideCoverage | undefined {
  const unit = unitOf(kind);
  const shared = rangeOf(unit, periods);
  const { isOutside } = shared;
  const each = periods.map((period) => rangeOf(unit, [period]));

  function gap(value: number): OutsideCoverage {
    // Periods without a common day, month or year: the first that does not hold it is told.
    const { from, until } = (shared.isEmpty ? each.find((one) => one.isOutside(value)) : undefined) ?? shared;
    return { why: 'outside-coverage', fact, given: unit.format(value), from, until };
  }

  if (kind === 'list') {
    return (list) => {
      const outside = (list as readonly Dated[]).find(({ on }) => isOutside(on));
      return outside && gap(outside.on);
    };
  }
  return (value) => (typeof value === 'number' && isOutside(value) ? gap(value) : undefined);
}
