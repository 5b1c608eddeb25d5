import type { EditionWith } from '../../editions/edition.js';
import type { ContributionTier } from '../../notice/contribution-tier.js';
import { determineContributionTier } from '../../rules/contribution-tier.js';
import { mostYuan } from '../../values/money.js';
import type { Dialect, Sql } from '../dialects/dialect.js';
import { and, exactly, isIn, number, text } from '../expression.js';
import { isInHardship } from '../hardship-groups.js';
import { always, type Branch, determined, refusedFor, rowRule } from '../row-rule.js';

/** The tier, which comes as any number, as a decimal. */
export const exactTier = ({ types }: Dialect): Record<string, Sql> => ({
  exact_tier: exactly('tier', -mostYuan, mostYuan, types.amount),
});

/** The columns of the figures of a number that is no tier, and of a tier that is reserved. */
export const unlistedFigures = { 'tier-not-listed': { tier: 'amount', listed: 'text' } } as const;
export const tierFigures = { ...unlistedFigures, 'tier-reserved': { tier: 'amount', for: 'text' } } as const;

/** The branch of a number that is no tier. */
export const unlistedTier = ({ tiers }: ContributionTier): Branch =>
  refusedFor('tier-not-listed', `NOT (${isIn('exact_tier', tiers.map(number))})`, {
    tier: 'exact_tier',
    listed: text(tiers.map(number).join(',')),
  });

/** The branch of a tier reserved for hardship groups, for a person in none. */
export const reservedTier = ({
  contributionTier,
  hardshipGroups,
}: Pick<EditionWith<'contributionTier'>['notice'], 'contributionTier' | 'hardshipGroups'>): Branch =>
  refusedFor('tier-reserved', and(isIn('exact_tier', contributionTier.reserved.map(number)), `NOT (${isInHardship})`), {
    tier: 'exact_tier',
    for: text((hardshipGroups?.groups ?? []).join(',')),
  });

export const contributionTier = rowRule<'contributionTier'>({
  determiner: determineContributionTier,
  value: { tier: 'amount' },
  figures: tierFigures,
  forEdition: ({ notice }, dialect) => ({
    derived: exactTier(dialect),
    branches: [unlistedTier(notice.contributionTier), reservedTier(notice), determined(always, { tier: 'exact_tier' })],
  }),
});
