import type { RestDays } from '../editions/edition.js';
import { rollingForward } from '../editions/rest-days.js';
import { addDays, type Day, dayFrom } from '../values/calendar.js';
import { daysUpToDay } from './day.js';
import type { Dialect, Sql } from './dialects/dialect.js';
import type { Case } from './expression.js';
import { laidOut } from './layout.js';

interface Run {
  readonly first: Day;
  last: Day;
}

/** Rest days that follow each other, from the first to the last. */
function runsOf({ days }: RestDays): Run[] {
  const runs: Run[] = [];
  for (const day of days.map(dayFrom).sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && addDays(run.last, 1) === day) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

/**
 * So many days after a day, moved past rest days, all as days counted up to them; NULL where the rest days are not known.
 */
export function rolledFrom(start: Sql, later: number, restDays: RestDays | null, { types }: Dialect): Sql {
  if (restDays === null) return `CAST(NULL AS ${types.whole})`;
  const rolledForward = rollingForward(restDays);
  const isBetween = (first: Day, last: Day) =>
    `${start} BETWEEN ${daysUpToDay(first) - later} AND ${daysUpToDay(last) - later}`;
  const runs = runsOf(restDays).map(({ first, last }): Case => {
    const rolled = rolledForward(first);
    return [isBetween(first, last), rolled.isCovered ? String(daysUpToDay(rolled.day)) : 'NULL'];
  });
  const isCovered = isBetween(dayFrom(restDays.from), dayFrom(restDays.until));
  return laidOut([...runs, [isCovered, `${start} + ${later}`]]);
}
