import { addDays, type CivilDate } from '../calendar.js';
import { outside, type Says } from '../determination.js';
import type { Edition } from '../edition.js';
import { day, notBefore, orNull } from '../facts.js';
import { defineRule } from '../rule.js';

export interface AssessmentScoreFacts {
  /** The day 96 % of the task was done; `null` = not yet. */
  readonly thresholdReachedOn: CivilDate | null;
  /** 相关材料上报: the day the materials were handed in; `null` = not yet. */
  readonly materialsSubmittedOn: CivilDate | null;
  /** The day asked about. */
  readonly asOf: CivilDate;
}

export interface AssessmentScore {
  readonly points: number;
  readonly outOf: number;
}

/** When both halves of the work were done; `null` = never. */
interface Done {
  readonly task: CivilDate | null;
  readonly materials: CivilDate | null;
}

/** The days on which a fact still to come can first be known: as if it came on each, or never. */
function daysToCome(known: CivilDate | null, asOf: CivilDate, lastDays: readonly CivilDate[]): (CivilDate | null)[] {
  if (known !== null) return [known];
  return [asOf, ...lastDays.filter((lastDay) => lastDay > asOf), null];
}

/** The score in one edition, on the authority of the rule or of a statement that finds the days itself. */
export function scoring({ notice, readings }: Edition, say: Says<AssessmentScore, never>) {
  const { effective, outOf } = notice.assessmentScore;
  const dayIsTooLate = readings.deadlineDay === 'excluded';
  const branch = ({ by, points }: { readonly by: CivilDate; readonly points: number }) => ({
    lastDay: dayIsTooLate ? addDays(by, -1) : by,
    score: say.determined({ points, outOf }),
  });
  const stages = notice.assessmentScore.stages.map(branch);
  const missed = branch(notice.assessmentScore.last);
  const lastDays = [...stages, missed].map(({ lastDay }) => lastDay);
  // "eight" is what the last stage gives; an edition has at least one.
  const lastStage = stages.at(-1) as typeof missed;
  const gap = readings.assessmentGap === 'zero' ? missed.score : lastStage.score;

  const scoreOf = ({ task, materials }: Done) => {
    if (task === null || task > missed.lastDay) return missed.score;
    if (materials === null) return gap;
    const done = task > materials ? task : materials;
    return stages.find(({ lastDay }) => done <= lastDay)?.score ?? gap;
  };

  return ({ thresholdReachedOn, materialsSubmittedOn, asOf }: AssessmentScoreFacts) => {
    const days = [thresholdReachedOn, materialsSubmittedOn, asOf].filter((known): known is CivilDate => known !== null);
    const ungoverned = [...new Set(days)].flatMap((known) => outside(effective, known) ?? []);
    if (ungoverned.length > 0) return say.undetermined(ungoverned);

    const possibleOn = (today: CivilDate) => {
      const tasks = daysToCome(thresholdReachedOn, today, lastDays);
      const allMaterials = daysToCome(materialsSubmittedOn, today, lastDays);
      const scores = tasks.flatMap((task) => allMaterials.map((materials) => scoreOf({ task, materials })));
      // By their points: two stages of an edition can give the same.
      const byPoints = new Map(scores.map((score) => [score.value.points, score]));
      return [...byPoints.values()].sort((one, other) => other.value.points - one.value.points);
    };
    const possible = possibleOn(asOf);
    const [best, ...others] = possible as [typeof gap, ...(typeof gap)[]];
    if (others.length === 0) return best;
    // What is open today is open until the next of the last days, so that there is one.
    const until = lastDays.findLast((lastDay) => possibleOn(lastDay).length > 1) as CivilDate;
    return say.undetermined([{ why: 'pending', until, possible }]);
  };
}

/**
 * 千分制考核: what the town scores for its collection. Clause 6.4.
 *
 * - determined: points out of a thousand.
 * - undetermined: facts still to come can change the score (pending); done between the branches of the clause
 *   (`assessmentGap`); a day before 2020.
 *
 * @throws InvalidFactsError for malformed facts, or anything after `asOf`.
 * @example Both by 25 May; the later of them on 26 May; not reached by the end of June.
 * ```ts
 * determineAssessmentScore({ thresholdReachedOn: '2020-05-20', materialsSubmittedOn: '2020-05-25', asOf: '2020-07-01' })
 * // => { status: 'determined', value: { points: 10, outOf: 1000 } }
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
export const determineAssessmentScore = /* @__PURE__ */ defineRule<AssessmentScoreFacts, AssessmentScore>({
  rule: 'assessment-score',
  clauses: ['6.4'],
  readings: ['deadlineDay', 'assessmentGap'],
  pools: 'assessmentGap',
  fields: {
    thresholdReachedOn: /* @__PURE__ */ orNull(day),
    materialsSubmittedOn: /* @__PURE__ */ orNull(day),
    asOf: day,
  },
  contradictions: [notBefore('asOf', 'thresholdReachedOn'), notBefore('asOf', 'materialsSubmittedOn')],
  under: scoring,
});
