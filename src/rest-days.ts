import { addDays, type CivilDate } from './calendar.js';
import type { RestDays } from './edition.js';

/** The next working day, the day itself included, or the first day on the way that the list does not cover. */
export type Rolled = { readonly day: CivilDate } | { readonly uncovered: CivilDate };

/** Moves a day past rest days. */
export function rolledForward(day: CivilDate, restDays: RestDays | null): Rolled {
  if (restDays === null) return { uncovered: day };
  let rolled = day;
  while (rolled >= restDays.from && rolled <= restDays.until) {
    if (!restDays.days.includes(rolled)) return { day: rolled };
    rolled = addDays(rolled, 1);
  }
  return { uncovered: rolled };
}
