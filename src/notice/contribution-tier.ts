import * as z from 'zod/mini';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { ascending, crossCheck, keysOf, numberIn, valueAt } from './cross-checks.js';
import { amount, atLeastOne, coded, list, literal, nounSchema } from './schema.js';

/** The yearly contribution tiers (缴费档次). The highest is also the most a person may pay in a year. */
export interface ContributionTier {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly unit: 'CNY/year';
  /** Ascending. */
  readonly tiers: readonly number[];
  /** The tiers open to hardship groups only. */
  readonly reserved: readonly number[];
}

const positiveAmount = () =>
  amount().check(
    z.refine((value) => value > 0, coded('not-an-amount', 'expected more than zero', { exclusiveMinimum: 0 })),
  );

export const contributionTierSchema = () =>
  nounSchema({
    unit: literal('CNY/year'),
    tiers: list(positiveAmount(), 'tiers', 1000).check(atLeastOne(), ascending(numberIn, [])),
    reserved: list(positiveAmount(), 'tiers', 1000).check(ascending(numberIn, [])),
  }).check(
    crossCheck((figures, report) => {
      const tiers = valueAt(figures, 'tiers');
      if (!Array.isArray(tiers) || tiers.map(numberIn).includes(undefined)) return;
      for (const { key, path } of keysOf(valueAt(figures, 'reserved'), numberIn, [])) {
        if (!tiers.includes(key)) report(['reserved', ...path], 'contradiction', 'expected one of the tiers');
      }
    }),
  );

export const contributionTier = {
  clause: '1.2',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  unit: 'CNY/year',
  tiers: [100, 300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000],
  reserved: [100],
} as const satisfies ContributionTier;
