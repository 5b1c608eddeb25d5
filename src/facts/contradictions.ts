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

/** One day must not be before another; a day that is `null`, or not a day at all, contradicts nothing. */
export function notBefore(
  laterKey: string,
  later: Day | null | undefined,
  path: Issue['path'],
  earlier: Day | null | undefined,
): readonly Issue[] {
  if (earlier == null || later == null || earlier <= later) return [];
  const against = { path: [laterKey], value: formatDay(later) };
  return [
    contradiction(path, `expected a day no later than ${laterKey} (${against.value})`, formatDay(earlier), against),
  ];
}

/** Two facts, the first of which is no later than the second. */
export type InOrder<Key extends string = string> = readonly [earlier: Key, later: Key];

/** 150 years between days as digits, 18500501 and 20000501. */
const yearsApart = (years: number): number => years * 10_000;

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

      const against = { path: [later], value: isMonth ? formatMonth(limit) : formatDay(limit) };
      const expected = isLate
        ? 'expected a day no later than'
        : `expected a day no more than ${longestAge} years before`;
      const code = isLate ? 'contradiction' : 'out-of-range';
      issues.push(contradiction([earlier], `${expected} ${later} (${against.value})`, formatDay(day), against, code));
    }
  };
}
