import type { Edition } from '../editions/edition.js';
import { startIn } from '../rules/shared/supplement-start.js';
import { type AgeCounting, lastDay, lastYear } from '../values/calendar.js';
import { dayAfter, isLeapYear, lastDayOf, lastDayOfMonthBefore, monthAndDayOf, monthOf, yearOf } from './day.js';
import type { Dialect, Sql } from './dialects/dialect.js';
import { firstOf } from './expression.js';
import type { RowText } from './row-rule.js';

/** The whole years reached on a day; below zero before the birth. */
function yearsOn(day: Sql, counting: AgeCounting, dialect: Dialect): Sql {
  const [year, monthAndDay] = [`(${yearOf(day, dialect)})`, `(${monthAndDayOf(day)})`];
  const birthday = birthdayIn(year, counting);
  // Reached the day after: the birthday itself is still too early.
  const isReached = `${monthAndDay} ${counting.ageAttained === 'birthday' ? '>=' : '>'} ${birthday}`;
  return `${year} - ${yearOf('birth_date', dialect)} - ${firstOf([[isReached, '0']], '1')}`;
}

/** The birthday in a year, as a number of month and day. */
function birthdayIn(year: Sql, { leapDayBirthday }: AgeCounting): Sql {
  const born = monthAndDayOf('birth_date');
  const inCommonYear = leapDayBirthday === 'february-28' ? '228' : '301';
  return firstOf([[`${born} = 229 AND NOT (${isLeapYear(year)})`, inCommonYear]], born);
}

/** The day an age is reached; the last day of the calendar where it ends before. */
export function ageReachedOn(age: number, counting: AgeCounting, dialect: Dialect): Sql {
  const year = `(${yearOf('birth_date', dialect)} + ${age})`;
  const birthday = `${year} * 10000 + ${birthdayIn(year, counting)}`;
  const reached = counting.ageAttained === 'birthday' ? birthday : dayAfter(`(${birthday})`, dialect);
  return firstOf([[`${year} > ${lastYear}`, String(lastDay)]], reached);
}

/** 周岁: the age on a day, as the readings count it. */
export function ageOn(day: Sql, counting: AgeCounting, dialect: Dialect): Sql {
  return `GREATEST(${yearsOn(day, counting, dialect)}, 0)`;
}

/** The columns of a person's age on a day, and of the age that counts for a supplement, with what they are made of. */
export interface Ages extends Required<Pick<RowText, 'days' | 'derived'>> {
  readonly age: Sql;
  readonly counted: Sql;
}

/** The days that decide, as columns: the day asked about, the one whose age counts, the month asked about, its last day. */
interface DecidingDays {
  readonly asOf: Sql;
  readonly agedOn?: Sql;
  readonly month?: Sql;
  readonly monthsEnd?: Sql;
}

/**
 * The ages that count. Under the later start, an age reached in the month asked about does not count yet; after the last
 * day of the calendar no month begins, so that it counts at once. Under the earlier one, that of the month's last day does.
 */
export function agesOn(
  dialect: Dialect,
  edition: Edition,
  prefix: string,
  { asOf, agedOn = asOf, month = `(${monthOf(asOf, dialect)})`, monthsEnd = lastDayOf(month, dialect) }: DecidingDays,
): Ages {
  const { readings } = edition;
  const start = startIn(edition);
  const age = `${prefix}age`;
  const onTheDay = ageOn(agedOn, readings, dialect);
  if (start === 'on-attaining') return { age, counted: age, days: {}, derived: { [age]: onTheDay } };
  if (start === 'month-of-attaining') {
    const [counted, countedOn] = [`${prefix}age_by_months_end`, `${prefix}months_end`];
    const byMonthsEnd = ageOn(countedOn, readings, dialect);
    return { age, counted, days: { [countedOn]: monthsEnd }, derived: { [age]: onTheDay, [counted]: byMonthsEnd } };
  }
  const [counted, monthBefore] = [`${prefix}age_at_months_start`, `${prefix}month_before_ends_on`];
  const atMonthsStart = firstOf([[`${asOf} = ${lastDay}`, onTheDay]], yearsOn(monthBefore, readings, dialect));
  return {
    age,
    counted,
    days: { [monthBefore]: lastDayOfMonthBefore(month, dialect) },
    derived: { [age]: onTheDay, [counted]: atMonthsStart },
  };
}
