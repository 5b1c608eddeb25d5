import { type Issue, type IssueCode, preview } from '../errors.js';
import { type Day, formatDay, formatMonth, lastDayOf } from '../values/calendar.js';
import { own } from '../values/own.js';
import type { FieldDescription, Fields } from './field.js';

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

const noIssues: readonly Issue[] = [];

/** 150 years between days as digits, 18500501 and 20000501. */
const yearsApart = (years: number): number => years * 10_000;

function orderIssues(
  [earlierKey, laterKey]: InOrder,
  earlier: Day,
  later: number,
  longestAge: number | undefined,
  laterKind: FieldDescription['kind'],
): readonly Issue[] {
  const laterDay = laterKind === 'month' ? lastDayOf(later) : later;
  const isLate = earlier > laterDay;
  const isLongBefore = longestAge !== undefined && earlier < laterDay - yearsApart(longestAge);
  if (!isLate && !isLongBefore) return noIssues;
  const against = { path: [laterKey], value: laterKind === 'month' ? formatMonth(later) : formatDay(later) };
  const expected = isLate ? 'expected a day no later than' : `expected a day no more than ${longestAge} years before`;
  const code = isLate ? 'contradiction' : 'out-of-range';
  return [contradiction([earlierKey], `${expected} ${laterKey} (${against.value})`, formatDay(earlier), against, code)];
}

/** What the order of days finds wrong in facts whose parts may be missing. */
export function checkOrder(pairs: readonly InOrder[], fields: Fields) {
  const checked = pairs.map((pair) => {
    const [earlier, later] = pair.map((key) => (fields[key] as Fields[string]).description) as [
      FieldDescription,
      FieldDescription,
    ];
    const isAsked = own(later, 'isAskedAbout') === true;
    return { pair, longestAge: isAsked ? own(earlier, 'longestAge') : undefined, laterKind: later.kind };
  });
  return (facts: Readonly<Record<string, unknown>>, issues: Issue[]): void => {
    for (const { pair, longestAge, laterKind } of checked) {
      const one = facts[pair[0]];
      const other = facts[pair[1]];
      if (typeof one !== 'number' || typeof other !== 'number') continue;
      const found = orderIssues(pair, one, other, longestAge, laterKind);
      if (found.length > 0) issues.push(...found);
    }
  };
}
