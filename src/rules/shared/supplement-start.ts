import type { Edition } from '../../editions/edition.js';
import type { Working } from '../../engine/working.js';
import {
  ageReachedOn,
  type Day,
  firstDayOf,
  lastDayOf,
  monthOf,
  startOfNextMonth,
  wholeYears,
} from '../../values/calendar.js';
import { own } from '../../values/own.js';

type Start = 'on-attaining' | 'month-of-attaining' | 'following-month';

/** From when a supplement is paid: as the notice says or, where it does not, as it is read. */
export function startIn({ notice: { ageSupplement }, readings }: Edition): Start {
  return (ageSupplement && own(ageSupplement, 'paidFrom')) ?? readings.supplementStart;
}

/** What the age that counts is called in a working. */
export const nameOfAgeThatCounts = (edition: Edition) => (startIn(edition) === 'on-attaining' ? 'age' : 'countedAge');

/**
 * The age that counts. From the month after, one reached in the month of the day asked about does not count yet; from
 * the month itself, one that is still to be reached in it counts, unless death comes before.
 */
export function ageThatCounts(edition: Edition, working: Working, askedOn: 'facts.asOf' | 'decidingDay') {
  const { readings } = edition;
  const start = startIn(edition);

  function ageByMonthsEnd(birthDate: Day, asOf: Day, diedOn: Day | null): number {
    working('nextMonth', 'startOfNextMonth', startOfNextMonth(asOf), askedOn === 'facts.asOf' ? askedOn : 'firstDay');
    const monthsEnd = working('lastDayOfMonth', 'addDays', lastDayOf(monthOf(asOf)), 'nextMonth', -1);
    const countedOn = diedOn === null ? monthsEnd : Math.min(monthsEnd, diedOn);
    if (diedOn !== null) working('lastDayAlive', 'least', countedOn, 'lastDayOfMonth', 'facts.diedOn');
    const day = diedOn === null ? 'lastDayOfMonth' : 'lastDayAlive';
    return working('countedAge', 'age', wholeYears(birthDate, countedOn, readings), 'facts.birthDate', day);
  }

  function ageAtMonthsStart(birthDate: Day, age: number, asOf: Day): number {
    const reachedOn = ageReachedOn(birthDate, age, readings);
    working('ageReachedOn', 'addYears', reachedOn, 'facts.birthDate', 'age');
    const countsFrom = working('countsFrom', 'startOfNextMonth', startOfNextMonth(reachedOn), 'ageReachedOn');
    const isCounted = working('isCounted', 'compare', asOf >= countsFrom, askedOn, '>=', 'countsFrom');
    const ageBefore = working('ageBefore', 'difference', age - 1, 'age', 1);
    return working('countedAge', 'select', isCounted ? age : ageBefore, 'isCounted', 'age', 'ageBefore');
  }

  return (birthDate: Day, age: number, asOf: Day, diedOn: Day | null): number => {
    if (start === 'on-attaining') return age;
    if (start === 'month-of-attaining') return ageByMonthsEnd(birthDate, asOf, diedOn);
    return ageAtMonthsStart(birthDate, age, asOf);
  };
}

/** The day from which the supplement of an age is due. */
export function dueFrom(edition: Edition, working: Working) {
  const start = startIn(edition);
  return (birthDate: Day, age: number): Day => {
    const reachedOn = ageReachedOn(birthDate, age, edition.readings);
    working('supplementAgeReachedOn', 'addYears', reachedOn, 'facts.birthDate', 'supplementAge');
    if (start === 'on-attaining') return reachedOn;
    return start === 'month-of-attaining'
      ? working('supplementFrom', 'startOfMonth', firstDayOf(monthOf(reachedOn)), 'supplementAgeReachedOn')
      : working('supplementFrom', 'startOfNextMonth', startOfNextMonth(reachedOn), 'supplementAgeReachedOn');
  };
}
