import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { ParsedOf } from '../facts/field.js';
import { type CivilDate, type Day, formatDay } from '../values/calendar.js';
import { lazy } from '../values/lazy.js';
import { isReached, neededFor, reachedBy } from './shared/collection-figures.js';
import {
  bestRates,
  currentRates,
  progressContradictions,
  progressFacts,
  type Rates,
  type ThresholdDateFacts,
} from './shared/progress.js';

export type { Progress, Rates, ThresholdDateFacts } from './shared/progress.js';

/** The day the task was done. */
export interface ThresholdDate {
  readonly reachedOn: CivilDate;
}

/** Why there is no such day. */
export type ThresholdDateReason =
  /** No listed day reaches the threshold: the best rates seen. */
  | { readonly code: 'threshold-not-reached'; readonly best: Rates }
  /** It was reached and lost again, last in the run told of: the rates as they stand. */
  | {
      readonly code: 'threshold-lost';
      readonly reachedOn: CivilDate;
      readonly lostOn: CivilDate;
      readonly current: Rates;
    };

/**
 * 达到缴费任务之日: the day the collection task was done to 96 %. Clause 6.4 and the annex.
 *
 * - determined: the first listed day at 96 %; under `thresholdAfterRefund: 'kept'`, the first from which it is never lost.
 * - refused: not reached on any listed day, with the best rates; or reached and lost again.
 * - undetermined: persons and yuan give different days (`completionMeasure`); reached and lost (`thresholdAfterRefund`); a
 *   listed day outside 2020.
 *
 * @throws InvalidFactsError for malformed facts, days that do not ascend, or an amount on one side alone.
 * @example Reached on the second day.
 * ```ts
 * determineThresholdDate({ target: { headcount: 100, amount: 30000 }, progress: [{ on: '2020-05-10', headcount: 95, amount: 28500 }, { on: '2020-05-20', headcount: 96, amount: 28800 }] })
 * // => { status: 'determined', value: { reachedOn: '2020-05-20' } }
 * determineThresholdDate({ target: { headcount: 100, amount: 30000 }, progress: [{ on: '2020-05-10', headcount: 95, amount: 28500 }] })
 * // => { status: 'refused', reasons: [{ code: 'threshold-not-reached', best: { headcount: '0.95', amount: '0.95' } }] }
 * ```
 */
export const determineThresholdDate: Rule<ThresholdDateFacts, ThresholdDate, ThresholdDateReason> =
  /* @__PURE__ */ defineRule({
    rule: 'threshold-date',
    nouns: ['completion'],
    nounsIfAny: ['collectionTargets'],
    readings: ['completionMeasure', 'thresholdAfterRefund'],
    facts: progressFacts,
    contradictions: progressContradictions,
    governedBy: ['progress'],
    figures({ notice }) {
      const neededOf = neededFor(notice.completion);
      return ({ target, progress }) => {
        const needed = neededOf(target);
        return {
          reached: progress.map((figures) => reachedBy(figures, needed)),
          best: lazy(() => shared(bestRates(target, progress))),
          current: lazy(() => shared(currentRates(target, progress))),
        };
      };
    },
    forEdition({ readings }, { determined, refused }) {
      const mustBeKept = readings.thresholdAfterRefund === 'kept';
      const dayAt = (progress: ParsedOf<typeof progressFacts>['progress'], at: number) =>
        formatDay(progress[at]?.on as Day);

      return ({ progress }, { reached: byMeasure, best, current }) => {
        const reached = byMeasure.map((measures) => isReached(measures, readings));
        const first = reached.indexOf(true);
        if (first === -1) return refused([{ code: 'threshold-not-reached', best: best() }]);
        if (!mustBeKept) return determined({ reachedOn: dayAt(progress, first) });

        const lastReached = reached.lastIndexOf(true);
        const startOfLastRun = reached.lastIndexOf(false, lastReached) + 1;
        const reachedOn = dayAt(progress, startOfLastRun);
        if (lastReached === progress.length - 1) return determined({ reachedOn });
        const lostOn = dayAt(progress, lastReached + 1);
        return refused([{ code: 'threshold-lost', reachedOn, lostOn, current: current() }]);
      };
    },
  });
