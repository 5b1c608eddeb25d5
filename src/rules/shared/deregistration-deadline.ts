import type { Edition } from '../../editions/edition.js';
import { countingWorkingDays, rollingForward } from '../../editions/rest-days.js';
import type { RestDaysUnknown } from '../../engine/outcome.js';
import type { Working } from '../../engine/working.js';
import type { FuneralGrant } from '../../notice/funeral-grant.js';
import { addDays, type Day, formatDay } from '../../values/calendar.js';

/** By when a death must be deregistered. */
interface Deadline {
  /** Where the rest days are not known, the last day that is in time whatever they are. */
  readonly lastDay: Day;
  readonly unknown: RestDaysUnknown | null;
  /** What the last day is called in a working. */
  readonly called: 'lastDayCounted' | 'deadline';
}

type Deregistration = NonNullable<FuneralGrant['deregistration']>;

/** So many working days from the day after the death. */
function workingDaysLater({ restDays }: Edition, days: number, working: Working): (diedOn: Day) => Deadline {
  const workingDaysAfter = countingWorkingDays(restDays);
  const { from, until } = restDays ?? { from: null, until: null };
  return (diedOn) => {
    const counted = workingDaysAfter(diedOn, days);
    const [of, called] = ['notice.funeralGrant.deregistration', 'lastDayCounted'] as const;
    if (counted.isCovered) {
      const lastDay = working(called, 'addWorkingDays', counted.day, 'facts.diedOn', of, 'restDays');
      return { lastDay, unknown: null, called };
    }
    // Without any rest day on the way it would be this one.
    const lastDay = working(called, 'addDays', addDays(diedOn, days), 'facts.diedOn', of);
    return { lastDay, unknown: { why: 'rest-days-unknown', on: formatDay(counted.day), from, until }, called };
  };
}

/** So many days from the day after the death, moved past rest days where the reading says so. */
export function deadlines(
  edition: Edition,
  { value: days, unit }: Deregistration,
  working: Working,
): (diedOn: Day) => Deadline {
  if (unit === 'working-days') return workingDaysLater(edition, days, working);
  const { readings, restDays } = edition;
  const isMoved = readings.funeralDeadlineRestDay === 'rolls-forward';
  const lastDayCounted = (diedOn: Day) =>
    working('lastDayCounted', 'addDays', addDays(diedOn, days), 'facts.diedOn', 'notice.funeralGrant.deregistration');
  if (!isMoved) return (diedOn) => ({ lastDay: lastDayCounted(diedOn), unknown: null, called: 'lastDayCounted' });

  const nextWorkingDay = rollingForward(restDays);
  const { from, until } = restDays ?? { from: null, until: null };
  return (diedOn) => {
    const lastDay = lastDayCounted(diedOn);
    const moved = nextWorkingDay(lastDay);
    if (moved.isCovered) {
      working('deadline', 'nextWorkingDay', moved.day, 'lastDayCounted', 'restDays');
      return { lastDay: moved.day, unknown: null, called: 'deadline' };
    }
    const unknown: RestDaysUnknown = { why: 'rest-days-unknown', on: formatDay(moved.day), from, until };
    return { lastDay, unknown, called: 'lastDayCounted' };
  };
}
