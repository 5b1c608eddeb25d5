import type { Authority, Determination, Open } from '../engine/outcome.js';
import { workOut } from '../engine/resolve-readings.js';
import { workedRule } from '../engine/rule.js';
import { defineStatement } from '../engine/statement.js';
import { type Contradictions, notBefore, together } from '../facts/contradiction.js';
import type { Read } from '../facts/field.js';
import { dayOrNone, sharedDay } from '../facts/fields.js';
import { type AssessmentScore, determineAssessmentScore } from '../rules/assessment-score.js';
import { type Completion, determineCompletion, targetFigures } from '../rules/completion.js';
import { determineTargetMet, type TargetMet } from '../rules/target-met.js';
import {
  ascendingProgress,
  determineThresholdDate,
  progressList,
  type ThresholdDate,
  type ThresholdDateFacts,
  type ThresholdDateReason,
} from '../rules/threshold-date.js';
import { type CivilDate, dayOf } from '../values/calendar.js';
import { deepFreeze } from '../values/deep-freeze.js';
import { decimal } from '../values/money.js';

/** The task, how its collection went, and when the materials were handed in. */
export interface CollectionStatementFacts extends ThresholdDateFacts {
  /** 相关材料上报: the day the materials were handed in; `null` = not yet. */
  readonly materialsSubmittedOn: CivilDate | null;
  /** The day asked about. */
  readonly asOf: CivilDate;
}

/** How far collection has come. */
export interface CollectionStatement {
  readonly statement: 'collection';
  readonly completion: Determination<Completion>;
  readonly targetMet: Determination<TargetMet>;
  readonly thresholdDate: Determination<ThresholdDate, ThresholdDateReason>;
  /** The town's; for a village a projection. */
  readonly score: Determination<AssessmentScore>;
}

const scoreAuthority = /* @__PURE__ */ deepFreeze<Authority>({
  rule: 'assessment-score',
  clauses: ['6.4', 'annex'],
  readings: ['deadlineDay', 'completionMeasure', 'thresholdAfterRefund', 'assessmentGap'],
});

/** The rule's answer on the authority of the whole, since it turns on the measure and on refunds too. */
function restated<Score extends Determination<AssessmentScore>>(score: Score): Score {
  const open = score.status === 'undetermined' ? { open: score.open.map(restatedPoint) } : {};
  return deepFreeze({ ...score, ...scoreAuthority, ...open });
}

const restatedPoint = (point: Open<AssessmentScore, never>): Open<AssessmentScore, never> =>
  point.why === 'pending' ? { ...point, possible: point.possible.map(restated) } : point;

const noProgressAfterToday: Contradictions<CollectionStatementFacts> = ({ progress, asOf }) =>
  progress?.flatMap((entry, at) => notBefore('asOf', asOf, ['progress', at, 'on'], entry?.on)) ?? [];

/** What has been collected: the last figures, or nothing yet. */
const collectedSoFar = ({ progress }: Read<CollectionStatementFacts>) =>
  progress.at(-1) ?? { headcount: 0, amount: decimal(0) };

/**
 * 征缴进度: how far collection has come, and what it scores. Clause 6.4 and the annex.
 *
 * Each part is a determination of its own. The score is worked out under each option of an unsettled measure, so
 * that it may be determined where the date is not.
 *
 * @throws InvalidFactsError for malformed facts, days that do not ascend, or anything after `asOf`.
 * @example
 * ```ts
 * collectionStatement({ target: { headcount: 100, amount: 30000 }, progress: [{ on: '2020-05-20', headcount: 96, amount: 28800 }], materialsSubmittedOn: '2020-05-25', asOf: '2020-06-01' })
 * // => { targetMet: { value: { met: true } }, thresholdDate: { value: { reachedOn: '2020-05-20' } }, score: { value: { points: 10, outOf: 1000 } } }
 * ```
 */
export const collectionStatement = /* @__PURE__ */ defineStatement<CollectionStatementFacts, CollectionStatement>({
  statement: 'collection',
  authority: scoreAuthority,
  facts: ({ target, progress, materialsSubmittedOn, asOf }) => ({
    target: targetFigures(target),
    progress: progressList(progress),
    materialsSubmittedOn: dayOrNone(materialsSubmittedOn),
    asOf: sharedDay(asOf),
  }),
  contradictions: (facts) =>
    together(
      ascendingProgress(facts),
      noProgressAfterToday(facts),
      notBefore('asOf', facts.asOf, 'materialsSubmittedOn', facts.materialsSubmittedOn),
    ),
  under(edition) {
    const completion = workedRule(determineCompletion)(edition);
    const targetMet = workedRule(determineTargetMet)(edition);
    const thresholdDate = workedRule(determineThresholdDate)(edition);

    const score = workOut<Read<CollectionStatementFacts>, AssessmentScore, never>(
      scoreAuthority,
      edition,
      (settled) => {
        const date = workedRule(determineThresholdDate)(settled);
        const points = workedRule(determineAssessmentScore)(settled);
        return ({ target, progress, materialsSubmittedOn, asOf }) => {
          const reached = date({ target, progress });
          const thresholdReachedOn = reached.status === 'determined' ? dayOf(reached.value.reachedOn) : null;
          return restated(points({ thresholdReachedOn, materialsSubmittedOn, asOf }));
        };
      },
      'assessmentGap',
    );

    return (facts) => {
      const soFar = { target: facts.target, collected: collectedSoFar(facts) };
      return Object.freeze({
        statement: 'collection',
        completion: completion(soFar),
        targetMet: targetMet(soFar),
        thresholdDate: thresholdDate(facts),
        score: score(facts),
      });
    };
  },
});
