import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { ParsedOf } from '../facts/field.js';
import { type CivilDate, type Day, formatDay } from '../values/calendar.js';
import { lazy } from '../values/lazy.js';
import { decidingMeasures, isReached, neededFor, type Reached, reachedBy } from './shared/collection-figures.js';
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
    figures({ notice }, working) {
      const neededOf = neededFor(notice.completion, working);
      return ({ target, progress }) => {
        const needed = neededOf(target);
        return {
          reached: progress.map((figures) => reachedBy(figures, needed)),
          best: lazy(() => shared(bestRates(target, progress, working))),
          current: lazy(() => shared(currentRates(target, progress, working))),
        };
      };
    },
    forEdition({ readings }, { determined, refused }, working) {
      const [byAll, byHeads] = [decidingMeasures(readings, false), decidingMeasures(readings, true)];
      const mustBeKept = readings.thresholdAfterRefund === 'kept';
      const dayAt = (progress: ParsedOf<typeof progressFacts>['progress'], at: number) =>
        formatDay(progress[at]?.on as Day);

      /** Hands over on which of the listed days the threshold is reached. */
      function handOver(reached: readonly boolean[], byMeasure: readonly Reached[], headsOnly: boolean): void {
        const of = (measure: keyof Reached) => () => byMeasure.map((measures) => measures[measure]);
        working('headcountMet', 'compare', of('headcount'), 'facts.progress.*.headcount', '>=', 'neededHeadcount');
        if (!headsOnly) working('amountMet', 'compare', of('amount'), 'facts.progress.*.amount', '>=', 'neededAmount');
        working('met', 'least', reached, ...(headsOnly ? byHeads : byAll));
      }

      return ({ target, progress }, { reached: byMeasure, best, current }) => {
        const reached = byMeasure.map((measures) => isReached(measures, readings));
        handOver(reached, byMeasure, target.amount === null);
        const first = reached.indexOf(true);
        if (first === -1) return refused([{ code: 'threshold-not-reached', best: best() }]);
        if (!mustBeKept) {
          const days = () => progress.filter((_, at) => reached[at]).map(({ on }) => on);
          working('daysMet', 'select', days, 'facts.progress.*.on', 'met');
          return determined({ reachedOn: working('reachedOn', 'least', dayAt(progress, first), 'daysMet') });
        }

        const lastReached = reached.lastIndexOf(true);
        const startOfLastRun = reached.lastIndexOf(false, lastReached) + 1;
        const run = () => progress.slice(startOfLastRun, lastReached + 1).map(({ on }) => on);
        working('daysMet', 'run', run, 'met', 'facts.progress.*.on');
        const reachedOn = working('reachedOn', 'least', dayAt(progress, startOfLastRun), 'daysMet');
        if (lastReached === progress.length - 1) return determined({ reachedOn });

        const after = () => progress.map((_, at) => at > lastReached);
        working('lastDayMet', 'greatest', dayAt(progress, lastReached), 'daysMet');
        working('isAfter', 'compare', after, 'facts.progress.*.on', '>', 'lastDayMet');
        const daysAfter = () => progress.slice(lastReached + 1).map(({ on }) => on);
        working('daysAfter', 'select', daysAfter, 'facts.progress.*.on', 'isAfter');
        const lostOn = working('lostOn', 'least', dayAt(progress, lastReached + 1), 'daysAfter');
        return refused([{ code: 'threshold-lost', reachedOn, lostOn, current: current() }]);
      };
    },
  });
