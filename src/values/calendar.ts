import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addYears as addYearsOf } from 'date-fns/addYears';

/** A real Gregorian day as text, 'YYYY-MM-DD', 0001-01-01 … 9999-12-31. */
export type CivilDate = string;

/** The same day as the whole number its digits form, 20200501: two of them compare as numbers. */
export type Day = number;

/** When an age is reached, and when 29 February is celebrated in a common year. */
export interface AgeCounting {
  readonly ageAttained: 'birthday' | 'day-after-birthday';
  readonly leapDayBirthday: 'february-28' | 'march-1';
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const hyphen = 45;
/** Outweighs any digits beside it, so that a number with one of these for a digit is below zero. */
const noDigit = -1e6;

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : noDigit;
}

const twoDigitsAt = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

const dayFrom = (year: number, month: number, dayOfMonth: number): Day => year * 10_000 + month * 100 + dayOfMonth;
const yearOf = (day: Day): number => Math.floor(day / 10_000);
/** Month and day as one number that orders them: 229 is 29 February. */
const monthAndDayOf = (day: Day): number => day % 10_000;
const isLeapDay = (day: Day): boolean => monthAndDayOf(day) === 229;
const monthOf = (day: Day): number => Math.floor(monthAndDayOf(day) / 100);
const dayOfMonthOf = (day: Day): number => day % 100;

/** The day a text names; `undefined` unless it is a real one, written in full. */
export function readDay(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return undefined;
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2);
  const month = twoDigitsAt(text, 5);
  const dayOfMonth = twoDigitsAt(text, 8);
  const isReal = year >= 1 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return isReal ? dayFrom(year, month, dayOfMonth) : undefined;
}

/** A day of an edition, which was checked when the edition was made. */
export const dayOf = (text: CivilDate): Day => readDay(text) as Day;

const digits = (number: number, length: number): string => String(number).padStart(length, '0');

/** A day as text. */
export function textOf(day: Day): CivilDate {
  return `${digits(yearOf(day), 4)}-${digits(monthOf(day), 2)}-${digits(dayOfMonthOf(day), 2)}`;
}

/** Midnight UTC of a day. The setter, since the constructor moves the years 0–99 to 1900. */
function utc(day: Day): Date {
  const date = new UTCDateMini(0);
  date.setUTCFullYear(yearOf(day), monthOf(day) - 1, dayOfMonthOf(day));
  return date;
}

const lastYear = 9999;
/** The last day of the calendar. */
export const lastDay: Day = 9999_12_31;

const daysTo1970 = 719_468;
const daysPerEra = 146_097;

/** The days from 1970-01-01 to a day, in whole numbers: years begin in March, so that a leap day ends one. */
export function dayNumber(day: Day): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month > 2 ? 0 : 1);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonthOf(day) - 1;
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
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return year > lastYear ? lastDay : dayFrom(year, month, dayOfMonth);
}

/** The day so many days later. */
export function addDays(day: Day, days: number): Day {
  return numberedDay(dayNumber(day) + days);
}

/** The same day so many years later; 28 February where there is no 29th. `undefined` past 9999-12-31. */
export function addYears(day: Day, years: number): Day | undefined {
  if (yearOf(day) + years > lastYear) return undefined;
  const later = addYearsOf(utc(day), years);
  return dayFrom(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate());
}

/** The first day of the next month. */
export function startOfNextMonth(day: Day): Day {
  const year = yearOf(day);
  if (monthOf(day) < 12) return dayFrom(year, monthOf(day) + 1, 1);
  return year === lastYear ? lastDay : dayFrom(year + 1, 1, 1);
}

/** How many days later `later` is. */
export function daysBetween(earlier: Day, later: Day): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** The birthday in a year, as month and day. */
function birthdayIn(year: number, birthDate: Day, counting: AgeCounting): number {
  if (!isLeapDay(birthDate) || isLeapYear(year)) return monthAndDayOf(birthDate);
  return counting.leapDayBirthday === 'february-28' ? 228 : 301;
}

/** The day a person reaches an age. */
export function ageReachedOn(birthDate: Day, age: number, counting: AgeCounting): Day {
  const year = yearOf(birthDate) + age;
  if (year > lastYear) return lastDay;
  const birthday = dayFrom(year, 0, birthdayIn(year, birthDate, counting));
  return counting.ageAttained === 'birthday' ? birthday : addDays(birthday, 1);
}

/** Whole years a person has reached on a day. */
export function wholeYears(birthDate: Day, asOf: Day, counting: AgeCounting): number {
  const celebrated = isLeapDay(birthDate)
    ? dayFrom(yearOf(birthDate), 0, birthdayIn(yearOf(asOf), birthDate, counting))
    : birthDate;
  const firstDay = counting.ageAttained === 'birthday' ? celebrated : celebrated + 1;
  // Between days as digits, 10 000 is a whole year; a day short of it is less, whatever the lengths of the months.
  return Math.max(0, Math.floor((asOf - firstDay) / 10_000));
}
