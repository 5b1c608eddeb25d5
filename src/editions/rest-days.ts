import * as z from 'zod/mini';
import { compared, crossCheck, dayIn, distinct, fromBeforeUntil, keysOf, valueAt } from '../notice/cross-checks.js';
import { civilDay, list, strict } from '../notice/schema.js';
import { addDays, type Day, dayFrom } from '../values/calendar.js';
import type { RestDays } from './edition.js';

/** The next working day, the day itself included, or the first day on the way that the list does not cover. */
export interface Rolled {
  readonly day: Day;
  readonly isCovered: boolean;
}

/** Moves days past rest days. */
export function rollingForward(restDays: RestDays | null): (day: Day) => Rolled {
  if (restDays === null) return (day) => ({ day, isCovered: false });
  const [from, until] = [dayFrom(restDays.from), dayFrom(restDays.until)];
  const days = new Set(restDays.days.map(dayFrom));
  return (day) => {
    let rolled = day;
    while (rolled >= from && rolled <= until) {
      if (!days.has(rolled)) return { day: rolled, isCovered: true };
      const next = addDays(rolled, 1);
      // The calendar ends here: no day after 9999-12-31 can be given.
      if (next === rolled) break;
      rolled = next;
    }
    return { day: rolled, isCovered: false };
  };
}

/** The last of so many working days after a day, or the first day on the way that the list does not cover. */
export function countingWorkingDays(restDays: RestDays | null): (after: Day, days: number) => Rolled {
  const nextWorkingDay = rollingForward(restDays);
  return (after, days) => {
    let counted: Rolled = { day: after, isCovered: true };
    for (let left = days; left > 0 && counted.isCovered; left -= 1) {
      const next = addDays(counted.day, 1);
      // The calendar ends here.
      if (next === counted.day) return { day: next, isCovered: false };
      counted = nextWorkingDay(next);
    }
    return counted;
  };
}

/** The rest days of a stretch of the calendar, none outside it. */
const restDaysSchema = () =>
  strict({ from: civilDay(), until: civilDay(), days: list(civilDay(), 'days').check(distinct(dayIn, [])) }).check(
    fromBeforeUntil(),
    crossCheck((stretch, report) => {
      const [from, until] = [dayIn(valueAt(stretch, 'from')), dayIn(valueAt(stretch, 'until'))];
      for (const { key: restDay, path } of keysOf(valueAt(stretch, 'days'), dayIn, [])) {
        const place = ['days', ...path];
        if (compared(restDay, from) < 0) report(place, 'out-of-range', `expected a day no earlier than ${from}`);
        if (compared(restDay, until) > 0) report(place, 'out-of-range', `expected a day no later than ${until}`);
      }
    }),
  );

/** The list, or `null` where no list is known. */
export const restDaysOrNone = () => z.nullable(restDaysSchema());
