import type { ClauseId } from './clauses.js';
import type { Period } from './period.js';

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

export const contributionTier = {
  clause: '1.2',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  unit: 'CNY/year',
  tiers: [100, 300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000],
  reserved: [100],
} as const satisfies ContributionTier;
