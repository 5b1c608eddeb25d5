import type { EditionWith } from '../../editions/edition.js';
import { type Determination, type Determined, type Outcomes, shared } from '../../engine/outcome.js';
import type { Working } from '../../engine/working.js';
import type { GivenOf, ParsedOf } from '../../facts/field.js';
import { askedDay, day, orNull } from '../../facts/fields.js';
import { addDays, type CivilDate, type Day, dayFrom, formatDay } from '../../values/calendar.js';

/** The facts of a score. */
export const scoreFacts = {
  /** The day 96 % of the task was done; `null` = not yet. */
  thresholdReachedOn: /* @__PURE__ */ orNull(day),
  /** 相关材料上报: the day the materials were handed in; `null` = not yet. */
  materialsSubmittedOn: /* @__PURE__ */ orNull(day),
  /** The day asked about. */
  asOf: askedDay,
};

/** When each half of the work was done, as far as is known on a day. */
export interface AssessmentScoreFacts extends GivenOf<typeof scoreFacts> {}

/** Points for the collection. */
export interface AssessmentScore {
  readonly points: number;
  /** The most points there are for it. */
  readonly highest: number;
  /** All the points of the whole assessment, 千分制. */
  readonly scale: number;
}

type Score = Determined<AssessmentScore>;

/** Points for what is done by the end of a day. */
interface Stage {
  readonly lastDay: Day;
  readonly score: Score;
  /** Where the edition states its day and its points. */
  readonly by: `notice.${string}`;
  readonly points: `notice.${string}`;
}

/** The stages of an edition under settled readings, and what is scored after them. */
function stagesOf(
  { notice, readings }: EditionWith<'assessmentScore'>,
  { determined }: Outcomes<AssessmentScore, never>,
) {
  const { scale, stages: printed, last } = notice.assessmentScore;
  const highest = Math.max(...printed.map(({ points }) => points));
  const excludesDay = readings.deadlineDay === 'excluded';
  const stage = ({ by, points }: { readonly by: CivilDate; readonly points: number }, place: string): Stage => ({
    lastDay: addDays(dayFrom(by), excludesDay ? -1 : 0),
    score: shared(determined({ points, highest, scale })),
    by: `notice.assessmentScore.${place}.by`,
    points: `notice.assessmentScore.${place}.points`,
  });
  const stages = printed.map((one, at) => stage(one, `stages.${at}`));
  const missed = stage(last, 'last');
  // "eight" is what the last stage gives; an edition has at least one.
  const lastStage = stages.at(-1) as Stage;
  const gap = { ...(readings.assessmentGap === 'zero' ? missed : lastStage) };
  return { stages, missed, lastStage, gap, highest, excludesDay };
}

/** The days that decide when a fact is still to come: as if it came on each of the last days ahead, or never. */
function daysToCome(known: Day | null, asOf: Day, lastDays: readonly Day[]): (Day | null)[] {
  return known === null ? [...lastDays.filter((lastDay) => lastDay >= asOf), null] : [known];
}

/** What is scored in an edition under settled readings; `doneOn` is what the day the task was done is called. */
export function scoring(
  edition: EditionWith<'assessmentScore'>,
  outcomes: Outcomes<AssessmentScore, never>,
  working: Working,
  doneOn: 'facts.thresholdReachedOn' | 'threshold-date/reachedOn' = 'facts.thresholdReachedOn',
) {
  const { stages, missed, lastStage, gap, highest, excludesDay } = stagesOf(edition, outcomes);
  const allStages = [...stages, missed];
  const lastDays = allStages.map(({ lastDay }) => lastDay);

  const stageOf = (task: Day | null, materials: Day | null): Stage => {
    if (task === null || task > missed.lastDay) return missed;
    if (materials === null) return gap;
    const done = Math.max(task, materials);
    return stages.find(({ lastDay }) => done <= lastDay) ?? gap;
  };

  /** Hands over the last day of a stage under a name. */
  function lastDayOf({ by, lastDay }: Stage, name: 'stageLastDay' | 'missedAfter' | 'openUntil'): void {
    if (excludesDay) working(name, 'addDays', lastDay, by, -1);
    else working(name, 'figure', lastDay, by);
  }

  function handOverScale(): void {
    working('highest', 'greatest', highest, 'notice.assessmentScore.stages.*.points');
    working('scale', 'figure', edition.notice.assessmentScore.scale, 'notice.assessmentScore.scale');
  }

  /** The score of a stage, and how it came about. */
  function scoreOf(stage: Stage, task: Day | null, materials: Day | null): Score {
    handOverScale();
    if (task !== null) {
      lastDayOf(missed, 'missedAfter');
      working('isMissed', 'compare', task > missed.lastDay, doneOn, '>', 'missedAfter');
    }
    if (task !== null && materials !== null && stage !== missed) {
      const done = working('done', 'greatest', Math.max(task, materials), doneOn, 'facts.materialsSubmittedOn');
      const compared = stage === gap ? lastStage : stage;
      lastDayOf(compared, 'stageLastDay');
      working('isInStage', 'compare', done <= compared.lastDay, 'done', '<=', 'stageLastDay');
    }
    working('points', 'figure', stage.score.value.points, stage.points);
    return stage.score;
  }

  return ({
    thresholdReachedOn,
    materialsSubmittedOn,
    asOf,
  }: ParsedOf<typeof scoreFacts>): Determination<AssessmentScore> => {
    const possibleOn = (today: Day): Score[] => {
      // The later of the two decides. So where both are to come, each day for both of them is all that can come of it.
      const ofTask = (task: Day | null) =>
        thresholdReachedOn === null && materialsSubmittedOn === null
          ? [task, null]
          : daysToCome(materialsSubmittedOn, today, lastDays);
      const scores = daysToCome(thresholdReachedOn, today, lastDays).flatMap((task) =>
        ofTask(task).map((materials) => stageOf(task, materials).score),
      );
      const byPoints = new Map(scores.map((score) => [score.value.points, score]));
      return [...byPoints.values()].sort((one, other) => other.value.points - one.value.points);
    };
    const stage = stageOf(thresholdReachedOn, materialsSubmittedOn);
    // Stryker disable next-line ConditionalExpression,BlockStatement: what follows finds the one score too, only later
    if (thresholdReachedOn !== null && materialsSubmittedOn !== null) {
      return scoreOf(stage, thresholdReachedOn, materialsSubmittedOn);
    }
    const possible = possibleOn(asOf);
    if (possible.length === 1) return scoreOf(stage, thresholdReachedOn, materialsSubmittedOn);
    // What is open today is open until the next of the last days, so that there is one.
    const last = allStages.findLast(({ lastDay }) => possibleOn(lastDay).length > 1) as Stage;
    handOverScale();
    working(
      'pointsAhead',
      'figure',
      () => stages.map(({ score }) => score.value.points),
      'notice.assessmentScore.stages.*.points',
    );
    working('pointsMissed', 'figure', missed.score.value.points, missed.points);
    lastDayOf(last, 'openUntil');
    return outcomes.undetermined([{ why: 'pending', until: formatDay(last.lastDay), possible }]);
  };
}
