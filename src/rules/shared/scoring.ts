import type { EditionWith } from '../../editions/edition.js';
import { type Determination, type Determined, type Outcomes, shared } from '../../engine/outcome.js';
import type { GivenOf, ParsedOf } from '../../facts/field.js';
import { askedDay, day, orNull } from '../../facts/fields.js';
import { addDays, type CivilDate, type Day, dayFrom, formatDay } from '../../values/calendar.js';
import { withoutDuplicates } from '../../values/equality.js';

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
}

/** The stages of an edition under settled readings, and what is scored after them. */
function stagesOf(
  { notice, readings }: EditionWith<'assessmentScore'>,
  { determined }: Outcomes<AssessmentScore, never>,
) {
  const { scale, stages: printed, last } = notice.assessmentScore;
  const highest = Math.max(...printed.map(({ points }) => points));
  const excludesDay = readings.deadlineDay === 'excluded';
  const stage = ({ by, points }: { readonly by: CivilDate; readonly points: number }): Stage => ({
    lastDay: addDays(dayFrom(by), excludesDay ? -1 : 0),
    score: shared(determined({ points, highest, scale })),
  });
  const stages = printed.map(stage);
  const missed = stage(last);
  // "eight" is what the last stage gives; an edition has at least one.
  const lastStage = stages.at(-1) as Stage;
  return { stages, missed, gap: readings.assessmentGap === 'zero' ? missed.score : lastStage.score };
}

/** The days that decide when a fact is still to come: as if it came on each of the last days ahead, or never. */
function daysToCome(known: Day | null, asOf: Day, lastDays: readonly Day[]): (Day | null)[] {
  return known === null ? [...lastDays.filter((lastDay) => lastDay >= asOf), null] : [known];
}

/** What is scored in an edition under settled readings. */
export function scoring(edition: EditionWith<'assessmentScore'>, outcomes: Outcomes<AssessmentScore, never>) {
  const { stages, missed, gap } = stagesOf(edition, outcomes);
  const lastDays = [...stages, missed].map(({ lastDay }) => lastDay);

  const scoreOf = (task: Day | null, materials: Day | null): Score => {
    if (task === null || task > missed.lastDay) return missed.score;
    if (materials === null) return gap;
    const done = Math.max(task, materials);
    return stages.find(({ lastDay }) => done <= lastDay)?.score ?? gap;
  };

  return ({
    thresholdReachedOn,
    materialsSubmittedOn,
    asOf,
  }: ParsedOf<typeof scoreFacts>): Determination<AssessmentScore> => {
    const possibleOn = (today: Day): Score[] => {
      const allMaterials = daysToCome(materialsSubmittedOn, today, lastDays);
      const scores = daysToCome(thresholdReachedOn, today, lastDays).flatMap((task) =>
        allMaterials.map((materials) => scoreOf(task, materials)),
      );
      return withoutDuplicates([...new Set(scores)]).sort((one, other) => other.value.points - one.value.points);
    };
    if (thresholdReachedOn !== null && materialsSubmittedOn !== null) {
      return scoreOf(thresholdReachedOn, materialsSubmittedOn);
    }
    const possible = possibleOn(asOf);
    const [best, ...others] = possible as [Score, ...Score[]];
    if (others.length === 0) return best;
    // What is open today is open until the next of the last days, so that there is one.
    const until = lastDays.findLast((lastDay) => possibleOn(lastDay).length > 1) as Day;
    return outcomes.undetermined([{ why: 'pending', until: formatDay(until), possible }]);
  };
}
