import type { PensionAge } from '../../notice/pension-age.js';
import { determineLongContributionBonus } from '../../rules/long-contribution-bonus.js';
import { ageOn } from '../age.js';
import type { Sql } from '../dialects/dialect.js';
import { bandOf, isBelow, number } from '../expression.js';
import { moneyColumns, moneyOf } from '../money.js';
import { always, determined, type HeldCode, refusedForAny, rowRule } from '../row-rule.js';

/** The columns of what is compared of a person who draws none. */
export const drawingNoneFigures = { 'below-pension-age': { age: 'whole', required: 'whole' } } as const;

/** Why a person draws no pension, whatever the record. */
export const drawingNone = (
  { age: required }: PensionAge,
  age: Sql,
  figures: Readonly<Record<string, Sql>> = { age },
): HeldCode[] => [
  { code: 'not-a-recipient', when: 'NOT recipient' },
  {
    code: 'below-pension-age',
    when: `${age} < ${required.value}`,
    figures: { ...figures, required: number(required.value) },
  },
];

export const longContributionBonus = rowRule<'pensionAge' | 'longContributionBonus'>({
  determiner: determineLongContributionBonus,
  value: moneyColumns,
  figures: { ...drawingNoneFigures, 'too-few-years': { years: 'whole', required: 'whole' } },
  forEdition({ notice, readings }, dialect) {
    const { bands, ...figures } = notice.longContributionBonus;
    const [lowest] = bands;
    return {
      derived: { age: ageOn('as_of', readings, dialect) },
      branches: [
        refusedForAny([
          ...drawingNone(notice.pensionAge, 'age'),
          lowest
            ? {
                code: 'too-few-years',
                when: isBelow('consecutive_years', bands),
                // A malformed row may have fewer, more than a column can hold.
                figures: { years: 'GREATEST(consecutive_years, 0)', required: number(lowest.from) },
              }
            : { code: 'not-granted', when: always },
        ]),
        determined(always, moneyOf(bandOf('consecutive_years', bands), figures)),
      ],
    };
  },
});
