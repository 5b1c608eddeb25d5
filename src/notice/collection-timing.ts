import type { ClauseId } from './clauses.js';
import type { Period } from './period.js';

/** The collection window (集中缴费时限), both days included. */
export interface CollectionTiming {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly window: { readonly from: string; readonly until: string };
}

export const collectionTiming = {
  clause: '3',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  window: { from: '2020-05-01', until: '2020-05-25' },
} as const satisfies CollectionTiming;
