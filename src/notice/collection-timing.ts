import type { CivilDate } from '../values/calendar.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { fromBeforeUntil } from './cross-checks.js';
import { civilDay, nounSchema, strict } from './schema.js';

/** The collection window (集中缴费时限), both days included. */
export interface CollectionTiming {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly window: { readonly from: CivilDate; readonly until: CivilDate };
}

export const collectionTimingSchema = () =>
  nounSchema({ window: strict({ from: civilDay(), until: civilDay() }).check(fromBeforeUntil()) });

export const collectionTiming = {
  clause: '3',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  window: { from: '2020-05-01', until: '2020-05-25' },
} as const satisfies CollectionTiming;
