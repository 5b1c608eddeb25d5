import { determineNextAdjustment } from '../rules/next-adjustment.js';
import { isLeapYear, monthAndDayOf, textOfDay, yearOf } from './day.js';
import { firstOf } from './expression.js';
import { always, determined, type RowRule } from './row-rule.js';

const lastYear = 9999;

export const nextAdjustment: RowRule = {
  authority: determineNextAdjustment,
  facts: ['lastAdjustedOn'],
  inOrder: [],
  value: { due_by: 'text' },
  under({ notice }, dialect) {
    const { value: years } = notice.nextAdjustment.interval;
    const day = 'last_adjusted_on';
    const year = `(${yearOf(day, dialect)} + ${years})`;
    // There is no 29th in a common year: the day before.
    const isMissing = `${monthAndDayOf(day)} = 229 AND NOT (${isLeapYear(year)})`;
    return {
      derived: { due_by: `${day} + ${years}0000 - ${firstOf([[isMissing, '1']], '0')}` },
      faults: [{ code: 'lastAdjustedOn:out-of-range', when: `${yearOf(day, dialect)} > ${lastYear - years}` }],
      branches: [determined(always, { due_by: textOfDay('due_by', dialect) })],
    };
  },
};
