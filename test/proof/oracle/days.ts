/*
 * Days as texts, counted through the milliseconds of UTC. The library never touches a Date.
 */

const dayLength = 864e5;
const endOfCalendar = '9999-12-31';

export const dayNumber = (day: string): number => Date.parse(day) / dayLength;

/** A later or an earlier day; the calendar ends with the year 9999. */
export function plusDays(day: string, days: number): string {
  const later = (dayNumber(day) + days) * dayLength;
  return later > Date.parse(endOfCalendar) ? endOfCalendar : new Date(later).toISOString().slice(0, 10);
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));
const inYear = (year: number, monthAndDay: string): string => `${String(year).padStart(4, '0')}-${monthAndDay}`;
const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

/** The same day of another year; `instead` where a 29 February has none. */
export function anniversary(day: string, year: number, instead: '02-28' | '03-01'): string {
  const monthAndDay = day.slice(5);
  return inYear(year, monthAndDay === '02-29' && !isLeap(year) ? instead : monthAndDay);
}

export const monthOf = (day: string): string => day.slice(0, 7);
export const firstOf = (month: string): string => `${month}-01`;

/** The first day of the month after a day's. */
export function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? inYear(year + 1, '01-01') : inYear(year, `${String(month + 1).padStart(2, '0')}-01`);
}

export const lastOf = (month: string): string => plusDays(nextMonth(firstOf(month)), -1);
