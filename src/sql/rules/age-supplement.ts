import { determineAgeSupplement } from '../../rules/age-supplement.js';
import { agesOn } from '../age.js';
import { bandOf, isBelow } from '../expression.js';
import { moneyColumns, moneyOf } from '../money.js';
import { always, determined, refusedForAny, rowRule } from '../row-rule.js';

export const ageSupplement = rowRule<'ageSupplement'>({
  determiner: determineAgeSupplement,
  value: moneyColumns,
  forEdition({ notice, readings }, dialect) {
    const { bands, ...figures } = notice.ageSupplement;
    const { counted, days, derived } = agesOn(dialect, readings, '', { asOf: 'as_of' });
    const isGrantedNone = bands.length === 0;
    return {
      days,
      derived,
      branches: [
        refusedForAny([
          { code: 'not-a-recipient', when: 'NOT recipient' },
          isGrantedNone
            ? { code: 'not-granted', when: always }
            : { code: 'below-supplement-age', when: isBelow(counted, bands) },
        ]),
        determined(always, moneyOf(bandOf(counted, bands), figures)),
      ],
    };
  },
});
