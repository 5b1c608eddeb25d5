import { determineNextAdjustment } from '../../rules/next-adjustment.js';
import { lastYear } from '../../values/calendar.js';
import { isOutsideCoverage } from '../coverage.js';
import { isLeapYear, monthAndDayOf, textOfDay, yearOf } from '../day.js';
import { and, firstOf, not } from '../expression.js';
import { always, determined, type RowRule, rowRule } from '../row-rule.js';

export const nextAdjustment: RowRule = rowRule<'nextAdjustment'>({
  determiner: determineNextAdjustment,
  value: { due_by: 'text' },
  forEdition(edition, dialect) {
    const { value: years } = edition.notice.nextAdjustment.interval;
    const day = 'last_adjusted_on';
    const year = `(${yearOf(day, dialect)} + ${years})`;
    // There is no 29th in a common year: the day before.
    const isMissing = `${monthAndDayOf(day)} = 229 AND NOT (${isLeapYear(year)})`;
    // A day that is not governed has no next adjustment that could lie beyond the calendar.
    const isGoverned = not(isOutsideCoverage(nextAdjustment, edition));
    const isBeyond = and(isGoverned, `${yearOf(day, dialect)} > ${lastYear - years}`);
    return {
      derived: { due_by: `${day} + ${years}0000 - ${firstOf([[isMissing, '1']], '0')}` },
      faults: [{ code: 'lastAdjustedOn:out-of-range', when: isBeyond }],
      branches: [determined(always, { due_by: textOfDay('due_by', dialect) })],
    };
  },
});
