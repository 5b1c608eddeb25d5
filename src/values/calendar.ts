import { daysInWeek, monthsInYear } from 'date-fns/constants';

/*
 * Whole-number civil arithmetic, without `Date`: a host may have patched or faked that one, and its days depend on the
 * time zone.
 */

/** A real Gregorian day as text, 'YYYY-MM-DD', 0001-01-01 … 9999-12-31. */
export type CivilDate = string;

/** A calendar month as text, 'YYYY-MM'. */
export type CivilMonth = string;

/** A day as the whole number its digits form, 20200501: two of them compare as numbers. */
export type Day = number;

/** A month as the whole number its digits form, 202005. */
export type Month = number;

/** When an age is reached, and when 29 February is celebrated in a common year. */
export interface AgeCounting {
  readonly ageAttained: 'birthday' | 'day-after-birthday';
  readonly leapDayBirthday: 'february-28' | 'march-1';
}

/** The calendar has the years 1 to 9999. */
export const lastYear = 9999;
/** The last day of the calendar. */
export const lastDay: Day = 9999_12_31;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

const civilDay = (year: number, month: number, dayOfMonth: number): Day => year * 10_000 + month * 100 + dayOfMonth;

/** The year a day lies in. */
export const yearOf = (day: Day): number => Math.floor(day / 10_000);
/** The month a day lies in. */
export const monthOf = (day: Day): Month => Math.floor(day / 100);
const monthOfYear = (day: Day): number => monthOf(day) % 100;
const dayOfMonth = (day: Day): number => day % 100;
/** Month and day as one number that orders them: 229 is 29 February. */
const monthAndDay = (day: Day): number => day % 10_000;
const isLeapDay = (day: Day): boolean => monthAndDay(day) === 229;

const hyphen = '-'.charCodeAt(0);
const zero = '0'.charCodeAt(0);

/** The number that the digits of a text from `start` up to `end` form; NaN where one of them is no digit. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The day a text names; `undefined` unless it is a real one, written in full. */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const isReal = year >= 1 && day >= 1 && day <= daysInMonth(year, month);
  return isReal ? civilDay(year, month, day) : undefined;
}

/** The month a text names; `undefined` unless it is a real one, written in full. */
export function parseMonth(text: string): Month | undefined {
  const firstDay = text.length === 7 ? parseDay(`${text}-01`) : undefined;
  return firstDay === undefined ? undefined : monthOf(firstDay);
}

/** The day of a text that was checked before. */
export const dayFrom = (text: CivilDate): Day => parseDay(text) as Day;

const padded = (number: number, length: number): string => String(number).padStart(length, '0');

/** A month as text. */
export function formatMonth(month: Month): CivilMonth {
  return `${padded(Math.floor(month / 100), 4)}-${padded(month % 100, 2)}`;
}

/** A day as text. */
export function formatDay(day: Day): CivilDate {
  const digitsOfDay = day > 1000_00_00 ? String(day) : padded(day, 8);
  return `${digitsOfDay.slice(0, 4)}-${digitsOfDay.slice(4, 6)}-${digitsOfDay.slice(6)}`;
}

/** The first day of a month. */
export const firstDayOf = (month: Month): Day => month * 100 + 1;

/** The last day of a month. */
export const lastDayOf = (month: Month): Day => month * 100 + daysInMonth(Math.floor(month / 100), month % 100);

const daysTo1970 = 719_468;
const daysPerEra = 146_097;

/** The days from 1970-01-01 to a day. Years begin in March here, so that a leap day ends one. */
export function dayNumber(day: Day): number {
  const month = monthOfYear(day);
  const year = yearOf(day) - (month > 2 ? 0 : 1);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth(day) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysTo1970;
}

/** The day so many days from 1970-01-01; the other way round. */
function numberedDay(number: number): Day {
  const fromMarch = number + daysTo1970;
  const era = Math.floor(fromMarch / daysPerEra);
  const dayOfEra = fromMarch - era * daysPerEra;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month > 2 ? 0 : 1);
  return year > lastYear ? lastDay : civilDay(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

/** The day so many days later; 9999-12-31 at the latest. */
export function addDays(day: Day, days: number): Day {
  return numberedDay(dayNumber(day) + days);
}

/** The same day so many years later; 28 February where there is no 29th. `undefined` past 9999-12-31. */
export function addYears(day: Day, years: number): Day | undefined {
  const year = yearOf(day) + years;
  if (year > lastYear) return undefined;
  return isLeapDay(day) && !isLeapYear(year) ? civilDay(year, 2, 28) : civilDay(year, 0, monthAndDay(day));
}

/** The first day of the next month; 9999-12-31 where there is none. */
export function startOfNextMonth(day: Day): Day {
  if (monthOfYear(day) < monthsInYear) return firstDayOf(monthOf(day) + 1);
  return yearOf(day) === lastYear ? lastDay : civilDay(yearOf(day) + 1, 1, 1);
}

/** How many days later `later` is: 2023-12-31 to 2024-01-01 is one day. */
export function daysBetween(earlier: Day, later: Day): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** Whether a day is a Saturday or a Sunday: 1970-01-01, from which days are numbered, was a Thursday. */
export function isWeekend(day: Day): boolean {
  const fromThursday = ((dayNumber(day) % daysInWeek) + daysInWeek) % daysInWeek;
  const [saturday, sunday] = [2, 3];
  return fromThursday === saturday || fromThursday === sunday;
}

/** The birthday in a year, as month and day. */
function birthdayIn(year: number, birthDate: Day, counting: AgeCounting): number {
  if (!isLeapDay(birthDate) || isLeapYear(year)) return monthAndDay(birthDate);
  return counting.leapDayBirthday === 'february-28' ? 228 : 301;
}

/** The day a person reaches an age; 9999-12-31 where the calendar ends before. */
export function ageReachedOn(birthDate: Day, age: number, counting: AgeCounting): Day {
  const year = yearOf(birthDate) + age;
  if (year > lastYear) return lastDay;
  const birthday = civilDay(year, 0, birthdayIn(year, birthDate, counting));
  return counting.ageAttained === 'birthday' ? birthday : addDays(birthday, 1);
}

/** Whole years a person has reached on a day. */
export function wholeYears(birthDate: Day, asOf: Day, counting: AgeCounting): number {
  const birthday = birthdayIn(yearOf(asOf), birthDate, counting);
  const isReached = counting.ageAttained === 'birthday' ? monthAndDay(asOf) >= birthday : monthAndDay(asOf) > birthday;
  return Math.max(0, yearOf(asOf) - yearOf(birthDate) - (isReached ? 0 : 1));
}
