import type { ContributionTier } from '../../notice/contribution-tier.js';
import { isRange, type Tiers } from '../../notice/tiers.js';
import { determineContributionTier } from '../../rules/contribution-tier.js';
import { mostYuan } from '../../values/money.js';
import type { Dialect, Sql } from '../dialects/dialect.js';
import { and, exactly, firstOf, isIn, not, number, or, text } from '../expression.js';
import { isInAnyOf } from '../hardship-groups.js';
import { always, type Branch, determined, type HeldCode, refused, refusedFor, rowRule } from '../row-rule.js';

/** The tier, which comes as any number, as a decimal. */
export const exactTier = ({ types }: Dialect): Record<string, Sql> => ({
  exact_tier: exactly('tier', -mostYuan, mostYuan, types.amount),
});

/** The columns of the figures of a number that is no tier, and of a tier that is reserved. */
export const unlistedFigures = { 'tier-not-listed': { tier: 'amount', listed: 'text' } } as const;
export const tierFigures = { ...unlistedFigures, 'tier-reserved': { tier: 'amount', for: 'text' } } as const;

/** Whether the tier is one of the tiers. */
function isTier(tiers: Tiers): Sql {
  if (!isRange(tiers)) return isIn('exact_tier', tiers.map(number));
  const [from, until, step] = [tiers.from, tiers.until, tiers.step].map(number);
  return and(`exact_tier BETWEEN ${from} AND ${until}`, `MOD(exact_tier - ${from}, ${step}) = 0`);
}

/** The tiers in one text: a list with commas between, a range by its ends and its step. */
const tiersListed = (tiers: Tiers): string =>
  isRange(tiers)
    ? `${number(tiers.from)}..${number(tiers.until)} by ${number(tiers.step)}`
    : tiers.map(number).join(',');

/** The reason against a number that is no tier. */
export const unlisted = ({ tiers }: ContributionTier): HeldCode => ({
  code: 'tier-not-listed',
  when: `NOT (${isTier(tiers)})`,
  figures: { tier: 'exact_tier', listed: text(tiersListed(tiers)) },
});

/** The branch of a number that is no tier. */
export function unlistedTier(figures: ContributionTier): Branch {
  const reason = unlisted(figures);
  return refused(reason.when, [{ ...reason, when: always }]);
}

/** The branch of a tier reserved for some groups, for a person in none of them. */
export function reservedTier({ reserved }: ContributionTier): Branch {
  const closed = reserved.map((one) => ({
    when: and(`exact_tier = ${number(one.tier)}`, not(isInAnyOf(one.for))),
    groups: text(one.for.join(',')),
  }));
  return refusedFor('tier-reserved', or(...closed.map(({ when }) => when)), {
    tier: 'exact_tier',
    for: firstOf(
      closed.slice(0, -1).map(({ when, groups }) => [when, groups]),
      closed.at(-1)?.groups,
    ),
  });
}

export const contributionTier = rowRule<'contributionTier'>({
  determiner: determineContributionTier,
  value: { tier: 'amount' },
  figures: tierFigures,
  forEdition: ({ notice }, dialect) => ({
    derived: exactTier(dialect),
    branches: [
      unlistedTier(notice.contributionTier),
      reservedTier(notice.contributionTier),
      determined(always, { tier: 'exact_tier' }),
    ],
  }),
});
