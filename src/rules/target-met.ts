import { defineRule, type Rule } from '../engine/rule.js';
import {
  amountOnOneSide,
  type CompletionFacts,
  completionFacts,
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
  figures({ notice }) {
    const neededOf = neededFor(notice.completion);
    return ({ target, collected }) => reachedBy(collected, neededOf(target));
  },
  forEdition({ readings }, { determined }) {
    return (_, reached) => determined({ met: isReached(reached, readings) });
  },
});
