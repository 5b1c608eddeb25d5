import type { Edition } from '../../editions/edition.js';
import { countingWorkingDays, type Rolled, rollingForward } from '../../editions/rest-days.js';
import type { RestDaysUnknown } from '../../engine/outcome.js';
import type { Working } from '../../engine/working.js';
import type { FuneralGrant } from '../../notice/funeral-grant.js';
import { addDays, type Day, formatDay } from '../../values/calendar.js';

/** By when a death must be deregistered. */
interface Deadline {
  /** Where the rest days are not known, the earliest it can be: that day is in time whatever they are. */
  readonly lastDay: Day;
  readonly unknown: RestDaysUnknown | null;
  /** What the last day is called in a working. */
  readonly called: 'lastDayCounted' | 'deadline' | 'earliestLastDay';
}

type Deregistration = NonNullable<FuneralGrant['deregistration']>;

/** The last day by the rest days, and what a working calls it. */
function lastDayBy(
  { restDays }: Edition,
  { day: lastDay, uncovered }: Rolled,
  known: 'lastDayCounted' | 'deadline',
): Deadline {
  if (uncovered === null) return { lastDay, unknown: null, called: known };
  const { from, until } = restDays ?? { from: null, until: null };
  const unknown: RestDaysUnknown = { why: 'rest-days-unknown', on: formatDay(uncovered), from, until };
  return { lastDay, unknown, called: 'earliestLastDay' };
}

/** So many days from the day after the death, moved past rest days where the reading says so. */
export function deadlines(
  edition: Edition,
  { value: days, unit }: Deregistration,
  working: Working,
): (diedOn: Day) => Deadline {
  const of = 'notice.funeralGrant.deregistration';
  const byList = edition.restDays === null ? [] : (['restDays'] as const);
  if (unit === 'working-days') {
    const workingDaysAfter = countingWorkingDays(edition.restDays);
    return (diedOn) => {
      const deadline = lastDayBy(edition, workingDaysAfter(diedOn, days), 'lastDayCounted');
      working(deadline.called, 'addWorkingDays', deadline.lastDay, 'facts.diedOn', of, ...byList);
      return deadline;
    };
  }
  const lastDayCounted = (diedOn: Day) =>
    working('lastDayCounted', 'addDays', addDays(diedOn, days), 'facts.diedOn', of);
  if (edition.readings.funeralDeadlineRestDay !== 'rolls-forward') {
    return (diedOn) => ({ lastDay: lastDayCounted(diedOn), unknown: null, called: 'lastDayCounted' });
  }
  const nextWorkingDay = rollingForward(edition.restDays);
  return (diedOn) => {
    const deadline = lastDayBy(edition, nextWorkingDay(lastDayCounted(diedOn)), 'deadline');
    working(deadline.called, 'nextWorkingDay', deadline.lastDay, 'lastDayCounted', ...byList);
    return deadline;
  };
}
