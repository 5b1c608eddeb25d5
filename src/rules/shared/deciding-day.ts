import type { Working } from '../../engine/working.js';
import type { AdoptedReadings } from '../../readings/options.js';
import { type Day, firstDayOf, lastDayOf, type Month, startOfNextMonth } from '../../values/calendar.js';

/** The day of a month that decides: its last or its first, or the day of death if that is earlier. */
export function decidingDayIn({ monthReckoning }: AdoptedReadings, working: Working) {
  const takesLastDay = monthReckoning === 'last-day';
  return (month: Month, diedOn: Day | null): Day => {
    const firstDay = working('firstDay', 'fact', firstDayOf(month), 'facts.month');
    if (takesLastDay) {
      working('nextMonth', 'startOfNextMonth', startOfNextMonth(firstDay), 'firstDay');
      working('lastDayOfMonth', 'addDays', lastDayOf(month), 'nextMonth', -1);
    }
    const dayOfMonth = takesLastDay ? lastDayOf(month) : firstDay;
    const decides = diedOn === null ? dayOfMonth : Math.min(dayOfMonth, diedOn);
    return working('decidingDay', 'least', decides, takesLastDay ? 'lastDayOfMonth' : 'firstDay', 'facts.diedOn');
  };
}

/** Whether a person has died too early for a month: before it, or within it where the month of death is not due. */
export function isDeadIn({ monthOfDeath }: AdoptedReadings, working: Working) {
  const isDueForMonthOfDeath = monthOfDeath === 'due';
  return (diedOn: Day, month: Month): boolean => {
    const firstDay = firstDayOf(month);
    const aliveFrom = isDueForMonthOfDeath ? firstDay : startOfNextMonth(firstDay);
    working('aliveFrom', isDueForMonthOfDeath ? 'least' : 'startOfNextMonth', aliveFrom, 'firstDay');
    return working('isDead', 'compare', diedOn < aliveFrom, 'facts.diedOn', '<', 'aliveFrom');
  };
}
