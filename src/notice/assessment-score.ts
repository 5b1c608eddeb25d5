import type { ClauseId } from './clauses.js';
import type { Period } from './period.js';

/** How collection is scored (千分制考核). */
export interface AssessmentScore {
  readonly clause: ClauseId;
  /** Assessed after the year as well, so without an end. */
  readonly effective: Period;
  readonly unit: 'points';
  readonly outOf: number;
  /** Task and materials both done by the day → its points. Ascending days. */
  readonly stages: readonly { readonly by: string; readonly points: number }[];
  /** The task itself not done by this day → these points. */
  readonly last: { readonly by: string; readonly points: number };
}

export const assessmentScore = {
  clause: '6.4',
  effective: { from: '2020-01-01', until: null },
  unit: 'points',
  outOf: 1000,
  stages: [
    { by: '2020-05-25', points: 10 },
    { by: '2020-05-30', points: 8 },
  ],
  last: { by: '2020-06-30', points: 0 },
} as const satisfies AssessmentScore;
