import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns/addMonths';
import { addYears as addYearsOf } from 'date-fns/addYears';
import { startOfMonth } from 'date-fns/startOfMonth';

/** A real Gregorian day, 'YYYY-MM-DD', 0001-01-01 … 9999-12-31. Two of them compare as strings. */
export type CivilDate = string;

/** When an age is reached, and when 29 February is celebrated in a common year. */
export interface AgeCounting {
  readonly ageAttained: 'birthday' | 'day-after-birthday';
  readonly leapDayBirthday: 'february-28' | 'march-1';
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Outweighs any digits beside it, so that a number with one of these for a digit is below zero. */
const noDigit = -1e6;

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : noDigit;
}

const yearOf = (day: CivilDate): number =>
  digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
const monthOf = (day: CivilDate): number => digit(day, 5) * 10 + digit(day, 6);
const dayOfMonth = (day: CivilDate): number => digit(day, 8) * 10 + digit(day, 9);

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Whether a text is a real day, written in full. */
export function isCivilDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = yearOf(text);
  const day = dayOfMonth(text);
  return year >= 1 && day >= 1 && day <= daysInMonth(year, monthOf(text));
}

/** Midnight UTC of a day. The setter, since the constructor moves the years 0–99 to 1900. */
function utc(day: CivilDate): Date {
  const date = new UTCDateMini(0);
  date.setUTCFullYear(yearOf(day), monthOf(day) - 1, dayOfMonth(day));
  return date;
}

const lastDay: CivilDate = '9999-12-31';

/** A day past the end of the calendar is written as its last: no day that can be given comes after it. */
const written = (date: Date): CivilDate => (date.getUTCFullYear() > 9999 ? lastDay : date.toISOString().slice(0, 10));

const daysTo1970 = 719_468;
const daysPerEra = 146_097;

/** The days from 1970-01-01 to a day, in whole numbers: years begin in March, so that a leap day ends one. */
export function dayNumber(day: CivilDate): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month > 2 ? 0 : 1);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth(day) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysTo1970;
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);
const fourDigits = (number: number): string => String(number).padStart(4, '0');

/** The day so many days from 1970-01-01; the other way round. */
function dayOf(number: number): CivilDate {
  const fromMarch = number + daysTo1970;
  const era = Math.floor(fromMarch / daysPerEra);
  const dayOfEra = fromMarch - era * daysPerEra;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month > 2 ? 0 : 1);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return year > 9999 ? lastDay : `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The day so many days later. */
export function addDays(day: CivilDate, days: number): CivilDate {
  return dayOf(dayNumber(day) + days);
}

/** The same day so many years later; 28 February where there is no 29th. `undefined` past 9999-12-31. */
export function addYears(day: CivilDate, years: number): CivilDate | undefined {
  return yearOf(day) + years > 9999 ? undefined : written(addYearsOf(utc(day), years));
}

/** The first day of the next month. */
export function startOfNextMonth(day: CivilDate): CivilDate {
  return written(startOfMonth(addMonths(utc(day), 1)));
}

/** How many days later `later` is. */
export function daysBetween(earlier: CivilDate, later: CivilDate): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** Month and day as one number that orders them: 229 is 29 February. */
const monthAndDay = (day: CivilDate): number => monthOf(day) * 100 + dayOfMonth(day);

/** The birthday in a year, as month and day. */
function birthdayIn(year: number, birthDate: CivilDate, counting: AgeCounting): number {
  const born = monthAndDay(birthDate);
  if (born !== 229 || isLeapYear(year)) return born;
  return counting.leapDayBirthday === 'february-28' ? 228 : 301;
}

/** The day a person reaches an age. */
export function ageReachedOn(birthDate: CivilDate, age: number, counting: AgeCounting): CivilDate {
  const year = yearOf(birthDate) + age;
  if (year > 9999) return lastDay;
  const birthday = birthdayIn(year, birthDate, counting);
  const day = `${fourDigits(year)}-${twoDigits(Math.floor(birthday / 100))}-${twoDigits(birthday % 100)}`;
  return counting.ageAttained === 'birthday' ? day : addDays(day, 1);
}

/** Whole years a person has reached on a day. */
export function wholeYears(birthDate: CivilDate, asOf: CivilDate, counting: AgeCounting): number {
  const year = yearOf(asOf);
  const birthday = birthdayIn(year, birthDate, counting);
  const today = monthAndDay(asOf);
  // Reached the day after: the birthday itself is still too early, and 31 December is reached next year.
  const reached = counting.ageAttained === 'birthday' ? today >= birthday : today > birthday;
  const years = year - yearOf(birthDate) - (reached ? 0 : 1);
  return years < 0 ? 0 : years;
}
