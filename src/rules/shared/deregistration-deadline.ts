import type { Edition } from '../../editions/edition.js';
import { rollingForward } from '../../editions/rest-days.js';
import type { RestDaysUnknown } from '../../engine/outcome.js';
import { addDays, type Day, formatDay } from '../../values/calendar.js';

/** By when a death must be deregistered. */
interface Deadline {
  /** Where the rest days are not known, the last day that is in time whatever they are. */
  readonly lastDay: Day;
  readonly unknown: RestDaysUnknown | null;
}

/** So many days from the day after the death, moved past rest days where the reading says so. */
export function deadlines({ readings, restDays }: Edition, days: number): (diedOn: Day) => Deadline {
  const isMoved = readings.funeralDeadlineRestDay === 'rolls-forward';
  if (!isMoved) return (diedOn) => ({ lastDay: addDays(diedOn, days), unknown: null });

  const nextWorkingDay = rollingForward(restDays);
  const { from, until } = restDays ?? { from: null, until: null };
  return (diedOn) => {
    const lastDay = addDays(diedOn, days);
    const moved = nextWorkingDay(lastDay);
    if (moved.isCovered) return { lastDay: moved.day, unknown: null };
    return { lastDay, unknown: { why: 'rest-days-unknown', on: formatDay(moved.day), from, until } };
  };
}
