import { addDays, type Day, dayOf } from './calendar.js';
import type { RestDays } from './edition.js';

/** The next working day, the day itself included, or the first day on the way that the list does not cover. */
export type Rolled = { readonly day: Day } | { readonly uncovered: Day };

/** Moves a day past rest days. */
export function rolledForward(day: Day, restDays: RestDays | null): Rolled {
  if (restDays === null) return { uncovered: day };
  const [from, until] = [dayOf(restDays.from), dayOf(restDays.until)];
  const days = new Set(restDays.days.map(dayOf));
  let rolled = day;
  while (rolled >= from && rolled <= until) {
    if (!days.has(rolled)) return { day: rolled };
    rolled = addDays(rolled, 1);
  }
  return { uncovered: rolled };
}
