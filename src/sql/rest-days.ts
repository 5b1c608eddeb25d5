import type { RestDays } from '../editions/edition.js';
import { rollingForward } from '../editions/rest-days.js';
import { addDays, type Day, dayOf } from '../values/calendar.js';
import { daysUpToDay } from './day.js';
import type { Sql } from './dialects/dialect.js';
import { type Case, firstOf } from './expression.js';

interface Run {
  readonly first: Day;
  last: Day;
}

/** Rest days that follow each other, from the first to the last. */
function runsOf({ days }: RestDays): Run[] {
  const runs: Run[] = [];
  for (const day of days.map(dayOf).sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && addDays(run.last, 1) === day) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

/** A day, as days counted up to it, moved past rest days; NULL where they are not known. */
export function rolledOn(day: Sql, restDays: RestDays | null): Sql {
  if (restDays === null) return 'NULL';
  const { from, until } = restDays;
  const rolledForward = rollingForward(restDays);
  const isUncovered = `${day} NOT BETWEEN ${daysUpToDay(dayOf(from))} AND ${daysUpToDay(dayOf(until))}`;
  const runs = runsOf(restDays).map(({ first, last }): Case => {
    const rolled = rolledForward(first);
    const moved = 'day' in rolled ? String(daysUpToDay(rolled.day)) : 'NULL';
    return [`${day} BETWEEN ${daysUpToDay(first)} AND ${daysUpToDay(last)}`, moved];
  });
  return firstOf([[isUncovered, 'NULL'], ...runs], day);
}
