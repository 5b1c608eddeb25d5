import { determineAgeSupplement } from '../../rules/age-supplement.js';
import { determineBasicPension } from '../../rules/basic-pension.js';
import { determineLongContributionBonus } from '../../rules/long-contribution-bonus.js';
import { determineMonthlyPension } from '../../rules/monthly-pension.js';
import type { MonthlyNouns } from '../../rules/shared/monthly-total.js';
import { pensionStatement as statement } from '../../statements/pension.js';
import { agesOn } from '../age.js';
import { isOutsideDaysOf } from '../coverage.js';
import { monthlyTotal } from '../monthly-total.js';
import { always, determined, refusedForAny, rowRule, undetermined } from '../row-rule.js';
import { drawingNone, drawingNoneFigures } from './long-contribution-bonus.js';

/** The statement's total: what is drawn a month. */
export const pensionStatement = rowRule<MonthlyNouns>({
  determiner: statement,
  basis: determineMonthlyPension,
  parts: [determineBasicPension, determineLongContributionBonus, determineAgeSupplement],
  figures: drawingNoneFigures,
  forEdition(edition, dialect) {
    const { notice } = edition;
    // A bonus brings the days of the pension age along.
    const outsideAge =
      notice.longContributionBonus === null
        ? [undetermined(isOutsideDaysOf(['pensionAge'], edition), 'outside-coverage')]
        : [];
    const { age, counted, days, derived } = agesOn(dialect, edition, '', { asOf: 'as_of' });
    return {
      days,
      derived,
      branches: [
        ...outsideAge,
        refusedForAny(drawingNone(notice.pensionAge, age)),
        determined(always, monthlyTotal(edition, 'as_of', counted)),
      ],
    };
  },
});
