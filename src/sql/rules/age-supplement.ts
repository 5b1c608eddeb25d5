import { determineAgeSupplement } from '../../rules/age-supplement.js';
import { startIn } from '../../rules/shared/supplement-start.js';
import { ageReachedOn, agesOn } from '../age.js';
import { monthOf, startOfNextMonth, textOfDay } from '../day.js';
import { bandOf, isBelow, number } from '../expression.js';
import { moneyOf } from '../money.js';
import { always, determined, refusedForAny, rowRule } from '../row-rule.js';

export const ageSupplement = rowRule<'ageSupplement'>({
  determiner: determineAgeSupplement,
  figures: { 'below-supplement-age': { age: 'whole', required: 'whole', due_from: 'text' } },
  forEdition(edition, dialect) {
    const { notice, readings } = edition;
    const { bands, ...figures } = notice.ageSupplement;
    const { age, counted, days, derived } = agesOn(dialect, edition, '', { asOf: 'as_of' });
    const [lowest] = bands;
    const reachedOn = lowest ? ageReachedOn(lowest.from, readings, dialect) : 'NULL';
    const dueFrom = {
      'on-attaining': 'supplement_age_reached_on',
      'month-of-attaining': `((${monthOf('supplement_age_reached_on', dialect)}) * 100 + 1)`,
      'following-month': `(${startOfNextMonth('supplement_age_reached_on', dialect)})`,
    }[startIn(edition)];
    return {
      days: { ...days, ...(lowest && { supplement_age_reached_on: reachedOn }) },
      derived,
      branches: [
        refusedForAny([
          { code: 'not-a-recipient', when: 'NOT recipient' },
          lowest
            ? {
                code: 'below-supplement-age',
                when: isBelow(counted, bands),
                figures: { age, required: number(lowest.from), due_from: textOfDay(dueFrom, dialect) },
              }
            : { code: 'not-granted', when: always },
        ]),
        determined(always, moneyOf(bandOf(counted, bands), figures)),
      ],
    };
  },
});
