import type { RestDays } from '../editions/edition.js';
import { rollingForward } from '../editions/rest-days.js';
import { type Day, dayFrom } from '../values/calendar.js';
import { daysUpToDay } from './day.js';
import type { Dialect, Sql } from './dialects/dialect.js';
import { type Case, laidOut } from './expression.js';

/**
 * So many days after a day, moved past rest days, all as days counted up to them; NULL where the rest days are not known.
 */
export function rolledFrom(start: Sql, later: number, restDays: RestDays | null, { types }: Dialect): Sql {
  if (restDays === null) return `CAST(NULL AS ${types.whole})`;
  const rolledForward = rollingForward(restDays);
  // Rest days that follow each other are moved to one day.
  const runs = new Map<Day, { readonly first: Day; readonly last: Day }>();
  for (const day of restDays.days.map(dayFrom).sort((one, other) => one - other)) {
    const { day: target } = rolledForward(day);
    runs.set(target, { first: runs.get(target)?.first ?? day, last: day });
  }
  const isBetween = (first: Day, last: Day) =>
    `${start} BETWEEN ${daysUpToDay(first) - later} AND ${daysUpToDay(last) - later}`;
  const rolled = [...runs].map(([target, { first, last }]): Case => {
    return [isBetween(first, last), rolledForward(target).isCovered ? String(daysUpToDay(target)) : 'NULL'];
  });
  const isCovered = isBetween(dayFrom(restDays.from), dayFrom(restDays.until));
  return laidOut([...rolled, [isCovered, `${start} + ${later}`]]);
}
