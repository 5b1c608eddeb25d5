import { readFileSync } from 'node:fs';
import { plusDays } from './days.js';

const file = readFileSync(new URL('../../../fixtures/rest-days.csv', import.meta.url), 'utf8');
const rows = file
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

function isRestDay(day: string): boolean {
  const named = rows.find(([from = '', until = '']) => from <= day && day <= until);
  return named ? named[2] === 'off' : isWeekend(day);
}

function daysFrom(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = plusDays(day, 1)) days.push(day);
  return days;
}

const [from, until] = ['2020-01-01', '2021-02-28'];

/** The official rest days, by the list of the fixtures and the weekends. */
export const officialRestDays = { from, until, days: daysFrom(from, until).filter(isRestDay) };
