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

/** The days on which a stretch begins: the first that is governed, and the one after each last day in time. */
function stretchesOf(edition: EditionWith<'assessmentScore'>): Day[] {
  const { notice, readings } = edition;
  const { stages, last: missed } = notice.assessmentScore;
  const { first, last } = boundsIn({ determiner: determineAssessmentScore }, edition);
  const start = Math.max(first, dayFrom('0001-01-01'));
  const lastDays = [...stages, missed].map(({ by }) =>
    addDays(dayFrom(by), readings.deadlineDay === 'excluded' ? -1 : 0),
  );
  return [start, ...lastDays.filter((day) => day >= start && day < last).map((day) => addDays(day, 1))];
}

/** The stretch a day falls in, by its number. */
function stretchOf(day: Sql, stretches: readonly Day[]): Sql {
  const cases = stretches.map((start, at) => [`${day} >= ${start}`, text(String(at + 1))] as const);
  return firstOf([[`${day} IS NULL`, text(never)], ...cases.reverse()]);
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
function combinations(edition: EditionWith<'assessmentScore'>, stretches: readonly Day[]): Branch[] {
  const table = new Map<string, string[]>();
  for (const [at, today] of stretches.entries()) {
    const known = [...stretches.slice(0, at + 1).map(formatDay), null];
    const numberOf = (day: CivilDate | null) => (day === null ? never : known.indexOf(day) + 1);
    for (const thresholdReachedOn of known) {
      for (const materialsSubmittedOn of known) {
        const answer = answerOf({ thresholdReachedOn, materialsSubmittedOn, asOf: formatDay(today) }, edition);
        const combined = [numberOf(thresholdReachedOn), numberOf(materialsSubmittedOn), at + 1].join(' ');
        const key = JSON.stringify(answer);
        table.set(key, [...(table.get(key) ?? []), combined]);
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
    const stretches = stretchesOf(edition);
    return {
      derived: { task_materials_today: `CONCAT_WS(' ', ${days.map((day) => stretchOf(day, stretches)).join(', ')})` },
      branches: combinations(edition, stretches),
    };
  },
});
