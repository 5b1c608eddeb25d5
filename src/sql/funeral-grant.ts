import { determineFuneralGrant } from '../rules/funeral-grant.js';
import { daysUpTo, isOutside } from './day.js';
import { and } from './expression.js';
import { moneyColumns, moneyOf } from './money.js';
import { rolledOn } from './rest-days.js';
import { always, type Branch, determined, type RowRule, refused, undetermined } from './row-rule.js';

const notYet = 'deregistered_on IS NULL';
const pending = (until: string): Branch => undetermined(and(notYet, `as_of_days <= ${until}`), 'pending');

export const funeralGrant: RowRule = {
  authority: determineFuneralGrant,
  facts: ['recipient', 'diedOn', 'deregisteredOn', 'asOf'],
  inOrder: [
    ['diedOn', 'asOf'],
    ['diedOn', 'deregisteredOn'],
    ['deregisteredOn', 'asOf'],
  ],
  value: moneyColumns,
  under({ notice, readings, restDays }, dialect) {
    const { effective, grant, deregistration } = notice.funeralGrant;
    const money = moneyOf(grant.amount, grant);
    const lastDay = `(died_on_days + ${deregistration.value})`;
    const rolls = readings.funeralDeadlineRestDay === 'rolls-forward';
    const deadline = rolls ? rolledOn(lastDay, restDays) : lastDay;
    const isUncovered = rolls ? `${deadline} IS NULL` : 'FALSE';
    return {
      derived: {
        died_on_days: daysUpTo('died_on', dialect),
        deregistered_on_days: daysUpTo('deregistered_on', dialect),
        as_of_days: daysUpTo('as_of', dialect),
      },
      branches: [
        undetermined(isOutside('died_on', effective), 'outside-coverage'),
        refused('NOT recipient', [{ code: 'not-a-recipient', when: always }]),
        determined(`deregistered_on_days <= ${lastDay}`, money),
        // Up to the last day itself the rest days do not matter yet.
        undetermined(and(isUncovered, notYet, `as_of_days <= ${lastDay}`), 'pending'),
        undetermined(isUncovered, 'outside-coverage'),
        pending(deadline),
        refused(notYet, [{ code: 'not-deregistered-in-time', when: always }]),
        determined(`deregistered_on_days <= ${deadline}`, money),
        refused(always, [{ code: 'deregistered-late', when: always }]),
      ],
    };
  },
};
