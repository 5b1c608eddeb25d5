import type { RestDays } from '../editions/edition.js';
import { rollingForward } from '../editions/rest-days.js';
import { type Day, dayFrom } from '../values/calendar.js';
import { daysUpToDay } from './day.js';
import type { Sql } from './dialects/dialect.js';
import { type Case, laidOut } from './expression.js';

/** So many days after a day, moved past the rest days of the list, all as days counted up to them. */
export function rolledFrom(start: Sql, later: number, restDays: RestDays): Sql {
  const rolledForward = rollingForward(restDays);
  // Rest days that follow each other are moved to one day.
  const runs = new Map<Day, { readonly first: Day; readonly last: Day }>();
  for (const day of restDays.days.map(dayFrom).sort((one, other) => one - other)) {
    const { day: target } = rolledForward(day);
    runs.set(target, { first: runs.get(target)?.first ?? day, last: day });
  }
  const rolled = [...runs].map(([target, { first, last }]): Case => {
    const isBetween = `${start} BETWEEN ${daysUpToDay(first) - later} AND ${daysUpToDay(last) - later}`;
    return [isBetween, String(daysUpToDay(target))];
  });
  return laidOut([...rolled, ['TRUE', `${start} + ${later}`]]);
}

/** Whether the list covers a day moved past its rest days. */
export function isCoveredBy(restDays: RestDays | null, day: Sql): Sql {
  if (restDays === null) return 'FALSE';
  return `${day} BETWEEN ${daysUpToDay(dayFrom(restDays.from))} AND ${daysUpToDay(dayFrom(restDays.until))}`;
}
