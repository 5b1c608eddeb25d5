import type { Working } from '../../engine/working.js';
import { years as record } from '../../facts/fields.js';
import { isPerYear, type LongContributionBonus, yearsInSegments } from '../../notice/long-contribution-bonus.js';
import { bandAt } from '../../values/bands.js';
import { type Band, decimal, decimalText, type Money, moneyBands, sum, times } from '../../values/money.js';

const longestRecord = record.description.maximum as number;

/** What each number of years adds that adds anything. */
function bonusBands(figures: LongContributionBonus): readonly Band[] {
  if (!isPerYear(figures)) return moneyBands(figures);
  const { segments, currency, per, bound } = figures;
  const amountFor = (years: number) =>
    sum(yearsInSegments(segments, years).map(({ counted, perYear }) => times(decimal(counted), perYear)));
  const { over } = segments[0] as (typeof segments)[number];
  return Array.from({ length: longestRecord - over }, (_, at) => {
    const from = over + at + 1;
    return { from, money: { amount: decimalText(amountFor(from)), currency, per, bound } };
  });
}

/** The bonus for some years, by bands or by the year. `of` says what becomes of an amount, once for each. */
export function bonuses<Made>(figures: LongContributionBonus, of: (money: Money) => Made, working: Working) {
  const bands = bonusBands(figures).map(({ from, money }) => ({ from, amount: money.amount, bonus: of(money) }));
  return (years: number): Made | undefined => {
    const band = bandAt(bands, years);
    const amount = band?.amount ?? null;
    if (!isPerYear(figures))
      working('bonus', 'band', amount, 'facts.consecutiveYears', 'notice.longContributionBonus.bands');
    else working('bonus', 'segments', amount, 'facts.consecutiveYears', 'notice.longContributionBonus.segments');
    return band?.bonus;
  };
}

/** The fewest years that add anything; `null` where the notice grants no bonus at all. */
export function fewestYears(figures: LongContributionBonus, working: Working): (() => number) | null {
  if (isPerYear(figures)) {
    const { over } = figures.segments[0] as (typeof figures.segments)[number];
    return () => working('requiredYears', 'sum', over + 1, 'notice.longContributionBonus.segments.0.over', 1);
  }
  const [lowest] = figures.bands;
  if (lowest === undefined) return null;
  return () => working('requiredYears', 'figure', lowest.from, 'notice.longContributionBonus.bands.0.from');
}
