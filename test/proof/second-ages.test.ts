import { describe, expect, test } from 'vitest';
import { adopt, ageOn, determineAgeSupplement, lingcheng2020 } from '../../src/index.js';
import { birthdayIndex, births, days, indexOf, of2020 } from './counted-days.js';
import { sampled } from './extent.js';

const tried = sampled(births, 25);

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

/** The yuan a month that clause 2.5 adds at an age. */
function addedAt(age: number): number {
  if (age >= 75) return 10;
  return age >= 65 ? 5 : 0;
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
      for (const birthDate of tried) {
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
          const supplement = determineAgeSupplement({ recipient: true, birthDate, asOf }, edition);
          const added = supplement.status === 'determined' ? supplement.value.amount.toNumber() : 0;
          if (added !== addedAt(age) || (added === 0) !== (supplement.status === 'refused')) differences++;
        }
      }
      // Births before 2020 on 366 days each, and those of 2020 on the days from their own.
      const days = tried.map((birthDate) => of2020.filter((day) => day >= birthDate).length);
      expect(compared).toBe(days.reduce((sum, count) => sum + count));
      expect(differences).toBe(0);
      console.log(`ages: ${compared} births × days compared, ${differences} disagree (${ageAttained})`);
    },
    600_000,
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
  }, 600_000);
});
