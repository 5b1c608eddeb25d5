import * as z from 'zod/mini';
import {
  compared,
  crossCheck,
  dayIn,
  distinct,
  fromBeforeUntil,
  type Key,
  keysOf,
  valueAt,
} from '../notice/cross-checks.js';
import { civilDay, list, strict } from '../notice/schema.js';
import { addDays, type Day, dayFrom, lastDay } from '../values/calendar.js';
import type { RestDays } from './edition.js';

/** A working day by the list, what the list does not cover being worked. */
export interface Rolled {
  /** As long as the list covers the way there; otherwise the earliest it can be. */
  readonly day: Day;
  /** The first day on the way that the list does not cover. */
  readonly uncovered: Day | null;
}

/** The next working day, the day itself included. */
export function rollingForward(restDays: RestDays | null): (day: Day) => Rolled {
  if (restDays === null) return (day) => ({ day, uncovered: day });
  const [from, until] = [dayFrom(restDays.from), dayFrom(restDays.until)];
  const days = new Set(restDays.days.map(dayFrom));
  return (day) => {
    let rolled = day;
    // The calendar ends with its last day, whether or not that is a rest day.
    while (days.has(rolled) && rolled < lastDay) rolled = addDays(rolled, 1);
    return { day: rolled, uncovered: from <= rolled && rolled <= until ? null : rolled };
  };
}

/** The last of so many working days after a day. */
export function countingWorkingDays(restDays: RestDays | null): (after: Day, days: number) => Rolled {
  const nextWorkingDay = rollingForward(restDays);
  return (after, days) => {
    let counted: Rolled = { day: after, uncovered: null };
    for (let left = days; left > 0 && counted.day < lastDay; left -= 1) {
      const { day, uncovered } = nextWorkingDay(addDays(counted.day, 1));
      counted = { day, uncovered: counted.uncovered ?? uncovered };
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
      const days = keysOf(valueAt(stretch, 'days'), dayIn, []);
      // Where several days lie outside, the stretch may be wrong: that is told once.
      const outside = (isOutside: (restDay: Key) => boolean, expected: string) => {
        const [first, ...others] = days.filter(({ key }) => isOutside(key));
        if (first === undefined) return;
        const day = others.length === 0 ? `a day ${expected}` : `days ${expected}, as ${others.length + 1} are not`;
        report(['days', ...first.path], 'out-of-range', `expected ${day}`);
      };
      outside((restDay) => compared(restDay, from) < 0, `no earlier than ${from}`);
      outside((restDay) => compared(restDay, until) > 0, `no later than ${until}`);
    }),
  );

/** The list, or `null` where no list is known. */
export const restDaysOrNone = () => z.nullable(restDaysSchema());
