import { addDays, type Day, dayOf } from '../values/calendar.js';
import type { RestDays } from './edition.js';

/** The next working day, the day itself included, or the first day on the way that the list does not cover. */
export type Rolled = { readonly day: Day } | { readonly uncovered: Day };

/** Moves days past rest days. */
export function rollingForward(restDays: RestDays | null): (day: Day) => Rolled {
  if (restDays === null) return (day) => ({ uncovered: day });
  const [from, until] = [dayOf(restDays.from), dayOf(restDays.until)];
  const days = new Set(restDays.days.map(dayOf));
  return (day) => {
    let rolled = day;
    while (rolled >= from && rolled <= until) {
      if (!days.has(rolled)) return { day: rolled };
      const next = addDays(rolled, 1);
      // The calendar ends here: no day after 9999-12-31 can be given.
      if (next === rolled) break;
      rolled = next;
    }
    return { uncovered: rolled };
  };
}
