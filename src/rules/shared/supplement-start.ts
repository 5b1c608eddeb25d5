import type { Working } from '../../engine/working.js';
import type { AdoptedReadings } from '../../readings/options.js';
import { ageReachedOn, type Day, startOfNextMonth } from '../../values/calendar.js';

/** What the age that counts is called in a working. */
export const nameOfAgeThatCounts = ({ supplementStart }: AdoptedReadings) =>
  supplementStart === 'following-month' ? 'countedAge' : 'age';

/** The age that counts: under the later start, one reached in the month of the day asked about does not count yet. */
export function ageThatCounts(readings: AdoptedReadings, working: Working, askedOn: 'facts.asOf' | 'decidingDay') {
  const countsAtOnce = readings.supplementStart === 'on-attaining';
  return (birthDate: Day, age: number, asOf: Day): number => {
    if (countsAtOnce) return age;
    const reachedOn = ageReachedOn(birthDate, age, readings);
    working('ageReachedOn', 'addYears', reachedOn, 'facts.birthDate', 'age');
    const countsFrom = working('countsFrom', 'startOfNextMonth', startOfNextMonth(reachedOn), 'ageReachedOn');
    const isCounted = working('isCounted', 'compare', asOf >= countsFrom, askedOn, '>=', 'countsFrom');
    const ageBefore = working('ageBefore', 'difference', age - 1, 'age', 1);
    return working('countedAge', 'select', isCounted ? age : ageBefore, 'isCounted', 'age', 'ageBefore');
  };
}

/** The day from which the supplement of an age is due. */
export function dueFrom(readings: AdoptedReadings, working: Working) {
  return (birthDate: Day, age: number): Day => {
    const reachedOn = ageReachedOn(birthDate, age, readings);
    working('supplementAgeReachedOn', 'addYears', reachedOn, 'facts.birthDate', 'supplementAge');
    if (readings.supplementStart === 'on-attaining') return reachedOn;
    return working('supplementFrom', 'startOfNextMonth', startOfNextMonth(reachedOn), 'supplementAgeReachedOn');
  };
}
