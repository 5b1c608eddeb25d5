import * as z from 'zod/mini';
import { isWholeFen, type MoneyBands, shareOf } from '../values/money.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { compared, crossCheck, eitherOf, keysOf, numberIn, valueAt } from './cross-checks.js';
import { amount, literal, moneyBandsShape, nounSchema, percentage, wholeFrom } from './schema.js';
import { highestTier, isRange, tierFrom } from './tiers.js';
import { tiersIn } from './tiers-in.js';

/** Which years a notice subsidises; of what is left out it says nothing. */
export interface SubsidisedYears {
  /** A year that was paid for after it had ended (补缴) gets no subsidy. */
  readonly backPaidYears?: 'not-subsidised';
  /** In a life, no more years than these get a subsidy. */
  readonly mostYears?: number;
}

/** What the city adds to a contribution (缴费补贴): by tier, or as a share of the tier. */
export type MunicipalSubsidy = Omit<MoneyBands<'CNY/year'>, 'bands'> & {
  readonly clause: ClauseId;
  readonly effective: Period;
} & SubsidisedYears &
  (
    | Pick<MoneyBands<'CNY/year'>, 'bands'>
    /** What each tier gets is not known. */
    | { readonly bands: null }
    | SubsidyShare
  );

interface SubsidyShare {
  readonly percentOfTier: number;
}

/** Whether a subsidy is a share of the tier. */
export const isShareOfTier = <Figures extends MunicipalSubsidy>(figures: Figures): figures is Figures & SubsidyShare =>
  Object.hasOwn(figures, 'percentOfTier');

/** Whether there is a subsidy of which it is not known what each tier gets. */
export const isUnknown = (figures: MunicipalSubsidy): boolean => !isShareOfTier(figures) && figures.bands === null;

export const municipalSubsidySchema = () => {
  const { bands, ...terms } = moneyBandsShape('CNY/year', amount(), 'year');
  return nounSchema({
    ...terms,
    bands: z.optional(z.nullable(bands)),
    percentOfTier: z.optional(percentage()),
    backPaidYears: z.optional(literal('not-subsidised')),
    mostYears: z.optional(wholeFrom(1, 100)),
  }).check(eitherOf('bands', 'percentOfTier'));
};

/** A share of each tier is an amount that can be paid; of a range it is, where it is one of the lowest and of the step. */
export const subsidyIsWholeFen = () =>
  crossCheck((notice, report) => {
    const tiers = tiersIn(valueAt(notice, 'contributionTier', 'tiers'));
    const share = numberIn(valueAt(notice, 'municipalSubsidy', 'percentOfTier'));
    if (tiers === undefined || share === undefined) return;
    const all = isRange(tiers) ? [tiers.from, tiers.step] : tiers;
    if (all.every((tier) => isWholeFen(shareOf(tier, share)))) return;
    report(['municipalSubsidy', 'percentOfTier'], 'contradiction', 'expected a share of every tier in whole fen');
  });

/** A band holds for the tiers from where it begins to where the next one does: for one of them at least. */
export const bandsAreReached = () =>
  crossCheck((notice, report) => {
    const tiers = tiersIn(valueAt(notice, 'contributionTier', 'tiers'));
    if (tiers === undefined) return;
    const highest = highestTier(tiers);
    const bands = keysOf(valueAt(notice, 'municipalSubsidy', 'bands'), numberIn, ['from']);
    bands.forEach(({ key: from, path }, at) => {
      const place = ['municipalSubsidy', 'bands', ...path];
      const lowest = tierFrom(from as number, tiers);
      if (lowest === undefined) report(place, 'contradiction', `expected at most the highest tier (${highest})`);
      const next = bands[at + 1]?.key;
      if (compared(from, next) >= 0 || !(compared(lowest, next) >= 0)) return;
      report(place, 'contradiction', `expected a tier from ${from} to below ${next}, or no such band`);
    });
  });

export const municipalSubsidy = {
  clause: '2.1',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  unit: 'CNY/year',
  currency: 'CNY',
  per: 'year',
  bound: 'at-least',
  bands: [
    { from: 300, amount: 30 },
    { from: 500, amount: 60 },
    { from: 800, amount: 80 },
  ],
} as const satisfies MunicipalSubsidy;
