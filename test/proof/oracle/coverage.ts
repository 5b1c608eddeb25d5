import { firstOf, lastOf, nextMonth, plusDays } from './days.js';
import type { Days } from './figures.js';
import type { Open } from './outcome.js';

/** The days that lie in all of some periods. */
function daysInAll(periods: readonly Days[]): Days {
  const [starts, ends] = [periods.map(([from]) => from), periods.map(([, until]) => until)];
  const given = (days: readonly (string | null)[]) => days.filter((day) => day !== null).sort();
  return [given(starts).at(-1) ?? null, given(ends)[0] ?? null];
}

const yearsFrom = (day: string): number => Number(day.slice(0, 4)) + (day.endsWith('-01-01') ? 0 : 1);
const yearsUntil = (day: string): number => Number(day.slice(0, 4)) - (day.endsWith('-12-31') ? 0 : 1);

function monthFrom(day: string): string {
  return (day.endsWith('-01') ? day : nextMonth(day)).slice(0, 7);
}

function monthUntil(day: string): string {
  const month = day.slice(0, 7);
  return lastOf(month) === day ? month : plusDays(firstOf(month), -1).slice(0, 7);
}

/** The point open where a day, a month ('2020-05') or a year (2020) does not lie whole in the days of all parts. */
export function outside(fact: string, given: unknown, periods: readonly Days[]): Open[] {
  if (given === null) return [];
  const [from, until] = daysInAll(periods);
  const point = (first: unknown, last: unknown): Open[] => [
    { why: 'outside-coverage', fact, given, from: first, until: last },
  ];
  if (typeof given === 'number') {
    const [first, last] = [from === null ? null : yearsFrom(from), until === null ? null : yearsUntil(until)];
    return (first !== null && given < first) || (last !== null && given > last) ? point(first, last) : [];
  }
  const isMonth = String(given).length === 7;
  const [first, last] = [from && (isMonth ? monthFrom(from) : from), until && (isMonth ? monthUntil(until) : until)];
  const day = String(given);
  return (first !== null && day < first) || (last !== null && day > last) ? point(first, last) : [];
}
