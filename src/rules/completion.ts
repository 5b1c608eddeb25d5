import { defineRule } from '../engine/rule.js';
import { count, positiveCount, positiveYuan, yuan } from '../facts/fields.js';
import { record } from '../facts/record-field.js';
import type { Completion as CompletionFigures } from '../notice/completion.js';
import { type Decimal, decimal, minus, percentOf, roundedUp, share, type Yuan } from '../values/money.js';

/** Persons and yuan. */
export interface CollectionFigures {
  /** 缴费人数, persons. */
  readonly headcount: number;
  /** 缴费金额, yuan. */
  readonly amount: Yuan;
}

/** The task, and how much of it is done. */
export interface CompletionFacts {
  /** 任务: what is to be collected, both figures more than 0. */
  readonly target: CollectionFigures;
  /** What has been collected. */
  readonly collected: CollectionFigures;
}

/** One measure of completion. */
export interface CompletionOf<Shortfall> {
  /** Collected ÷ target, to 20 significant digits, for display. */
  readonly rate: Decimal;
  /** Whether the threshold is reached, decided exactly. */
  readonly met: boolean;
  /** What is still needed to reach it; 0 when it is. */
  readonly shortfall: Shortfall;
}

/** Completion by both measures. */
export interface Completion {
  /** In persons; the shortfall rounded up. */
  readonly headcount: CompletionOf<number>;
  /** In yuan; the shortfall exact. */
  readonly amount: CompletionOf<Decimal>;
}

/** Figures once read. */
export interface ReadFigures {
  readonly headcount: number;
  readonly amount: Decimal;
}

/** The field of a target. */
export const targetFigures = /* @__PURE__ */ record<CollectionFigures>(({ headcount, amount }) => ({
  headcount: positiveCount(headcount),
  amount: positiveYuan(amount),
}));

/** The field of what has been collected. */
export const collectedFigures = /* @__PURE__ */ record<CollectionFigures>(({ headcount, amount }) => ({
  headcount: count(headcount),
  amount: yuan(amount),
}));

function completionOf(target: Decimal, collected: Decimal, { threshold }: CompletionFigures): CompletionOf<Decimal> {
  const needed = percentOf(threshold.value, target);
  const met = collected.gte(needed);
  return { rate: share(collected, target), met, shortfall: met ? decimal(0) : minus(needed, collected) };
}

/** Both measures side by side. */
export function completionFigures(target: ReadFigures, collected: ReadFigures, figures: CompletionFigures): Completion {
  const headcount = completionOf(decimal(target.headcount), decimal(collected.headcount), figures);
  return {
    headcount: { ...headcount, shortfall: roundedUp(headcount.shortfall) },
    amount: completionOf(target.amount, collected.amount, figures),
  };
}

/**
 * 缴费任务完成率: how much of the collection task is done, in persons and in yuan. Clause 6.4 and the annex.
 *
 * - determined, always: for each measure its rate, whether it reaches 96 %, and what is missing.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example The whole town: 24 273 persons reach 96 %, 24 272 do not.
 * ```ts
 * determineCompletion({ target: { headcount: 25284, amount: 7585200 }, collected: { headcount: 24273, amount: 7281792 } })
 * // => { value: { headcount: { met: true, shortfall: 0 }, amount: { rate: '0.96', met: true, shortfall: '0' } } }
 * determineCompletion({ target: { headcount: 25284, amount: 7585200 }, collected: { headcount: 24272, amount: '7281791.99' } })
 * // => { value: { headcount: { met: false, shortfall: 1 }, amount: { met: false, shortfall: '0.01' } } }
 * ```
 */
export const determineCompletion = /* @__PURE__ */ defineRule<CompletionFacts, Completion>({
  rule: 'completion',
  clauses: ['6.4', 'annex'],
  readings: [],
  facts: ({ target, collected }) => ({ target: targetFigures(target), collected: collectedFigures(collected) }),
  under:
    ({ notice }, say) =>
    ({ target, collected }) =>
      say.determined(completionFigures(target, collected, notice.completion)),
});
