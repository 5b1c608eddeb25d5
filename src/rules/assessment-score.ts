import { outsideOf } from '../engine/outcome.js';
import { defineRule } from '../engine/rule.js';
import { notBefore, together } from '../facts/contradiction.js';
import { dayOrNone, sharedDay } from '../facts/fields.js';
import { addDays, type CivilDate, type Day, dayOf, textOf } from '../values/calendar.js';
import { distinct } from '../values/equality.js';

/** When each half of the work was done, as far as is known on a day. */
export interface AssessmentScoreFacts {
  /** The day 96 % of the task was done; `null` = not yet. */
  readonly thresholdReachedOn: CivilDate | null;
  /** 相关材料上报: the day the materials were handed in; `null` = not yet. */
  readonly materialsSubmittedOn: CivilDate | null;
  /** The day asked about. */
  readonly asOf: CivilDate;
}

/** Points, and out of how many. */
export interface AssessmentScore {
  readonly points: number;
  readonly outOf: number;
}

/** When both halves of the work were done; `null` = never. */
interface Done {
  readonly task: Day | null;
  readonly materials: Day | null;
}

/** The days that decide when a fact is still to come: as if it came on each of the last days ahead, or never. */
function daysToCome(known: Day | null, asOf: Day, lastDays: readonly Day[]): (Day | null)[] {
  if (known !== null) return [known];
  return [...lastDays.filter((lastDay) => lastDay >= asOf), null];
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
  facts: ({ thresholdReachedOn, materialsSubmittedOn, asOf }) => ({
    thresholdReachedOn: dayOrNone(thresholdReachedOn),
    materialsSubmittedOn: dayOrNone(materialsSubmittedOn),
    asOf: sharedDay(asOf),
  }),
  contradictions: ({ thresholdReachedOn, materialsSubmittedOn, asOf }) =>
    together(
      notBefore('asOf', asOf, 'thresholdReachedOn', thresholdReachedOn),
      notBefore('asOf', asOf, 'materialsSubmittedOn', materialsSubmittedOn),
    ),
  under({ notice, readings }, say) {
    const { effective, outOf } = notice.assessmentScore;
    const outside = outsideOf(effective);
    const dayIsTooLate = readings.deadlineDay === 'excluded';
    const branch = ({ by, points }: { readonly by: CivilDate; readonly points: number }) => ({
      lastDay: dayIsTooLate ? addDays(dayOf(by), -1) : dayOf(by),
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
      const done = Math.max(task, materials);
      return stages.find(({ lastDay }) => done <= lastDay)?.score ?? gap;
    };

    return ({ thresholdReachedOn, materialsSubmittedOn, asOf }) => {
      const days = [thresholdReachedOn, materialsSubmittedOn, asOf].filter((known): known is Day => known !== null);
      const ungoverned = [...new Set(days)].flatMap((known) => outside(known) ?? []);
      if (ungoverned.length > 0) return say.undetermined(ungoverned);

      const possibleOn = (today: Day) => {
        const tasks = daysToCome(thresholdReachedOn, today, lastDays);
        const allMaterials = daysToCome(materialsSubmittedOn, today, lastDays);
        const scores = tasks.flatMap((task) => allMaterials.map((materials) => scoreOf({ task, materials })));
        return distinct(scores).sort((one, other) => other.value.points - one.value.points);
      };
      const possible = possibleOn(asOf);
      const [best, ...others] = possible as [typeof gap, ...(typeof gap)[]];
      if (others.length === 0) return best;
      // What is open today is open until the next of the last days, so that there is one.
      const until = lastDays.findLast((lastDay) => possibleOn(lastDay).length > 1) as Day;
      return say.undetermined([{ why: 'pending', until: textOf(until), possible }]);
    };
  },
});
