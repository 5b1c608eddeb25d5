import * as z from 'zod/mini';
import { compared, dayIn, distinct, faults, fromBeforeUntil, keysOf, part } from './edition-faults.js';
import { civilDay, strict } from './edition-parts.js';

/** The rest days of a stretch of the calendar, none outside it. */
export const restDays = () =>
  strict({
    from: civilDay(),
    until: civilDay(),
    days: z.array(civilDay(), { error: 'expected a list of days' }).check(distinct(dayIn, [])),
  }).check(
    fromBeforeUntil(),
    faults((stretch, report) => {
      const [from, until] = [dayIn(part(stretch, 'from')), dayIn(part(stretch, 'until'))];
      for (const { key: restDay, path } of keysOf(part(stretch, 'days'), dayIn, [])) {
        const place = ['days', ...path];
        if (compared(restDay, from) < 0) report(place, 'out-of-range', `expected a day no earlier than ${from}`);
        if (compared(restDay, until) > 0) report(place, 'out-of-range', `expected a day no later than ${until}`);
      }
    }),
  );
