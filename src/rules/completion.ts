import { defineRule, type Rule } from '../engine/rule.js';
import type { Working } from '../engine/working.js';
import { type Decimal, type DecimalText, decimalText, minus, rate } from '../values/money.js';
import { amountOnOneSide, type CompletionFacts, completionFacts, neededFor } from './shared/collection-figures.js';

export type { CollectionFigures, CompletionFacts } from './shared/collection-figures.js';

/** One measure of completion. */
export interface CompletionOf<Shortfall> {
  /** Collected ÷ target, to 20 significant digits, rounded down, for display. */
  readonly rate: DecimalText;
  /** Whether the threshold is reached, decided exactly. */
  readonly met: boolean;
  /** What is still needed to reach it; 0 when it is. */
  readonly shortfall: Shortfall;
}

/** Completion by both measures. */
export interface Completion {
  /** In persons; the shortfall rounded up. */
  readonly headcount: CompletionOf<number>;
  /** In yuan; the shortfall exact. `null` where the task is one of heads only. */
  readonly amount: CompletionOf<DecimalText> | null;
}

function inPersons(target: number, collected: number, needed: number, working: Working): CompletionOf<number> {
  const done = rate(collected, target);
  working('headcountRate', 'quotient', done, 'facts.collected.headcount', 'facts.target.headcount');
  const met = collected >= needed;
  working('headcountMet', 'compare', met, 'facts.collected.headcount', '>=', 'neededHeadcount');
  const counted = Math.min(collected, needed);
  working('countedHeadcount', 'least', counted, 'facts.collected.headcount', 'neededHeadcount');
  const shortfall = needed - counted;
  working('headcountShortfall', 'difference', shortfall, 'neededHeadcount', 'countedHeadcount');
  return { rate: decimalText(done), met, shortfall };
}

function inYuan(target: Decimal, collected: Decimal, needed: Decimal, working: Working): CompletionOf<DecimalText> {
  const done = rate(collected, target);
  working('amountRate', 'quotient', done, 'facts.collected.amount', 'facts.target.amount');
  const met = collected.gte(needed);
  working('amountMet', 'compare', met, 'facts.collected.amount', '>=', 'neededAmount');
  const counted = met ? needed : collected;
  working('countedAmount', 'least', counted, 'facts.collected.amount', 'neededAmount');
  const shortfall = minus(needed, counted);
  working('amountShortfall', 'difference', shortfall, 'neededAmount', 'countedAmount');
  return { rate: decimalText(done), met, shortfall: decimalText(shortfall) };
}

/**
 * 缴费任务完成率: how much of the collection task is done, in persons and in yuan. Clause 6.4 and the annex.
 *
 * - determined, always: for each measure its rate, whether it reaches 96 %, and what is missing. Of a task of heads only,
 *   the amount is `null`.
 *
 * @throws InvalidFactsError for malformed facts, or an amount on one side alone.
 * @example The whole town: 24 273 persons reach 96 %, 24 272 do not.
 * ```ts
 * determineCompletion({ target: { headcount: 25284, amount: 7585200 }, collected: { headcount: 24273, amount: 7281792 } })
 * // => { value: { headcount: { met: true, shortfall: 0 }, amount: { rate: '0.96', met: true, shortfall: '0' } } }
 * determineCompletion({ target: { headcount: 25284, amount: 7585200 }, collected: { headcount: 24272, amount: '7281791.99' } })
 * // => { value: { headcount: { met: false, shortfall: 1 }, amount: { met: false, shortfall: '0.01' } } }
 * ```
 */
export const determineCompletion: Rule<CompletionFacts, Completion> = /* @__PURE__ */ defineRule({
  rule: 'completion',
  nouns: ['completion'],
  nounsIfAny: ['collectionTargets'],
  readings: [],
  facts: completionFacts,
  contradictions: ({ target, collected }) => amountOnOneSide(target, collected, ['collected']),
  governedBy: [],
  forEdition({ notice }, { determined }, working) {
    const neededOf = neededFor(notice.completion, working);
    return ({ target, collected }) => {
      const needed = neededOf(target);
      const hasAmounts = target.amount !== null && collected.amount !== null && needed.amount !== null;
      return determined({
        headcount: inPersons(target.headcount, collected.headcount, needed.headcount, working),
        amount: hasAmounts ? inYuan(target.amount, collected.amount, needed.amount, working) : null,
      });
    };
  },
});
