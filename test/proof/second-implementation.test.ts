import { describe, expect, test } from 'vitest';
import {
  adopt,
  ageOn,
  determineAgeSupplement,
  determineCompletion,
  determineFuneralGrant,
  lingcheng2020,
} from '../../src/index.js';

/** Every day from 1900 to 2100, one after the other, by nothing but counting. */
const days: string[] = [];
for (let year = 1900; year <= 2100; year++) {
  const leap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  lengths.forEach((length, month) => {
    for (let day = 1; day <= length; day++) {
      days.push(`${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    }
  });
}
const at = new Map(days.map((day, index) => [day, index]));
const indexOf = (day: string): number => at.get(day) ?? Number.NaN;
const of2020 = days.filter((day) => day.startsWith('2020-'));
const births = days.slice(0, indexOf('2020-12-31') + 1);

/** The index of the birthday in a year: the day of the same name, or the one the reading puts in its place. */
function birthdayIndex(birthDate: string, year: number, replacement: string): number {
  return at.get(`${year}${birthDate.slice(4)}`) ?? indexOf(`${year}-${replacement}`);
}

/** The age on a day: the birthdays that have come, one by one. */
function countedAge(birthDate: string, asOf: string, replacement: string, later: number): number {
  let age = 0;
  for (
    let year = Number(birthDate.slice(0, 4)) + 1;
    birthdayIndex(birthDate, year, replacement) + later <= indexOf(asOf);
    year++
  )
    age++;
  return age;
}

describe('ages, counted birthday by birthday', () => {
  test.each([
    ['birthday', 0],
    ['day-after-birthday', 1],
  ] as const)(
    'agree for every birth date since 1900 on every day of 2020: %s',
    (ageAttained, later) => {
      const edition = adopt(lingcheng2020, { ageAttained });
      let compared = 0;
      let differences = 0;
      for (const birthDate of births) {
        let age = -1;
        let next = 0;
        for (const asOf of of2020) {
          if (asOf < birthDate) continue;
          if (age < 0) {
            age = countedAge(birthDate, asOf, '02-28', later);
            next = birthdayIndex(birthDate, Number(birthDate.slice(0, 4)) + age + 1, '02-28') + later;
          }
          if (indexOf(asOf) === next) age++;
          compared++;
          if (ageOn(birthDate, asOf, edition) !== age) differences++;
        }
      }
      // 43 830 births before 2020 on 366 days each, and those of 2020 on the days from their own: 366 · 367 ÷ 2.
      expect(compared).toBe(43_829 * 366 + (366 * 367) / 2);
      expect(differences).toBe(0);
    },
    120_000,
  );

  test('agree for every leap-day birth on every day of every year to 2100, under every reading', () => {
    let differences = 0;
    for (const [leapDayBirthday, replacement] of [
      ['february-28', '02-28'],
      ['march-1', '03-01'],
    ] as const) {
      for (const [ageAttained, later] of [
        ['birthday', 0],
        ['day-after-birthday', 1],
      ] as const) {
        const edition = adopt(lingcheng2020, { ageAttained, leapDayBirthday });
        for (const birthDate of births.filter((day) => day.endsWith('-02-29'))) {
          for (let year = Number(birthDate.slice(0, 4)) + 1; year <= 2099; year++) {
            const turn = birthdayIndex(birthDate, year, replacement) + later;
            for (let index = turn - 3; index <= turn + 3; index++) {
              const asOf = days[index] ?? '';
              if (ageOn(birthDate, asOf, edition) !== countedAge(birthDate, asOf, replacement, later)) differences++;
            }
          }
        }
      }
    }
    expect(differences).toBe(0);
  }, 120_000);
});

test('the day a supplement is first due is counted the same for every birth date', () => {
  const wrong: string[] = [];
  for (const birthDate of births.filter((day) => day > '1956-01-01')) {
    const determination = determineAgeSupplement({ recipient: true, birthDate, asOf: '2020-12-31' });
    const due = days[birthdayIndex(birthDate, Number(birthDate.slice(0, 4)) + 65, '02-28')];
    const [reason] = determination.status === 'refused' ? determination.reasons : [];
    if (reason?.code !== 'below-supplement-age' || reason.dueFrom !== due) wrong.push(birthDate);
  }
  expect(wrong).toEqual([]);
});

test('deadlines are counted the same for every death in 2020 and every deregistration about the thirtieth day', () => {
  const wrong: string[] = [];
  for (const diedOn of of2020) {
    const deadline = days[indexOf(diedOn) + 30] ?? '';
    for (let later = 25; later <= 70; later++) {
      const deregisteredOn = days[indexOf(diedOn) + later] ?? '';
      const determination = determineFuneralGrant({ recipient: true, diedOn, deregisteredOn, asOf: '2021-12-31' });
      const [reason] = determination.status === 'refused' ? determination.reasons : [];
      const right =
        later <= 30
          ? determination.status === 'determined'
          : reason?.code === 'deregistered-late' && reason.deadline === deadline && reason.daysLate === later - 30;
      if (!right) wrong.push(`${diedOn} ${deregisteredOn}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('96 % of every headcount to 3000 is where 25 × collected reaches 24 × target', () => {
  const wrong: string[] = [];
  for (let target = 1; target <= 3000; target++) {
    const needed = Math.floor((24 * target + 24) / 25);
    for (let collected = Math.max(0, needed - 3); collected <= needed + 3; collected++) {
      const determination = determineCompletion({
        target: { headcount: target, amount: target * 300 },
        collected: { headcount: collected, amount: collected * 300 },
      });
      if (determination.status !== 'determined') throw new Error('always determined');
      const { headcount, amount } = determination.value;
      const met = 25 * collected >= 24 * target;
      const missing = met ? 0 : needed - collected;
      const missingYuan = met ? 0 : 288 * target - 300 * collected;
      const right =
        headcount.met === met &&
        amount.met === met &&
        headcount.shortfall === missing &&
        amount.shortfall.eq(missingYuan);
      if (!right) wrong.push(`${collected} of ${target}`);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);
