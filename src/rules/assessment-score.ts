import { defineRule, type Rule } from '../engine/rule.js';
import { type AssessmentScore, type AssessmentScoreFacts, scoreFacts, scoring } from './shared/scoring.js';

export type { AssessmentScore, AssessmentScoreFacts } from './shared/scoring.js';

/**
 * 千分制考核: what the town scores for its collection. Clause 6.4.
 *
 * - determined: points, of how many at most, on a scale of a thousand.
 * - undetermined: facts still to come can change the score (pending); done between the branches of the clause
 *   (`assessmentGap`); a day before 2020.
 *
 * @throws InvalidFactsError for malformed facts, or anything after `asOf`.
 * @example Both by 25 May; the later of them on 26 May; not reached by the end of June.
 * ```ts
 * determineAssessmentScore({ thresholdReachedOn: '2020-05-20', materialsSubmittedOn: '2020-05-25', asOf: '2020-07-01' })
 * // => { status: 'determined', value: { points: 10, highest: 10, scale: 1000 } }
 * determineAssessmentScore({ thresholdReachedOn: '2020-05-26', materialsSubmittedOn: '2020-05-25', asOf: '2020-07-01' })
 * // => { status: 'determined', value: { points: 8 } }
 * determineAssessmentScore({ thresholdReachedOn: null, materialsSubmittedOn: null, asOf: '2020-07-01' })
 * // => { status: 'determined', value: { points: 0 } }
 * ```
 * @example Done on 31 May: no branch of the clause covers it.
 * ```ts
 * determineAssessmentScore({ thresholdReachedOn: '2020-05-31', materialsSubmittedOn: '2020-05-25', asOf: '2020-07-01' })
 * // => { status: 'undetermined', open: [{ reading: 'assessmentGap', outcomes: { zero: { value: { points: 0 } }, eight: { value: { points: 8 } } } }] }
 * ```
 */
export const determineAssessmentScore: Rule<AssessmentScoreFacts, AssessmentScore> = /* @__PURE__ */ defineRule({
  rule: 'assessment-score',
  nouns: ['assessmentScore'],
  readings: ['deadlineDay', 'assessmentGap'],
  mergesPending: 'assessmentGap',
  facts: scoreFacts,
  inOrder: [
    ['thresholdReachedOn', 'asOf'],
    ['materialsSubmittedOn', 'asOf'],
  ],
  governedBy: ['thresholdReachedOn', 'materialsSubmittedOn', 'asOf'],
  forEdition: scoring,
});
