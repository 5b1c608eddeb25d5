import { defineRule, type Rule } from '../engine/rule.js';
import {
  amountOnOneSide,
  type CompletionFacts,
  completionFacts,
  decidingMeasures,
  isReached,
  neededFor,
  reachedBy,
} from './shared/collection-figures.js';

/** As for completion. */
export type TargetMetFacts = CompletionFacts;

/** Whether the task is done. */
export interface TargetMet {
  readonly met: boolean;
}

/**
 * 完成缴费任务: whether the collection task is done to 96 %. Clause 6.4 and the annex.
 *
 * - determined: yes or no, where persons and yuan agree, `completionMeasure` is settled, or the task is one of heads only.
 * - undetermined: the two measures disagree.
 *
 * @throws InvalidFactsError for malformed facts, or an amount on one side alone.
 * @example Both at 96 %; only the persons.
 * ```ts
 * determineTargetMet({ target: { headcount: 100, amount: 30000 }, collected: { headcount: 96, amount: 28800 } })
 * // => { status: 'determined', value: { met: true } }
 * determineTargetMet({ target: { headcount: 100, amount: 30000 }, collected: { headcount: 96, amount: 28799 } })
 * // => { status: 'undetermined', open: [{ reading: 'completionMeasure', outcomes: { headcount: { value: { met: true } }, amount: { value: { met: false } } } }] }
 * ```
 */
export const determineTargetMet: Rule<TargetMetFacts, TargetMet> = /* @__PURE__ */ defineRule({
  rule: 'target-met',
  nouns: ['completion'],
  nounsIfAny: ['collectionTargets'],
  readings: ['completionMeasure'],
  facts: completionFacts,
  contradictions: ({ target, collected }) => amountOnOneSide(target, collected, ['collected']),
  governedBy: [],
  figures({ notice }, working) {
    const neededOf = neededFor(notice.completion, working);
    return ({ target, collected }) => {
      const reached = reachedBy(collected, neededOf(target));
      working('headcountMet', 'compare', reached.headcount, 'facts.collected.headcount', '>=', 'neededHeadcount');
      if (target.amount === null) return reached;
      working('amountMet', 'compare', reached.amount, 'facts.collected.amount', '>=', 'neededAmount');
      return reached;
    };
  },
  forEdition({ readings }, { determined }, working) {
    const [byAll, byHeads] = [decidingMeasures(readings, false), decidingMeasures(readings, true)];
    return ({ target }, reached) => {
      const met = isReached(reached, readings);
      return determined({ met: working('met', 'least', met, ...(target.amount === null ? byHeads : byAll)) });
    };
  },
});
