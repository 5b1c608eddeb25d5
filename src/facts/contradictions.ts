import { type Issue, type IssueCode, preview } from '../errors.js';
import { type Day, formatDay, formatMonth, lastDayOf } from '../values/calendar.js';
import { own } from '../values/own.js';
import type { Fields } from './field.js';

/** The issue of facts that cannot both hold: where, and what the other one says. */
export function contradiction(
  path: Issue['path'],
  message: string,
  received: unknown,
  against: NonNullable<Issue['against']>,
  code: IssueCode = 'contradiction',
): Issue {
  return { path, code, message, received: preview(received), against };
}

const noLaterThan = 'expected a day no later than';

/** The issue of a day that another fact, itself a day or a month, does not allow. */
function misplaced(
  path: Issue['path'],
  day: Day,
  expected: string,
  later: string,
  limit: string,
  code?: IssueCode,
): Issue {
  return contradiction(path, `${expected} ${later} (${limit})`, formatDay(day), { path: [later], value: limit }, code);
}

/** One day must not be before another; a day that is `null`, or not a day at all, contradicts nothing. */
export function notBefore(
  laterKey: string,
  later: Day | null | undefined,
  path: Issue['path'],
  earlier: Day | null | undefined,
): readonly Issue[] {
  if (earlier == null || later == null || earlier <= later) return [];
  return [misplaced(path, earlier, noLaterThan, laterKey, formatDay(later))];
}

/** Two facts, the first of which is no later than the second. */
export type InOrder<Key extends string = string> = readonly [earlier: Key, later: Key];

/** 150 years between days as digits, 18500501 and 20000501. */
export const yearsApart = (years: number): number => years * 10_000;

/** What the order of days finds wrong in facts whose parts may be missing. */
export function checkOrder(pairs: readonly InOrder[], fields: Fields) {
  const checked = pairs.map(([earlier, later]) => {
    const ofEarlier = (fields[earlier] as Fields[string]).description;
    const ofLater = (fields[later] as Fields[string]).description;
    const longestAge = own(ofLater, 'isAskedAbout') === true ? own(ofEarlier, 'longestAge') : undefined;
    return { earlier, later, longestAge, isMonth: ofLater.kind === 'month' };
  });

  return (facts: Readonly<Record<string, unknown>>, issues: Issue[]): void => {
    for (const { earlier, later, longestAge, isMonth } of checked) {
      const day = facts[earlier];
      const limit = facts[later];
      if (typeof day !== 'number' || typeof limit !== 'number') continue;
      const lastDay = isMonth ? lastDayOf(limit) : limit;
      const isLate = day > lastDay;
      const isLongBefore = longestAge !== undefined && day < lastDay - yearsApart(longestAge);
      if (!isLate && !isLongBefore) continue;

      const expected = isLate ? noLaterThan : `expected a day no more than ${longestAge} years before`;
      const shown = isMonth ? formatMonth(limit) : formatDay(limit);
      issues.push(misplaced([earlier], day, expected, later, shown, isLate ? 'contradiction' : 'out-of-range'));
    }
  };
}
