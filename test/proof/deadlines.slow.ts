import { expect, test } from 'vitest';
import { adopt, lingcheng2020 } from '../../src/index.js';
import { births, of2020 } from './counted-days.js';
import { determinerOf } from './determiners.js';
import { plusDays } from './oracle/days.js';
import { ofNotice } from './oracle/figures.js';
import { oracle } from './oracle/oracle.js';
import { optionsOf, type ReadingId } from './oracle/readings.js';
import { officialRestDays } from './oracle/rest-days.js';

/*
 * What random facts hit seldom, here day by day without a gap: every deadline from every side, under every combination
 * of the readings that decide it.
 */

const figures = { ...ofNotice, restDays: officialRestDays };

/** Every combination of the options of some readings. */
const combinations = (ids: readonly ReadingId[]): readonly Record<string, string>[] =>
  ids.reduce<readonly Record<string, string>[]>(
    (all, id) => all.flatMap((choices) => optionsOf[id].map((option) => ({ ...choices, [id]: option }))),
    [{}],
  );

/** Compares the library with the oracle for every one of some facts. */
function compare(noun: string, ids: readonly ReadingId[], facts: Iterable<object>): number {
  const determine = determinerOf(noun);
  const all = [...facts];
  for (const choices of combinations(ids)) {
    const edition = adopt(lingcheng2020, choices);
    const terms = { id: edition.id, figures, readings: edition.readings };
    for (const given of all) {
      const [said, due] = [determine(given, edition), oracle(noun, given, terms)];
      if (JSON.stringify(said) !== JSON.stringify(due)) expect([given, said]).toEqual([given, due]);
    }
  }
  return all.length * combinations(ids).length;
}

const daysFrom = (day: string, count: number) => Array.from({ length: count }, (_, at) => plusDays(day, at));

function* deaths() {
  for (const diedOn of of2020) {
    for (const day of daysFrom(diedOn, 45)) {
      yield { recipient: true, diedOn, deregisteredOn: day, asOf: '2021-12-31' };
      yield { recipient: true, diedOn, deregisteredOn: null, asOf: day };
    }
  }
}

function* scores() {
  const spring = daysFrom('2020-05-18', 47);
  for (const asOf of spring) {
    const known = [null, ...spring.filter((day) => day <= asOf)];
    for (const thresholdReachedOn of known) {
      for (const materialsSubmittedOn of known) yield { thresholdReachedOn, materialsSubmittedOn, asOf };
    }
  }
}

function* supplements() {
  for (const birthDate of births) yield { recipient: true, birthDate, asOf: '2020-12-31' };
}

function* months() {
  const person = { recipient: true, consecutiveYears: 0, diedOn: null };
  for (const year of [1945, 1955, 1960]) {
    for (const birthDate of births.filter((day) => day.startsWith(String(year)))) {
      for (const month of ['2020-02', '2020-03', '2020-06', '2020-07', '2020-12'])
        yield { ...person, birthDate, month };
    }
  }
  for (const diedOn of of2020) yield { ...person, birthDate: '1950-01-01', diedOn, month: '2020-07' };
}

test.each<[string, readonly ReadingId[], () => Iterable<object>]>([
  ['funeral-grant', ['funeralDeadlineRestDay'], deaths],
  ['assessment-score', ['deadlineDay', 'assessmentGap'], scores],
  ['age-supplement', ['ageAttained', 'leapDayBirthday', 'supplementStart'], supplements],
  ['monthly-pension', ['ageAttained', 'supplementStart', 'monthReckoning', 'monthOfDeath'], months],
])(
  'every deadline of %s, from every side',
  (noun, ids, facts) => {
    console.log(`deadlines: ${compare(noun, ids, facts())} answers of ${noun} agree`);
  },
  600_000,
);
