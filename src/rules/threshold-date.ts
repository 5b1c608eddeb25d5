import { defineRule } from '../engine/rule.js';
import type { Issue } from '../errors.js';
import { contradiction } from '../facts/contradictions.js';
import type { GivenOf, ParsedOf, PartlyParsed } from '../facts/field.js';
import { day } from '../facts/fields.js';
import { listOf, record } from '../facts/records.js';
import { type CivilDate, type Day, formatDay } from '../values/calendar.js';
import { lazy } from '../values/lazy.js';
import { type Decimal, type DecimalText, decimal, decimalText, larger, rate } from '../values/money.js';
import { amountOnOneSide, collectedFigures, neededFor, type ParsedFigures, targetFigures } from './completion.js';
import { isReached, type Reached, reachedBy } from './target-met.js';

const facts = {
  /** 任务: what is to be collected, both figures more than 0. */
  target: targetFigures,
  /** 征缴进度: cumulative figures on ascending days; they may fall, by refunds. */
  progress: /* @__PURE__ */ listOf(/* @__PURE__ */ record({ on: day, ...collectedFigures })),
};

/** The facts of a collection over time. */
export const progressFacts = facts;

/** The task, and how its collection went. */
export type ThresholdDateFacts = GivenOf<typeof facts>;
/** The figures as they stood on a day. */
export type Progress = ThresholdDateFacts['progress'][number];

/** The day the task was done. */
export interface ThresholdDate {
  readonly reachedOn: CivilDate;
}

/** Rates in persons and in yuan; the latter `null` of a task of heads only. */
export interface Rates {
  readonly headcount: DecimalText;
  readonly amount: DecimalText | null;
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

/** Days strictly ascend, one that cannot be read passed over; and amounts stand on both sides or on neither. */
export function progressContradictions({ target, progress }: PartlyParsed<typeof facts>): readonly Issue[] {
  const issues: Issue[] = [];
  let before: { readonly at: number; readonly on: Day } | undefined;
  progress?.forEach((entry, at) => {
    issues.push(...amountOnOneSide(target, entry, ['progress', at]));
    const on = entry?.on;
    if (on === undefined) return;
    if (before && on <= before.on) {
      const against = { path: ['progress', before.at, 'on'], value: formatDay(before.on) };
      const message = `expected a day after ${against.value}`;
      issues.push(contradiction(['progress', at, 'on'], message, formatDay(on), against, 'not-ascending'));
    }
    before = { at, on };
  });
  return issues;
}

function ratesOf(target: ParsedFigures, headcount: number, amount: Decimal | null): Rates {
  return {
    headcount: decimalText(rate(headcount, target.headcount)),
    amount: target.amount && amount && decimalText(rate(amount, target.amount)),
  };
}

/** The best rates seen, 0 without any. */
function bestRates(target: ParsedFigures, progress: readonly ParsedFigures[]): Rates {
  const zero = target.amount === null ? null : decimal(0);
  const amounts = progress.map(({ amount }) => amount);
  const best = amounts.reduce((one, other) => (one && other ? larger(one, other) : one), zero);
  return ratesOf(target, Math.max(0, ...progress.map(({ headcount }) => headcount)), best);
}

/** The rates as they stand. */
function currentRates(target: ParsedFigures, progress: readonly ParsedFigures[]): Rates {
  const latest = progress.at(-1) as ParsedFigures;
  return ratesOf(target, latest.headcount, latest.amount);
}

/** What no reading changes. */
interface ProgressFigures {
  readonly reached: readonly Reached[];
  readonly best: () => Rates;
  readonly current: () => Rates;
}

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
export const determineThresholdDate = /* @__PURE__ */ defineRule<
  typeof facts,
  'completion',
  ThresholdDate,
  ThresholdDateReason,
  ProgressFigures
>({
  rule: 'threshold-date',
  nouns: ['completion'],
  nounsIfAny: ['collectionTargets'],
  readings: ['completionMeasure', 'thresholdAfterRefund'],
  facts,
  contradictions: progressContradictions,
  governedBy: ['progress'],
  figures({ notice }) {
    const neededOf = neededFor(notice.completion);
    return ({ target, progress }) => {
      const needed = neededOf(target);
      return {
        reached: progress.map((figures) => reachedBy(figures, needed)),
        best: lazy(() => bestRates(target, progress)),
        current: lazy(() => currentRates(target, progress)),
      };
    };
  },
  forEdition({ readings }, { determined, refused }) {
    const mustBeKept = readings.thresholdAfterRefund === 'kept';
    const dayAt = (progress: ParsedOf<typeof facts>['progress'], at: number) => formatDay(progress[at]?.on as Day);

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
