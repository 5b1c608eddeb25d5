import type { Edition } from '../editions/edition.js';
import { rollingForward } from '../editions/rest-days.js';
import type { OutsideCoverage } from '../engine/outcome.js';
import { addDays, type Day, textOf } from '../values/calendar.js';

/** By when a death must be deregistered. */
export interface Deadline {
  /** Where the rest days are not known, the last day that is in time whatever they are. */
  readonly lastDay: Day;
  /** The first day on the way whose rest days are not known. */
  readonly uncovered?: OutsideCoverage;
}

/** The deadlines of an edition: so many days from the day after the death, rolled past rest days or not. */
export function deadlines({ notice, readings, restDays }: Edition): (diedOn: Day) => Deadline {
  const days = notice.funeralGrant.deregistration.value;
  const rolls = readings.funeralDeadlineRestDay === 'rolls-forward';
  const rolledForward = rollingForward(restDays);
  const { from, until } = restDays ?? { from: null, until: null };

  return (diedOn) => {
    const lastDay = addDays(diedOn, days);
    const rolled = rolls ? rolledForward(lastDay) : { day: lastDay };
    if ('day' in rolled) return { lastDay: rolled.day };
    return { lastDay, uncovered: { why: 'outside-coverage', on: textOf(rolled.uncovered), from, until } };
  };
}
