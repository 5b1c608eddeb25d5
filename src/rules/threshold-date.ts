import { defineRule } from '../engine/rule.js';
import type { Issue } from '../errors.js';
import { type Contradictions, contradiction } from '../facts/contradiction.js';
import { count, day, yuan } from '../facts/fields.js';
import { listOf } from '../facts/list-field.js';
import { record } from '../facts/record-field.js';
import { type CivilDate, type Day, textOf } from '../values/calendar.js';
import { type Decimal, decimal, larger, share } from '../values/money.js';
import { type CollectionFigures, completionFigures, type ReadFigures, targetFigures } from './completion.js';
import { type CompletionMeasure, isMet } from './target-met.js';

/** The figures as they stood on a day. */
export interface Progress extends CollectionFigures {
  /** The day the figures stood so. */
  readonly on: CivilDate;
}

/** The task, and how its collection went. */
export interface ThresholdDateFacts {
  /** 任务: what is to be collected, both figures more than 0. */
  readonly target: CollectionFigures;
  /** Cumulative figures on ascending days; they may fall, by refunds. */
  readonly progress: readonly Progress[];
}

/** The day the task was done. */
export interface ThresholdDate {
  readonly reachedOn: CivilDate;
}

/** No listed day reaches the threshold. */
export interface ThresholdDateReason {
  readonly code: 'threshold-not-reached';
  /** The best rate seen, in persons and in yuan. */
  readonly best: { readonly headcount: Decimal; readonly amount: Decimal };
}

/** The field of progress. */
export const progressList = /* @__PURE__ */ listOf(
  /* @__PURE__ */ record<Progress>(({ on, headcount, amount }) => ({
    on: day(on),
    headcount: count(headcount),
    amount: yuan(amount),
  })),
);

/** Days strictly ascend; one that cannot be read is passed over. */
export const ascendingProgress: Contradictions<ThresholdDateFacts> = ({ progress }) => {
  const issues: Issue[] = [];
  let before: { readonly at: number; readonly on: Day } | undefined;
  progress?.forEach((entry, at) => {
    const on = entry?.on;
    if (on === undefined) return;
    if (before && on <= before.on) {
      const against = { path: ['progress', before.at, 'on'], value: textOf(before.on) };
      const message = `expected a day after ${against.value}`;
      issues.push(contradiction(['progress', at, 'on'], message, textOf(on), against, 'not-ascending'));
    }
    before = { at, on };
  });
  return issues;
};

function bestRate(target: number | Decimal, collected: readonly (number | Decimal)[]): Decimal {
  return share(collected.map(decimal).reduce(larger, decimal(0)), target);
}

function bestRates(target: ReadFigures, progress: readonly ReadFigures[]): ThresholdDateReason['best'] {
  const headcounts = progress.map(({ headcount }) => headcount);
  const amounts = progress.map(({ amount }) => amount);
  return { headcount: bestRate(target.headcount, headcounts), amount: bestRate(target.amount, amounts) };
}

/**
 * 达到缴费任务之日: the day the collection task was done to 96 %. Clause 6.4 and the annex.
 *
 * - determined: the first listed day at 96 %; under `thresholdAfterRefund: 'kept'`, the first from which it is never lost.
 * - refused: not reached on any listed day, with the best rates.
 * - undetermined: persons and yuan give different days (`completionMeasure`).
 *
 * @throws InvalidFactsError for malformed facts, or days that do not ascend.
 * @example Reached on the second day.
 * ```ts
 * determineThresholdDate({ target: { headcount: 100, amount: 30000 }, progress: [{ on: '2020-05-10', headcount: 95, amount: 28500 }, { on: '2020-05-20', headcount: 96, amount: 28800 }] })
 * // => { status: 'determined', value: { reachedOn: '2020-05-20' } }
 * determineThresholdDate({ target: { headcount: 100, amount: 30000 }, progress: [{ on: '2020-05-10', headcount: 95, amount: 28500 }] })
 * // => { status: 'refused', reasons: [{ code: 'threshold-not-reached', best: { headcount: '0.95', amount: '0.95' } }] }
 * ```
 */
export const determineThresholdDate = /* @__PURE__ */ defineRule<
  ThresholdDateFacts,
  ThresholdDate,
  ThresholdDateReason
>({
  rule: 'threshold-date',
  clauses: ['6.4', 'annex'],
  readings: ['completionMeasure', 'thresholdAfterRefund'],
  facts: ({ target, progress }) => ({ target: targetFigures(target), progress: progressList(progress) }),
  contradictions: ascendingProgress,
  under({ notice, readings }, say) {
    const measure = readings.completionMeasure as CompletionMeasure;
    const mustBeKept = readings.thresholdAfterRefund === 'kept';

    return ({ target, progress }) => {
      const met = progress.map((figures) => isMet(completionFigures(target, figures, notice.completion), measure));
      const at = mustBeKept ? met.lastIndexOf(false) + 1 : met.indexOf(true);
      const reached = progress[at];
      if (reached === undefined) {
        return say.refused([{ code: 'threshold-not-reached', best: bestRates(target, progress) }]);
      }
      return say.determined({ reachedOn: textOf(reached.on) });
    };
  },
});
