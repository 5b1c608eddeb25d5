import type { Edition, EditionWith } from '../../editions/edition.js';
import { determineAssessmentScore } from '../../rules/assessment-score.js';
import { addDays, type CivilDate, type Day, dayFrom, formatDay } from '../../values/calendar.js';
import { boundsIn } from '../coverage.js';
import type { Sql } from '../dialects/dialect.js';
import { firstOf, isIn, text } from '../expression.js';
import { always, type Branch, determined, type RowAnswer, rowRule, undetermined } from '../row-rule.js';

/*
 * Only between which deadlines the days fall decides the score. So it is worked out once for each such combination,
 * by the rule itself and under every option, and SQL looks the combination up.
 */

const never = 'never';

/** The last days in time, ascending. */
function lastDaysOf({ notice, readings }: EditionWith<'assessmentScore'>): Day[] {
  const { stages, last } = notice.assessmentScore;
  return [...stages, last].map(({ by }) => addDays(dayFrom(by), readings.deadlineDay === 'excluded' ? -1 : 0));
}

/** The first day governed of each stretch up to a deadline, and of the one after the last; some stretches have none. */
function firstDaysOf(edition: EditionWith<'assessmentScore'>): Map<string, CivilDate> {
  const { first, last } = boundsIn({ determiner: determineAssessmentScore }, edition);
  const lastDays = lastDaysOf(edition);
  const firstDays = new Map<string, CivilDate>();
  [...lastDays, last].forEach((lastDay, at) => {
    const before = lastDays[at - 1] ?? 0;
    const day = Math.max(first, before === 0 ? dayFrom('0001-01-01') : addDays(before, 1));
    // After 9999-12-31 there is no day.
    if (day > before && day <= Math.min(lastDay, last)) firstDays.set(String(at + 1), formatDay(day));
  });
  return firstDays;
}

/** The stretch a day falls in. */
function stretchOf(day: Sql, lastDays: readonly Day[]): Sql {
  const cases = lastDays.map((lastDay, at) => [`${day} <= ${lastDay}`, text(String(at + 1))] as const);
  return firstOf([[`${day} IS NULL`, text(never)], ...cases], text(String(lastDays.length + 1)));
}

function answerOf(facts: Parameters<typeof determineAssessmentScore>[0], edition: Edition): RowAnswer {
  const score = determineAssessmentScore(facts, edition);
  if (score.status === 'undetermined') {
    const [open] = score.open;
    return undetermined(always, open.why === 'unsettled-reading' ? `${open.why}:${open.reading}` : open.why).answer;
  }
  // A score is never refused.
  const { points, highest, scale } = (score as Extract<typeof score, { status: 'determined' }>).value;
  return determined(always, { points: String(points), highest: String(highest), scale: String(scale) }).answer;
}

/** What follows from every combination of stretches that can occur, the combinations of one answer together. */
function combinations(edition: EditionWith<'assessmentScore'>): Branch[] {
  const days = firstDaysOf(edition);
  const table = new Map<string, string[]>();
  for (const [today, asOf] of days) {
    const known = [...[...days].filter(([, day]) => day <= asOf), [never, null] as const];
    for (const [task, thresholdReachedOn] of known) {
      for (const [materials, materialsSubmittedOn] of known) {
        const answer = JSON.stringify(answerOf({ thresholdReachedOn, materialsSubmittedOn, asOf }, edition));
        table.set(answer, [...(table.get(answer) ?? []), [task, materials, today].join(' ')]);
      }
    }
  }
  return [...table].map(([answer, combined]) => ({
    when: isIn('task_materials_today', combined.map(text)),
    answer: JSON.parse(answer),
  }));
}

const days = ['threshold_reached_on', 'materials_submitted_on', 'as_of'];

export const assessmentScore = rowRule<'assessmentScore'>({
  determiner: determineAssessmentScore,
  value: { points: 'whole', highest: 'whole', scale: 'whole' },
  resolvesReadings: true,
  forEdition(edition) {
    const lastDays = lastDaysOf(edition);
    return {
      derived: { task_materials_today: `CONCAT_WS(' ', ${days.map((day) => stretchOf(day, lastDays)).join(', ')})` },
      branches: combinations(edition),
    };
  },
});
