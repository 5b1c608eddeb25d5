import type { Edition } from '../editions/edition.js';
import type { Undetermined } from '../engine/outcome.js';
import { type AssessmentScore, determineAssessmentScore } from '../rules/assessment-score.js';
import { addDays, type CivilDate, dayOf, readDay, textOf } from '../values/calendar.js';
import { dayNumber, isOutside } from './day.js';
import type { Sql } from './dialects/dialect.js';
import { firstOf, isIn, or, text } from './expression.js';
import { type Branch, type RowAnswer, type RowRule, undetermined } from './row-rule.js';

/*
 * Only between which deadlines the days fall decides the score. So it is worked out once for each such combination,
 * by the rule itself and under every option, and SQL looks the combination up.
 */

const never = 'never';

const daysLater = (day: CivilDate, days: number): CivilDate => textOf(addDays(dayOf(day), days));

/** The last days in time, ascending. */
function lastDaysOf({ notice, readings }: Edition): CivilDate[] {
  const { stages, last } = notice.assessmentScore;
  return [...stages, last].map(({ by }) => (readings.deadlineDay === 'excluded' ? daysLater(by, -1) : by));
}

/** A day for each stretch up to a deadline, and one after the last; of a stretch that is not governed, none. */
function daysOf(edition: Edition): Map<string, CivilDate> {
  const { from, until } = edition.notice.assessmentScore.effective;
  const lastDays = lastDaysOf(edition);
  const days = new Map<string, CivilDate>();
  [...lastDays, daysLater(lastDays.at(-1) as CivilDate, 1)].forEach((lastDay, at) => {
    const day = until !== null && until < lastDay ? until : lastDay;
    const before = lastDays[at - 1];
    const isInStretch = (before === undefined || day > before) && (from === null || day >= from);
    // Before 0001-01-01 and after 9999-12-31 there is no day.
    if (isInStretch && readDay(day) !== undefined) days.set(String(at + 1), day);
  });
  return days;
}

/** The stretch a day falls in. */
function stretchOf(day: Sql, edition: Edition): Sql {
  const lastDays = lastDaysOf(edition);
  const cases = lastDays.map((lastDay, at) => [`${day} <= ${dayNumber(lastDay)}`, text(String(at + 1))] as const);
  return firstOf([[`${day} IS NULL`, text(never)], ...cases], text(String(lastDays.length + 1)));
}

function answerOf(facts: Parameters<typeof determineAssessmentScore>[0], edition: Edition): RowAnswer {
  const score = determineAssessmentScore(facts, edition);
  if (score.status === 'determined') {
    const { points, outOf } = score.value;
    return { status: 'determined', value: { points: String(points), out_of: String(outOf) } };
  }
  // A score is never refused.
  const { open: points } = score as Undetermined<AssessmentScore, never>;
  const open = points.map((one) => (one.why === 'unsettled-reading' ? `${one.why}:${one.reading}` : one.why));
  return { status: 'undetermined', open };
}

/** Every combination of stretches that can occur, under what follows from it. */
function combinations(edition: Edition): Map<string, string[]> {
  const days = daysOf(edition);
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
  return table;
}

const days = ['threshold_reached_on', 'materials_submitted_on', 'as_of'];

export const assessmentScore: RowRule = {
  authority: determineAssessmentScore,
  facts: ['thresholdReachedOn', 'materialsSubmittedOn', 'asOf'],
  inOrder: [
    ['thresholdReachedOn', 'asOf'],
    ['materialsSubmittedOn', 'asOf'],
  ],
  value: { points: 'whole', out_of: 'whole' },
  worksOutUnsettled: true,
  under(edition) {
    const { effective } = edition.notice.assessmentScore;
    const table = [...combinations(edition)].map(
      ([answer, combined]): Branch => ({
        when: isIn('task_materials_today', combined.map(text)),
        answer: JSON.parse(answer),
      }),
    );
    return {
      derived: {
        task_materials_today: `CONCAT_WS(' ', ${days.map((day) => stretchOf(day, edition)).join(', ')})`,
      },
      branches: [undetermined(or(...days.map((day) => isOutside(day, effective))), 'outside-coverage'), ...table],
    };
  },
};
