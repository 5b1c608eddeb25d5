import { determineMonthlyPension } from '../../rules/monthly-pension.js';
import type { MonthlyNouns } from '../../rules/shared/monthly-total.js';
import { lastDay } from '../../values/calendar.js';
import { ageReachedOn, agesOn } from '../age.js';
import { dayBefore, lastDayOf, lastDayOfMonthBefore, monthOf, textOfDay } from '../day.js';
import { and, firstOf } from '../expression.js';
import { snake } from '../facts.js';
import { monthlyTotal } from '../monthly-total.js';
import { always, determined, refusedForAny, rowRule } from '../row-rule.js';
import { drawingNone } from './long-contribution-bonus.js';

export const monthlyPension = rowRule<MonthlyNouns>({
  determiner: determineMonthlyPension,
  figures: { dead: { died_on: 'text' }, 'below-pension-age': { required: 'whole', reached_on: 'text' } },
  forEdition(edition, dialect) {
    const { notice, readings } = edition;
    const { monthReckoning, monthOfDeath } = readings;
    const prefix = `${snake(monthReckoning)}_`;
    const [asOf, agedOn] = [`${prefix}as_of`, `${prefix}aged_on`];
    const monthOfDeathIs = (comparison: '<' | '<=') => `${monthOf('died_on', dialect)} ${comparison} month`;

    // The day of the month that decides, or the day of death if that is earlier.
    const monthsEnd = firstOf([[monthOfDeathIs('<='), 'died_on']], lastDayOf('month', dialect));
    const decides =
      monthReckoning === 'last-day' ? monthsEnd : firstOf([[monthOfDeathIs('<'), 'died_on']], 'month * 100 + 1');
    const dayBeforeIt = firstOf(
      [[monthOfDeathIs('<'), dayBefore('died_on', dialect)]],
      lastDayOfMonthBefore('month', dialect),
    );
    const countsDayBefore = monthReckoning === 'following-month';
    const decidingDays = { asOf, agedOn: countsDayBefore ? agedOn : asOf, month: 'month', monthsEnd };
    const ages = agesOn(dialect, edition, prefix, decidingDays);
    // On the last day of the calendar nobody dies before a next month.
    const isDead = monthOfDeath === 'due' ? monthOfDeathIs('<') : and(monthOfDeathIs('<='), `died_on < ${lastDay}`);
    return {
      days: {
        pension_age_reached_on: ageReachedOn(notice.pensionAge.age.value, readings, dialect),
        [asOf]: decides,
        ...(countsDayBefore ? { [agedOn]: dayBeforeIt } : {}),
        ...ages.days,
      },
      derived: ages.derived,
      branches: [
        refusedForAny([
          { code: 'dead', when: isDead, figures: { died_on: textOfDay('died_on', dialect) } },
          ...drawingNone(notice.pensionAge, ages.age, { reached_on: textOfDay('pension_age_reached_on', dialect) }),
        ]),
        determined(always, monthlyTotal(edition, asOf, ages.counted)),
      ],
    };
  },
});
