import type { AgeCounting } from '../values/calendar.js';
import { isLeapYear, monthAndDayOf, monthOf, yearOf } from './day.js';
import type { Dialect, Sql } from './dialects/dialect.js';
import { firstOf } from './expression.js';

interface YearAndDay {
  readonly year: Sql;
  readonly monthAndDay: Sql;
}

/** The whole years reached on a day; below zero before the birth. */
function yearsOn({ year, monthAndDay }: YearAndDay, counting: AgeCounting, dialect: Dialect): Sql {
  const born = monthAndDayOf('birth_date');
  const inCommonYear = counting.leapDayBirthday === 'february-28' ? '228' : '301';
  const birthday = firstOf([[`${born} = 229 AND NOT (${isLeapYear(year)})`, inCommonYear]], born);
  // Reached the day after: the birthday itself is still too early.
  const isReached = `${monthAndDay} ${counting.ageAttained === 'birthday' ? '>=' : '>'} ${birthday}`;
  return `${year} - ${yearOf('birth_date', dialect)} - ${firstOf([[isReached, '0']], '1')}`;
}

/** 周岁: the age on `as_of`, as the readings count it. */
export function age(counting: AgeCounting, dialect: Dialect): Sql {
  const today = { year: yearOf('as_of', dialect), monthAndDay: monthAndDayOf('as_of') };
  const years = yearsOn(inParentheses(today), counting, dialect);
  // On the day of birth, an age reached the day after would be below zero.
  return counting.ageAttained === 'birthday' ? years : `GREATEST(${years}, 0)`;
}

/** The age when the month before `as_of`'s ended: what is reached in a month does not count yet. */
export function ageAtMonthsStart(counting: AgeCounting, dialect: Dialect): Sql {
  const [year, month] = [`(${yearOf('as_of', dialect)})`, monthOf('as_of', dialect)];
  const isJanuary = `${month} = 1`;
  const february = firstOf([[isLeapYear(year), '229']], '228');
  const endOfMonth = firstOf(
    [
      [isJanuary, '1231'],
      [`${month} = 3`, february],
      [`${month} IN (5, 7, 10, 12)`, `(${month} - 1) * 100 + 30`],
    ],
    `(${month} - 1) * 100 + 31`,
  );
  const lastMonth = { year: firstOf([[isJanuary, `${year} - 1`]], year), monthAndDay: endOfMonth };
  return yearsOn(inParentheses(lastMonth), counting, dialect);
}

const inParentheses = ({ year, monthAndDay }: YearAndDay): YearAndDay => ({
  year: `(${year})`,
  monthAndDay: `(${monthAndDay})`,
});
