import * as z from 'zod/mini';
import type { MoneyBands } from '../values/money.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { ascending, eitherOf, numberIn } from './cross-checks.js';
import { amount, atLeastOne, list, moneyBandsShape, nounSchema, oneOf, strict, wholeFrom } from './schema.js';

/** What each year beyond a bound adds, up to the next segment's bound. */
export interface BonusSegment {
  readonly over: number;
  readonly perYear: number;
}

/** How many of some years each segment counts: those beyond where it begins, up to where the next does. */
export const yearsInSegments = (segments: readonly BonusSegment[], years: number) =>
  segments.map(({ over, perYear }, at) => {
    const last = Math.min(years, segments[at + 1]?.over ?? years);
    return { counted: Math.max(0, last - over), perYear };
  });

/** A bonus by the year. */
export interface BonusPerYear extends Omit<MoneyBands<'years'>, 'bands'> {
  /** Ascending. */
  readonly segments: readonly BonusSegment[];
}

/** What a long record adds to the pension (增发基础养老金). */
export type LongContributionBonus = (MoneyBands<'years'> | BonusPerYear) & {
  readonly clause: ClauseId;
  readonly effective: Period;
  /** Whether the years have to follow each other (连续缴费年限) or not (累计缴费年限). */
  readonly counted: 'consecutive' | 'cumulative';
};

/** Whether a bonus is by the year, and not by bands. */
export const isPerYear = <Figures extends LongContributionBonus>(figures: Figures): figures is Figures & BonusPerYear =>
  Object.hasOwn(figures, 'segments');

/** As many years as anybody contributes. */
const mostYears = 100;

export const longContributionBonusSchema = () => {
  const { bands, ...terms } = moneyBandsShape('years', wholeFrom(0, mostYears), 'month');
  // A year beyond the most there are is none.
  const segments = list(strict({ over: wholeFrom(0, mostYears - 1), perYear: amount() }), 'segments').check(
    atLeastOne(),
    ascending(numberIn, ['over']),
  );
  return nounSchema({
    counted: oneOf(['consecutive', 'cumulative']),
    ...terms,
    bands: z.optional(bands),
    segments: z.optional(segments),
  }).check(eitherOf('bands', 'segments'));
};

export const longContributionBonus = {
  clause: '2.2',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  counted: 'consecutive',
  unit: 'years',
  currency: 'CNY',
  per: 'month',
  bound: 'exact',
  bands: [
    { from: 16, amount: 20 },
    { from: 20, amount: 30 },
    { from: 25, amount: 40 },
  ],
} as const satisfies LongContributionBonus;
