import type { PensionAge } from '../../notice/pension-age.js';
import { determineLongContributionBonus } from '../../rules/long-contribution-bonus.js';
import { ageOn } from '../age.js';
import type { Sql } from '../dialects/dialect.js';
import { bandOf, isBelow } from '../expression.js';
import { moneyColumns, moneyOf } from '../money.js';
import { always, determined, type HeldCode, refusedForAny, rowRule } from '../row-rule.js';

/** Why a person draws no pension, whatever the record. */
export const drawingNone = ({ age: required }: PensionAge, age: Sql): HeldCode[] => [
  { code: 'not-a-recipient', when: 'NOT recipient' },
  { code: 'below-pension-age', when: `${age} < ${required.value}` },
];

export const longContributionBonus = rowRule<'pensionAge' | 'longContributionBonus'>({
  determiner: determineLongContributionBonus,
  value: moneyColumns,
  forEdition({ notice, readings }, dialect) {
    const { bands, ...figures } = notice.longContributionBonus;
    const isGrantedNone = bands.length === 0;
    return {
      derived: { age: ageOn('as_of', readings, dialect) },
      branches: [
        refusedForAny([
          ...drawingNone(notice.pensionAge, 'age'),
          isGrantedNone
            ? { code: 'not-granted', when: always }
            : { code: 'too-few-years', when: isBelow('consecutive_years', bands) },
        ]),
        determined(always, moneyOf(bandOf('consecutive_years', bands), figures)),
      ],
    };
  },
});
