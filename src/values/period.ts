import { type CivilDate, type Day, dayFrom, lastDay } from './calendar.js';

/** The days something is in force, both included; `null` = no end in that direction. */
export interface Period {
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

/** The first and the last day of a period. */
export interface Bounds {
  readonly first: Day;
  readonly last: Day;
}

/** The days that lie in every one of the periods. */
export function boundsOf(periods: readonly Period[]): Bounds {
  return {
    first: Math.max(0, ...periods.map(({ from }) => (from === null ? 0 : dayFrom(from)))),
    last: Math.min(lastDay, ...periods.map(({ until }) => (until === null ? lastDay : dayFrom(until)))),
  };
}
