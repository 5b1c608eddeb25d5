import type { CivilDate } from '../values/calendar.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { ascending, compared, crossCheck, dayIn, entriesOf, numberIn, valueAt } from './cross-checks.js';
import { atLeastOne, civilDay, list, literal, nounSchema, strict, wholeFrom } from './schema.js';

/** How collection is scored (千分制考核). */
export interface AssessmentScoreFigures {
  readonly clause: ClauseId;
  /** Assessed after the year as well, so without an end. */
  readonly effective: Period;
  readonly unit: 'points';
  /** All the points there are in the whole assessment. */
  readonly scale: number;
  /** Task and materials both done by the day → its points. Ascending days. */
  readonly stages: readonly { readonly by: CivilDate; readonly points: number }[];
  /** The task itself not done by this day → these points. */
  readonly last: { readonly by: CivilDate; readonly points: number };
}

const stage = () => strict({ by: civilDay(), points: wholeFrom(0, 1e6) });
const mostStages = 24;

export const assessmentScoreSchema = () =>
  nounSchema({
    unit: literal('points'),
    scale: wholeFrom(1, 1e6),
    stages: list(stage(), 'stages', mostStages).check(atLeastOne(), ascending(dayIn, ['by'])),
    last: stage(),
  }).check(
    crossCheck((score, report) => {
      const scale = numberIn(valueAt(score, 'scale')) ?? Number.POSITIVE_INFINITY;
      const stages = entriesOf(valueAt(score, 'stages'));
      const last = valueAt(score, 'last');
      const tooMany = (path: (string | number)[], one: unknown) => {
        const points = numberIn(valueAt(one, 'points')) ?? 0;
        if (points > scale) report([...path, 'points'], 'contradiction', `expected at most ${scale} points`);
      };
      for (const [at, entry] of stages.entries()) tooMany(['stages', at], entry);
      tooMany(['last'], last);
      const [before, by] = [dayIn(valueAt(stages.at(-1), 'by')), dayIn(valueAt(last, 'by'))];
      if (compared(before, by) > 0) report(['last', 'by'], 'not-ascending', `expected no day before ${before}`);
    }),
  );

export const assessmentScore = {
  clause: '6.4',
  effective: { from: '2020-01-01', until: null },
  unit: 'points',
  scale: 1000,
  stages: [
    { by: '2020-05-25', points: 10 },
    { by: '2020-05-30', points: 8 },
  ],
  last: { by: '2020-06-30', points: 0 },
} as const satisfies AssessmentScoreFigures;
