import type { Period } from '../notice/period.js';
import { type CivilDate, type Day, dayOf, daysBetween } from '../values/calendar.js';
import type { Dialect, Sql } from './dialects/dialect.js';
import { and, firstOf, or } from './expression.js';

/*
 * A day is the whole number its digits make, 20200501: days compare as numbers, and year, month and day come off by
 * division, in every engine alike and without its date type.
 */

const longMonth = '(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])';
const shortMonth = '(0[469]|11)-(0[1-9]|[12][0-9]|30)';
const february = '02-(0[1-9]|1[0-9]|2[0-8])';
const leapYear = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)';
const realDay = `^([0-9]{4}-(${longMonth}|${shortMonth}|${february})|${leapYear}-02-29)$`;
const written = '0000-00-00';

/** The number of a text that is a real day, written in full; NULL for any other. */
export function dayOfText(text: Sql, { matches, types }: Dialect): Sql {
  // The length, since $ also stands before a line break; the calendar has no year 0.
  const isDay = and(
    `LENGTH(${text}) = ${written.length}`,
    matches(text, realDay),
    `${text} NOT LIKE '${written.slice(0, 4)}%'`,
  );
  return firstOf([[isDay, `CAST(REPLACE(${text}, '-', '') AS ${types.whole})`]]);
}

/** A day of the edition or the caller. */
export function dayNumber(day: CivilDate): Sql {
  return String(Number(day.replaceAll('-', '')));
}

/** The text of a day's number. */
export function textOfDay(day: Sql, { types }: Dialect): Sql {
  const digits = `LPAD(CAST(${day} AS ${types.text}), 8, '0')`;
  return `CONCAT(SUBSTRING(${digits}, 1, 4), '-', SUBSTRING(${digits}, 5, 2), '-', SUBSTRING(${digits}, 7, 2))`;
}

/** Whether a day lies outside a period. */
export function isOutside(day: Sql, { from, until }: Period): Sql {
  return or(
    from === null ? 'FALSE' : `${day} < ${dayNumber(from)}`,
    until === null ? 'FALSE' : `${day} > ${dayNumber(until)}`,
  );
}

export const yearOf = (day: Sql, { quotient }: Dialect): Sql => quotient(day, '10000');
export const monthAndDayOf = (day: Sql): Sql => `${day} % 10000`;
export const monthOf = (day: Sql, { quotient }: Dialect): Sql => `${quotient(day, '100')} % 100`;

/** Whether a year has a 29 February. */
export function isLeapYear(year: Sql): Sql {
  return `${year} % 4 = 0 AND (${year} % 100 <> 0 OR ${year} % 400 = 0)`;
}

/** The days up to a day, counted in years that begin in March, so that a leap day ends one. */
export function daysUpTo(day: Sql, dialect: Dialect): Sql {
  const { quotient } = dialect;
  const month = `((${monthOf(day, dialect)} + 9) % 12)`;
  const year = `(${yearOf(day, dialect)} - ${quotient(month, '10')})`;
  const leapDays = `${quotient(year, '4')} - ${quotient(year, '100')} + ${quotient(year, '400')}`;
  return `365 * ${year} + ${leapDays} + ${quotient(`(153 * ${month} + 2)`, '5')} + ${day} % 100`;
}

/** What `daysUpTo` counts for the first day of the calendar. */
const [firstDay, upToFirstDay] = [dayOf('0001-01-01'), 307];

/** The same for a day of the edition. */
export function daysUpToDay(day: Day): number {
  return daysBetween(firstDay, day) + upToFirstDay;
}
