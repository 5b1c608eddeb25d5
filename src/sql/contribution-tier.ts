import type { ContributionTier } from '../notice/contribution-tier.js';
import { determineContributionTier } from '../rules/contribution-tier.js';
import { mostYuan } from './bounds.js';
import type { Dialect, Sql } from './dialects/dialect.js';
import { and, exactly, isIn, number } from './expression.js';
import { hardshipGroupFacts, isInHardship } from './hardship-group.js';
import { always, type Branch, determined, type RowRule, refused } from './row-rule.js';

/** The tier, which comes as any number, as a decimal too. */
export const exactTier = ({ types }: Dialect): Record<string, Sql> => ({
  exact_tier: exactly('tier', mostYuan, types.amount),
});

/** The branch of a number that is no tier. */
export function unlistedTier({ tiers }: ContributionTier): Branch {
  const isUnlisted = `NOT (${isIn('tier', tiers.map(number))})`;
  return refused(isUnlisted, [{ code: 'tier-not-listed', when: always }]);
}

/** The branch of a tier reserved for hardship groups, for a person in none. */
export function reservedTier({ reserved }: ContributionTier): Branch {
  const isReserved = and(isIn('tier', reserved.map(number)), `NOT (${isInHardship})`);
  return refused(isReserved, [{ code: 'tier-reserved', when: always }]);
}

export const contributionTier: RowRule = {
  authority: determineContributionTier,
  facts: ['tier', ...hardshipGroupFacts],
  inOrder: [],
  value: { tier: 'amount' },
  under: ({ notice }, dialect) => ({
    derived: exactTier(dialect),
    branches: [
      unlistedTier(notice.contributionTier),
      reservedTier(notice.contributionTier),
      determined(always, { tier: 'exact_tier' }),
    ],
  }),
};
