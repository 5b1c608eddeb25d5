import { type CivilDate, type Day, dayFrom, daysBetween, lastDay } from '../values/calendar.js';
import type { Dialect, Sql } from './dialects/dialect.js';
import { and, firstOf } from './expression.js';

/*
 * A day is the whole number its digits make, 20200501, and a month too, 202005: they compare as numbers, and year, month
 * and day come off by division, in every engine alike and without its date type.
 */

const longMonth = '(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])';
const shortMonth = '(0[469]|11)-(0[1-9]|[12][0-9]|30)';
const february = '02-(0[1-9]|1[0-9]|2[0-8])';
const leapYear = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)';
const realDay = `^([0-9]{4}-(${longMonth}|${shortMonth}|${february})|${leapYear}-02-29)$`;
const realMonth = '^[0-9]{4}-(0[1-9]|1[0-2])$';

/** Where the digits of a year, a month and a day stand. */
const yearDigits = [1, 4] as const;
const monthDigits = [6, 2] as const;
const dayDigits = [9, 2] as const;
type Digits = readonly [at: number, many: number];

/** The number of a text of such a length and pattern; NULL for any other. */
function numberOfText(text: Sql, places: readonly Digits[], pattern: string, { matches, types }: Dialect): Sql {
  const length = places.reduce((end, [at, many]) => Math.max(end, at + many - 1), 0);
  // The length, since $ also stands before a line break; the calendar has no year 0.
  const isReal = and(`LENGTH(${text}) = ${length}`, matches(text, pattern), `${text} NOT LIKE '0000%'`);
  // Without REPLACE, whose '' some engines can be set to take for NULL.
  const digits = places.map(([at, many]) => `SUBSTRING(${text}, ${at}, ${many})`);
  return firstOf([[isReal, `CAST(CONCAT(${digits.join(', ')}) AS ${types.whole})`]]);
}

/** The number of a text that is a real day, written in full; NULL for any other. */
export const dayOfText = (text: Sql, dialect: Dialect): Sql =>
  numberOfText(text, [yearDigits, monthDigits, dayDigits], realDay, dialect);

/** The number of a text that is a month, written in full; NULL for any other. */
export const monthOfText = (text: Sql, dialect: Dialect): Sql =>
  numberOfText(text, [yearDigits, monthDigits], realMonth, dialect);

/** A day of the edition or the caller. */
export const dayNumber = (day: CivilDate): Sql => String(dayFrom(day));

/** The text of a day's number. */
export function textOfDay(day: Sql, { types }: Dialect): Sql {
  const digits = `LPAD(CAST(${day} AS ${types.text}), 8, '0')`;
  return `CONCAT(SUBSTRING(${digits}, 1, 4), '-', SUBSTRING(${digits}, 5, 2), '-', SUBSTRING(${digits}, 7, 2))`;
}

export const yearOf = (day: Sql, { quotient }: Dialect): Sql => quotient(day, '10000');
export const monthAndDayOf = (day: Sql): Sql => `${day} % 10000`;
export const monthOf = (day: Sql, { quotient }: Dialect): Sql => quotient(day, '100');

/** Whether a year has a 29 February. */
export function isLeapYear(year: Sql): Sql {
  return `${year} % 4 = 0 AND (${year} % 100 <> 0 OR ${year} % 400 = 0)`;
}

/** The last day of a month. */
export function lastDayOf(month: Sql, { quotient }: Dialect): Sql {
  const days = firstOf(
    [
      [`${month} % 100 IN (4, 6, 9, 11)`, '30'],
      [`${month} % 100 <> 2`, '31'],
      [isLeapYear(`(${quotient(month, '100')})`), '29'],
    ],
    '28',
  );
  return `${month} * 100 + ${days}`;
}

/** The last day of the month before a month. */
export function lastDayOfMonthBefore(month: Sql, { quotient }: Dialect): Sql {
  const [year, ofYear] = [`(${quotient(month, '100')})`, `${month} % 100`];
  const february = firstOf([[isLeapYear(year), '229']], '228');
  const monthAndDay = firstOf(
    [
      [`${ofYear} = 3`, february],
      [`${ofYear} IN (5, 7, 10, 12)`, `(${ofYear} - 1) * 100 + 30`],
    ],
    `(${ofYear} - 1) * 100 + 31`,
  );
  return firstOf([[`${ofYear} = 1`, `(${year} - 1) * 10000 + 1231`]], `${year} * 10000 + ${monthAndDay}`);
}

/** The day before a day. */
export function dayBefore(day: Sql, dialect: Dialect): Sql {
  return firstOf([[`${day} % 100 > 1`, `${day} - 1`]], lastDayOfMonthBefore(`(${monthOf(day, dialect)})`, dialect));
}

/** The first day of the next month; the last day of the calendar where there is none. */
export function startOfNextMonth(day: Sql, { quotient }: Dialect): Sql {
  const year = `(${quotient(day, '10000')})`;
  return firstOf(
    [
      [`${day} >= ${lastDay - 30}`, String(lastDay)],
      [`${monthAndDayOf(day)} >= 1201`, `(${year} + 1) * 10000 + 101`],
    ],
    `(${quotient(day, '100')} + 1) * 100 + 1`,
  );
}

/** The day after a day; the last day of the calendar has none. */
export function dayAfter(day: Sql, dialect: Dialect): Sql {
  const isLastOfMonth = `${day} = ${lastDayOf(`(${monthOf(day, dialect)})`, dialect)}`;
  return firstOf([[isLastOfMonth, startOfNextMonth(day, dialect)]], `${day} + 1`);
}

/** The days up to a day, counted in years that begin in March, so that a leap day ends one. */
export function daysUpTo(day: Sql, dialect: Dialect): Sql {
  const { quotient } = dialect;
  const month = `((${monthOf(day, dialect)} % 100 + 9) % 12)`;
  const year = `(${yearOf(day, dialect)} - ${quotient(month, '10')})`;
  const leapDays = `${quotient(year, '4')} - ${quotient(year, '100')} + ${quotient(year, '400')}`;
  return `365 * ${year} + ${leapDays} + ${quotient(`(153 * ${month} + 2)`, '5')} + ${day} % 100`;
}

/** What `daysUpTo` counts for the first day of the calendar. */
const [firstDay, upToFirstDay] = [dayFrom('0001-01-01'), 307];

/** The text of the day that such a count leads to, 9999-12-31 at the latest. */
export function textOfDayCounted(count: Sql, { dayAfterFirst }: Dialect): Sql {
  return dayAfterFirst(`LEAST(${count}, ${daysUpToDay(lastDay)}) - ${upToFirstDay}`);
}

/** The same for a day of the edition. */
export function daysUpToDay(day: Day): number {
  return daysBetween(firstDay, day) + upToFirstDay;
}
