import { defineRule } from '../engine/rule.js';
import {
  type Completion,
  type CompletionFacts,
  collectedFigures,
  completionFigures,
  targetFigures,
} from './completion.js';

/** As for completion. */
export type TargetMetFacts = CompletionFacts;

/** Whether the task is done. */
export interface TargetMet {
  readonly met: boolean;
}

/** How completion is measured once the reading is settled. */
export type CompletionMeasure = 'headcount' | 'amount' | 'both';

/** Whether the threshold is reached under a measure. */
export function isMet({ headcount, amount }: Completion, measure: CompletionMeasure): boolean {
  const met = { headcount: headcount.met, amount: amount.met, both: headcount.met && amount.met };
  return met[measure];
}

/**
 * 完成缴费任务: whether the collection task is done to 96 %. Clause 6.4 and the annex.
 *
 * - determined: yes or no, where persons and yuan agree or `completionMeasure` is settled.
 * - undetermined: the two measures disagree.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example Both at 96 %; only the persons.
 * ```ts
 * determineTargetMet({ target: { headcount: 100, amount: 30000 }, collected: { headcount: 96, amount: 28800 } })
 * // => { status: 'determined', value: { met: true } }
 * determineTargetMet({ target: { headcount: 100, amount: 30000 }, collected: { headcount: 96, amount: 28799 } })
 * // => { status: 'undetermined', open: [{ reading: 'completionMeasure', outcomes: { headcount: { value: { met: true } }, amount: { value: { met: false } } } }] }
 * ```
 */
export const determineTargetMet = /* @__PURE__ */ defineRule<TargetMetFacts, TargetMet>({
  rule: 'target-met',
  clauses: ['6.4', 'annex'],
  readings: ['completionMeasure'],
  facts: ({ target, collected }) => ({ target: targetFigures(target), collected: collectedFigures(collected) }),
  under({ notice, readings }, say) {
    const measure = readings.completionMeasure as CompletionMeasure;
    return ({ target, collected }) =>
      say.determined({ met: isMet(completionFigures(target, collected, notice.completion), measure) });
  },
});
