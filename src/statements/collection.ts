import type { Edition, EditionWith } from '../editions/edition.js';
import { coverageOf } from '../engine/coverage.js';
import { type Determination, type LegalBasis, outcomesOf, shared } from '../engine/outcome.js';
import { resolveReadings } from '../engine/resolve-readings.js';
import { clausesOf, evaluatorOf } from '../engine/rule.js';
import { defineStatement, type Statement } from '../engine/statement.js';
import { resolvingParts } from '../engine/total.js';
import { type Ingredient, type Relation, unrecorded, type Working } from '../engine/working.js';
import { notBefore } from '../facts/contradictions.js';
import type { GivenOf, ParsedOf } from '../facts/field.js';
import { askedDay, day, orNull } from '../facts/fields.js';
import type { ReadingId } from '../readings/options.js';
import { type Completion, determineCompletion } from '../rules/completion.js';
import { targetFigures } from '../rules/shared/collection-figures.js';
import { progressContradictions, progressList } from '../rules/shared/progress.js';
import { type AssessmentScore, scoring } from '../rules/shared/scoring.js';
import { determineTargetMet, type TargetMet } from '../rules/target-met.js';
import { determineThresholdDate, type ThresholdDate, type ThresholdDateReason } from '../rules/threshold-date.js';
import { dayFrom } from '../values/calendar.js';
import { decimal } from '../values/money.js';

const facts = {
  /** 任务: what is to be collected, both figures more than 0. */
  target: targetFigures,
  /** 征缴进度: cumulative figures on ascending days; they may fall, by refunds. */
  progress: progressList,
  /** 相关材料上报: the day the materials were handed in; `null` = not yet. */
  materialsSubmittedOn: /* @__PURE__ */ orNull(day),
  /** The day asked about. */
  asOf: askedDay,
};

/** The task, how its collection went, and when the materials were handed in. */
export interface CollectionStatementFacts extends GivenOf<typeof facts> {}

/** How far collection has come. */
export interface CollectionStatement {
  readonly statement: 'collection';
  readonly completion: Determination<Completion>;
  readonly targetMet: Determination<TargetMet>;
  readonly thresholdDate: Determination<ThresholdDate, ThresholdDateReason>;
  /** The town's; for a village a projection. */
  readonly score: Determination<AssessmentScore>;
}

type Facts = ParsedOf<typeof facts>;

const readings: readonly ReadingId[] = ['deadlineDay', 'completionMeasure', 'thresholdAfterRefund', 'assessmentGap'];

/** The score turns on the measure and on refunds too, since they decide the day the task was done. */
function scoreIn(
  edition: Edition,
  working: Working,
): (facts: Facts, thresholdDate: CollectionStatement['thresholdDate']) => CollectionStatement['score'] {
  const { completion, assessmentScore, collectionTargets } = edition.notice;
  const clauses = clausesOf(edition, ['completion', 'assessmentScore', 'collectionTargets']);
  const basis: LegalBasis = { rule: 'assessment-score', edition: edition.id, clauses, readings };
  const outcomes = outcomesOf<AssessmentScore, never>(basis);
  if (completion === null || assessmentScore === null) {
    const silent = shared(outcomes.undetermined([{ why: 'not-stated', clause: null }]));
    return () => silent;
  }
  const ofProgress = [completion, assessmentScore, collectionTargets].flatMap((noun) => noun?.effective ?? []);
  const gaps = [
    { fact: 'progress', gap: coverageOf('progress', facts.progress.description, ofProgress) },
    ...(['materialsSubmittedOn', 'asOf'] as const).map((fact) => ({
      fact,
      gap: coverageOf(fact, facts[fact].description, [assessmentScore.effective]),
    })),
  ] as const;

  // Of the readings that the date turns on, each outcome of the date has its own score.
  const ofDates = resolveReadings(
    basis,
    edition as EditionWith<'assessmentScore'>,
    (settled) => scoring(settled, outcomes, working, 'threshold-date/reachedOn'),
    'assessmentGap',
    ['deadlineDay', 'assessmentGap'],
  );
  return (given, thresholdDate) => {
    const uncovered = gaps.flatMap(({ fact, gap }) => gap(given[fact]) ?? []);
    if (uncovered.length > 0) return outcomes.undetermined(uncovered);
    const { materialsSubmittedOn, asOf } = given;
    const scoreOf = resolvingParts(basis, outcomes, ([date]: readonly [typeof thresholdDate]) => {
      const thresholdReachedOn = date.status === 'determined' ? dayFrom(date.value.reachedOn) : null;
      return ofDates({ thresholdReachedOn, materialsSubmittedOn, asOf }, undefined);
    });
    return scoreOf([thresholdDate]);
  };
}

/** What has been collected: the last figures, or nothing yet. */
function collectedSoFar({ target, progress }: Facts, working: Working) {
  const { headcount, amount } = progress.at(-1) ?? { headcount: 0, amount: target.amount && decimal(0) };
  const last = progress.length - 1;
  working('collectedHeadcount', 'sum', headcount, ...(last < 0 ? [] : [`facts.progress.${last}.headcount` as const]));
  if (amount)
    working('collectedAmount', 'sum', amount, ...(last < 0 ? [] : [`facts.progress.${last}.amount` as const]));
  return { headcount, amount };
}

/** Hands over as those so far what a rule takes for the figures collected. */
function ofProgress(working: Working): Working {
  // Stryker disable next-line ConditionalExpression: what keeps no record does not mind what it is handed
  if (working === unrecorded) return unrecorded;
  const soFar = (part: Ingredient | Relation) => {
    if (part === 'facts.collected.headcount') return 'collectedHeadcount';
    return part === 'facts.collected.amount' ? 'collectedAmount' : part;
  };
  return (figure, operation, value, ...from) => working(figure, operation, value, ...from.map(soFar));
}

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
 * // => { targetMet: { value: { met: true } }, thresholdDate: { value: { reachedOn: '2020-05-20' } }, score: { value: { points: 10, highest: 10, scale: 1000 } } }
 * ```
 */
export const collectionStatement: Statement<CollectionStatementFacts, CollectionStatement> =
  /* @__PURE__ */ defineStatement({
    statement: 'collection',
    readings,
    facts,
    inOrder: [['materialsSubmittedOn', 'asOf']],
    contradictions: (given) => [
      ...progressContradictions(given),
      ...(given.progress?.flatMap((entry, at) => notBefore('asOf', given.asOf, ['progress', at, 'on'], entry?.on)) ??
        []),
    ],
    forEdition(edition, working) {
      const completionOf = evaluatorOf(determineCompletion)(edition, ofProgress(working));
      const targetMetOf = evaluatorOf(determineTargetMet)(edition, ofProgress(working));
      const thresholdDateOf = evaluatorOf(determineThresholdDate)(edition, working);
      const scoreOf = scoreIn(edition, working);

      return (given) => {
        const soFar = { target: given.target, collected: collectedSoFar(given, working) };
        const thresholdDate = thresholdDateOf(given);
        return {
          statement: 'collection',
          completion: completionOf(soFar),
          targetMet: targetMetOf(soFar),
          thresholdDate,
          score: scoreOf(given, thresholdDate),
        };
      };
    },
  });
