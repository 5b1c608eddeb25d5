import { determineFuneralGrant } from '../../rules/funeral-grant.js';
import type { MoneyFigure } from '../../values/money.js';
import { daysUpTo, textOfDay, textOfDayCounted } from '../day.js';
import { and, not } from '../expression.js';
import { moneyOf } from '../money.js';
import { isCoveredBy, rolledFrom } from '../rest-days.js';
import { always, determined, refusedFor, rowRule, undetermined } from '../row-rule.js';

const notYet = 'deregistered_on IS NULL';

export const funeralGrant = rowRule<'funeralGrant'>({
  determiner: determineFuneralGrant,
  figures: {
    'deregistered-late': { deadline: 'text', deregistered_on: 'text', days_late: 'whole' },
    'not-deregistered-in-time': { deadline: 'text' },
  },
  forEdition({ notice, readings, restDays }, dialect) {
    const { for: whose, grant, deregistration } = notice.funeralGrant;
    // Months of the base pension are refused before.
    const money = moneyOf((grant as MoneyFigure).amount, grant);
    const notARecipient = whose === 'recipients' ? [refusedFor('not-a-recipient', 'NOT recipient')] : [];
    if (deregistration === null) return { branches: [...notARecipient, determined(always, money)] };

    const counted = `died_on_days + ${deregistration.value}`;
    const rolls = readings.funeralDeadlineRestDay === 'rolls-forward';
    const list = rolls ? restDays : null;
    // Where the list does not cover it, the earliest that the last day can be.
    const deadline = list ? 'rolled_deadline' : counted;
    const isKnown = rolls ? isCoveredBy(restDays, deadline) : 'TRUE';
    return {
      days: {
        died_on_days: daysUpTo('died_on', dialect),
        deregistered_on_days: daysUpTo('deregistered_on', dialect),
        as_of_days: daysUpTo('as_of', dialect),
      },
      derived: list ? { [deadline]: rolledFrom('died_on_days', deregistration.value, list) } : {},
      branches: [
        ...notARecipient,
        determined(`deregistered_on_days <= ${deadline}`, money),
        undetermined(not(isKnown), 'rest-days-unknown'),
        undetermined(and(notYet, `as_of_days <= ${deadline}`), 'pending', deadline),
        refusedFor('not-deregistered-in-time', notYet, { deadline: textOfDayCounted(deadline, dialect) }),
        refusedFor('deregistered-late', always, {
          deadline: textOfDayCounted(deadline, dialect),
          deregistered_on: textOfDay('deregistered_on', dialect),
          days_late: `deregistered_on_days - (${deadline})`,
        }),
      ],
    };
  },
});
