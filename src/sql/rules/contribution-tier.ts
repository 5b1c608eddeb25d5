import type { ContributionTier } from '../../notice/contribution-tier.js';
import { determineContributionTier } from '../../rules/contribution-tier.js';
import { mostYuan } from '../../values/money.js';
import type { Dialect, Sql } from '../dialects/dialect.js';
import { and, exactly, isIn, number } from '../expression.js';
import { isInHardship } from '../hardship-groups.js';
import { always, type Branch, determined, refusedFor, rowRule } from '../row-rule.js';

/** The tier, which comes as any number, as a decimal. */
export const exactTier = ({ types }: Dialect): Record<string, Sql> => ({
  exact_tier: exactly('tier', -mostYuan, mostYuan, types.amount),
});

/** The branch of a number that is no tier. */
export const unlistedTier = ({ tiers }: ContributionTier): Branch =>
  refusedFor('tier-not-listed', `NOT (${isIn('exact_tier', tiers.map(number))})`);

/** The branch of a tier reserved for hardship groups, for a person in none. */
export const reservedTier = ({ reserved }: ContributionTier): Branch =>
  refusedFor('tier-reserved', and(isIn('exact_tier', reserved.map(number)), `NOT (${isInHardship})`));

export const contributionTier = rowRule<'contributionTier'>({
  determiner: determineContributionTier,
  value: { tier: 'amount' },
  forEdition: ({ notice }, dialect) => ({
    derived: exactTier(dialect),
    branches: [
      unlistedTier(notice.contributionTier),
      reservedTier(notice.contributionTier),
      determined(always, { tier: 'exact_tier' }),
    ],
  }),
});
