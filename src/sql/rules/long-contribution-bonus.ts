import { years } from '../../facts/fields.js';
import { isPerYear, type LongContributionBonus } from '../../notice/long-contribution-bonus.js';
import type { PensionAge } from '../../notice/pension-age.js';
import { determineLongContributionBonus } from '../../rules/long-contribution-bonus.js';
import { ageOn } from '../age.js';
import type { Sql } from '../dialects/dialect.js';
import { bandOf, isBelow, number } from '../expression.js';
import { moneyOf } from '../money.js';
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

/** No record has more years. */
const mostYears = years.description.maximum as number;

/** The bonus for some years, `otherwise` where there is none. */
export function bonusFor(count: Sql, figures: LongContributionBonus, otherwise?: Sql): Sql {
  if (!isPerYear(figures)) return bandOf(count, figures.bands, otherwise);
  return figures.segments
    .map(({ over, perYear }, at) => {
      // A malformed row may have more, and its product more than a column can hold.
      const end = figures.segments[at + 1]?.over ?? mostYears;
      return `${number(perYear)} * GREATEST(LEAST(${count}, ${end}) - ${over}, 0)`;
    })
    .join(' + ');
}

/** The fewest years that add anything, as bands begin; none where nothing is granted. */
export function fewestYears(figures: LongContributionBonus): readonly { readonly from: number }[] {
  if (!isPerYear(figures)) return figures.bands;
  return figures.segments.map(({ over }) => ({ from: over + 1 }));
}

export const longContributionBonus = rowRule<'pensionAge' | 'longContributionBonus'>({
  determiner: determineLongContributionBonus,
  figures: { ...drawingNoneFigures, 'too-few-years': { years: 'whole', required: 'whole' } },
  forEdition({ notice, readings }, dialect) {
    const figures = notice.longContributionBonus;
    const [lowest] = fewestYears(figures);
    return {
      derived: { age: ageOn('as_of', readings, dialect) },
      branches: [
        refusedForAny([
          ...drawingNone(notice.pensionAge, 'age'),
          lowest
            ? {
                code: 'too-few-years',
                when: isBelow('consecutive_years', [lowest]),
                // A malformed row may have fewer, more than a column can hold.
                figures: { years: 'GREATEST(consecutive_years, 0)', required: number(lowest.from) },
              }
            : { code: 'not-granted', when: always },
        ]),
        determined(always, moneyOf(bonusFor('consecutive_years', figures), figures)),
      ],
    };
  },
});
