import { describe, expect, test } from 'vitest';
import {
  type AgeCounting,
  addDays,
  addYears,
  ageReachedOn,
  type Day,
  dayFrom,
  dayNumber,
  daysBetween,
  firstDayOf,
  formatDay,
  formatMonth,
  isWeekend,
  lastDayOf,
  type Month,
  parseDay,
  parseMonth,
  startOfNextMonth,
  wholeYears,
} from '../../src/values/calendar.js';

/** Years on which a calendar turns: its ends, those where it may or may not leap, and those where an engine changes sides. */
const years = [1, 4, 100, 400, 1600, 1900, 1970, 2000, 2019, 2020, 2100, 9999];

/** The number and the text of a day as the engine's own UTC calendar has them. */
function engineDay(year: number, month: number, dayOfMonth: number) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return { number: date.getTime() / 86_400_000, text: textOfDate(date) };
}
function textOfDate(date: Date): string {
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}${date.toISOString().slice(date.toISOString().indexOf('-', 1), -14)}`;
}
const engineText = (number: number) => textOfDate(new Date(number * 86_400_000));
const lastNumber = engineDay(9999, 12, 31).number;

/** Every day of those years. */
const days = years.flatMap((year) => {
  const length = engineDay(year + 1, 1, 1).number - engineDay(year, 1, 1).number;
  return Array.from({ length }, (_, at) => engineDay(year, 1, at + 1));
});

describe('every day of the years on which a calendar turns', () => {
  test('is read, counted and written as the engine does', () => {
    const differing = days.filter(({ number, text }) => {
      const day = parseDay(text) as Day;
      return dayNumber(day) !== number || formatDay(day) !== text || daysBetween(dayFrom('1970-01-01'), day) !== number;
    });
    expect(differing).toEqual([]);
  });

  test.each([0, 1, 31, 366, 1461, 36_524, 146_097])(
    'is followed %d days later, and preceded, by the day it should be',
    (step) => {
      const later = ({ number }: (typeof days)[0]) => engineText(Math.min(number + step, lastNumber));
      expect(days.filter((day) => formatDay(addDays(dayFrom(day.text), step)) !== later(day))).toEqual([]);
      const preceded = days.filter(({ number }) => number - step >= engineDay(1, 1, 1).number);
      const earlier = ({ number }: (typeof days)[0]) => engineText(number - step);
      expect(preceded.filter((day) => formatDay(addDays(dayFrom(day.text), -step)) !== earlier(day))).toEqual([]);
    },
  );

  test('has the first of the next month after it, or the last day of the calendar', () => {
    const next = (text: string) => {
      const [year = 0, month = 0] = text.split('-').map(Number);
      return engineText(Math.min(engineDay(year, month + 1, 1).number, lastNumber));
    };
    expect(days.filter(({ text }) => formatDay(startOfNextMonth(dayFrom(text))) !== next(text))).toEqual([]);
  });

  test.each([0, 1, 4, 5, 100])('comes again %d years later, 29 February on the 28th where there is none', (later) => {
    const again = (text: string) => {
      const year = Number(text.slice(0, 4)) + later;
      const isLeapDay = text.slice(5) === '02-29' && engineDay(year, 2, 29).text.slice(5) !== '02-29';
      return `${String(year).padStart(4, '0')}${isLeapDay ? '-02-28' : text.slice(4)}`;
    };
    const within = days.filter(({ text }) => Number(text.slice(0, 4)) + later <= 9999);
    expect(within.filter(({ text }) => formatDay(addYears(dayFrom(text), later) as Day) !== again(text))).toEqual([]);
    expect(addYears(dayFrom('9999-01-01'), later)).toBe(later === 0 ? dayFrom('9999-01-01') : undefined);
  });
});

describe('what is no day', () => {
  test('is one with a character too many, too few or of another kind', () => {
    const text = '2020-05-01';
    const changed = Array.from(text, (_, at) =>
      ['/', ':', '-', ' ', 'a', '٣', ''].map((other) => text.slice(0, at) + other + text.slice(at + 1)),
    ).flat();
    const others = changed.filter((other) => other !== text);
    expect(others.filter((other) => parseDay(other) !== undefined)).toEqual([]);
    expect(
      [`${text} `, ` ${text}`, `${text}T`, '', '2020-5-1'].filter((other) => parseDay(other) !== undefined),
    ).toEqual([]);
  });

  test.each(years)('is a month past December, or a day past the end of its month, in %d', (year) => {
    const named = Array.from({ length: 14 }, (_, month) =>
      Array.from({ length: 40 }, (_, day) => [year, month, day] as const),
    ).flat();
    const written = ([year, month, day]: readonly [number, number, number]) =>
      `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const isReal = (named: readonly [number, number, number]) => engineDay(...named).text === written(named);
    expect(named.filter((one) => (parseDay(written(one)) !== undefined) !== isReal(one))).toEqual([]);
    expect(parseDay('0000-01-01')).toBeUndefined();
  });
});

describe('months', () => {
  test('have a first and a last day', () => {
    const ends = ['2020-02', '2019-02', '1900-02', '2020-12', '9999-12'].map((text) => {
      const month = parseMonth(text) as Month;
      return [formatMonth(month), formatDay(firstDayOf(month)), formatDay(lastDayOf(month))];
    });
    expect(ends).toEqual([
      ['2020-02', '2020-02-01', '2020-02-29'],
      ['2019-02', '2019-02-01', '2019-02-28'],
      ['1900-02', '1900-02-01', '1900-02-28'],
      ['2020-12', '2020-12-01', '2020-12-31'],
      ['9999-12', '9999-12-01', '9999-12-31'],
    ]);
  });

  test.each(['2020-00', '2020-13', '0000-01', '2020-1', '2020-01-01', '2020-01 ', '2020/01', ''])(
    '%j is none',
    (text) => {
      expect(parseMonth(text)).toBeUndefined();
    },
  );
});

test('Saturdays and Sundays rest', () => {
  const engineRests = ({ number }: (typeof days)[0]) => [0, 6].includes(new Date(number * 86_400_000).getUTCDay());
  expect(days.filter((day) => isWeekend(dayFrom(day.text)) !== engineRests(day))).toEqual([]);
});

describe('ages', () => {
  const birthday: AgeCounting = { ageAttained: 'birthday', leapDayBirthday: 'february-28' };
  const dayAfter: AgeCounting = { ageAttained: 'day-after-birthday', leapDayBirthday: 'february-28' };
  const inMarch: AgeCounting = { ageAttained: 'birthday', leapDayBirthday: 'march-1' };
  const dayAfterInMarch: AgeCounting = { ageAttained: 'day-after-birthday', leapDayBirthday: 'march-1' };

  test.each<[string, number, AgeCounting, string]>([
    ['1955-05-02', 65, birthday, '2020-05-02'],
    ['1955-05-02', 65, dayAfter, '2020-05-03'],
    ['1955-12-31', 65, dayAfter, '2021-01-01'],
    ['1955-02-28', 65, dayAfter, '2020-02-29'],
    ['1956-02-29', 64, birthday, '2020-02-29'],
    ['1956-02-29', 64, inMarch, '2020-02-29'],
    ['1956-02-29', 65, birthday, '2021-02-28'],
    ['1956-02-29', 65, inMarch, '2021-03-01'],
    ['1956-02-29', 65, dayAfter, '2021-03-01'],
    ['1956-02-29', 65, dayAfterInMarch, '2021-03-02'],
    ['9939-05-02', 60, birthday, '9999-05-02'],
    ['9939-12-31', 60, dayAfter, '9999-12-31'],
    ['9939-12-31', 61, birthday, '9999-12-31'],
    ['9940-05-02', 60, birthday, '9999-12-31'],
  ])('of one born on %s: %d is reached', (born, age, counting, reached) => {
    const day = ageReachedOn(dayFrom(born), age, counting);
    expect(formatDay(day)).toBe(reached);
    if (reached === '9999-12-31') return;
    expect(wholeYears(dayFrom(born), day, counting)).toBe(age);
    expect(wholeYears(dayFrom(born), addDays(day, -1), counting)).toBe(age - 1);
  });

  test('of one born today are none', () => {
    for (const counting of [birthday, dayAfter, inMarch, dayAfterInMarch]) {
      expect(wholeYears(dayFrom('2020-05-01'), dayFrom('2020-05-01'), counting)).toBe(0);
      expect(wholeYears(dayFrom('2020-02-29'), dayFrom('2020-12-31'), counting)).toBe(0);
    }
  });
});
