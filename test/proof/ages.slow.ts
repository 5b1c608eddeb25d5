import { expect, test } from 'vitest';
import { adopt, ageOn, lingcheng2020 } from '../../src/index.js';
import { birthdayIndex, births, days, indexOf, of2020 } from './counted-days.js';

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

const countings = [
  ['birthday', 0],
  ['day-after-birthday', 1],
] as const;

test.each(countings)(
  'ages counted birthday by birthday agree for every birth since 1900 on every day of 2020: %s',
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
    // 43 829 births before 2020 on 366 days each, and those of 2020 on the days from their own: 366 · 367 ÷ 2.
    expect(compared).toBe(43_829 * 366 + (366 * 367) / 2);
    expect(differences).toBe(0);
    console.log(`ages: ${compared} births × days compared, ${differences} disagree (${ageAttained})`);
  },
  600_000,
);

test('and for every leap-day birth on every day of every year to 2050, under every reading', () => {
  let differences = 0;
  for (const [leapDayBirthday, replacement] of [
    ['february-28', '02-28'],
    ['march-1', '03-01'],
  ] as const) {
    for (const [ageAttained, later] of countings) {
      const edition = adopt(lingcheng2020, { ageAttained, leapDayBirthday });
      for (const birthDate of births.filter((day) => day.endsWith('-02-29'))) {
        // No person older than 150 is asked about.
        for (let year = Number(birthDate.slice(0, 4)) + 1; year < 2050; year++) {
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
