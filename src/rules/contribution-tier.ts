import { defineRule } from '../engine/rule.js';
import { finite, oneOf } from '../facts/fields.js';
import { listOf } from '../facts/list-field.js';
import type { ContributionTier as TierFigures } from '../notice/contribution-tier.js';
import { type HardshipGroup, hardshipGroupNames } from '../notice/hardship-groups.js';

/** The tier a person chooses, and the groups the person is in. */
export interface ContributionTierFacts {
  /** 缴费档次, yuan a year. */
  readonly tier: number;
  /** The hardship groups the person is in, none twice, in any order. */
  readonly hardshipGroups: readonly HardshipGroup[];
}

/** The tier that is open. */
export interface ContributionTierValue {
  /** Yuan a year. */
  readonly tier: number;
}

/** The number is none of the tiers. */
export interface TierNotListed {
  readonly code: 'tier-not-listed';
  readonly tier: number;
  readonly listed: readonly number[];
}

/** The tier is not open to everybody. */
export interface TierReserved {
  readonly code: 'tier-reserved';
  readonly tier: number;
  /** Whom it is for. */
  readonly for: readonly HardshipGroup[];
}

/** Why a tier is refused. */
export type ContributionTierReason = TierNotListed | TierReserved;

/** The field of a person's hardship groups. */
export const hardshipGroupList = /* @__PURE__ */ listOf(/* @__PURE__ */ oneOf(hardshipGroupNames), {
  key: (group) => group,
});

/** No key is made of a tier past this one: far larger numbers would share theirs with a neighbour. */
const largestKeyed = 1e9;

/** All that a contribution depends on, as one number: the tier, and whether the person is in any group. */
export function tierAndHardship({ tier, hardshipGroups }: ContributionTierFacts): number | undefined {
  const isKeyed = Number.isInteger(tier) && Math.abs(tier) < largestKeyed;
  return isKeyed ? tier * 2 + Number(hardshipGroups.length > 0) : undefined;
}

/** The refusal of a number that is no tier; `undefined` for a tier. */
export function unlistedTier(tier: number, { tiers: listed }: TierFigures): TierNotListed | undefined {
  return listed.includes(tier) ? undefined : { code: 'tier-not-listed', tier, listed };
}

/** The refusal of a tier that is reserved for hardship groups, to a person in none. */
export function reservedTier(
  { tier, hardshipGroups }: ContributionTierFacts,
  { reserved }: TierFigures,
  groups: readonly HardshipGroup[],
): TierReserved | undefined {
  const closed = reserved.includes(tier) && hardshipGroups.length === 0;
  return closed ? { code: 'tier-reserved', tier, for: groups } : undefined;
}

/**
 * 缴费档次: whether a person may choose a tier. Clause 1.2.
 *
 * - determined: the tier is open to the person.
 * - refused: not one of the tiers; or reserved for the hardship groups.
 *
 * @throws InvalidFactsError for malformed facts. A finite number that is no tier is refused, not malformed.
 * @example 100 is for the hardship groups.
 * ```ts
 * determineContributionTier({ tier: 100, hardshipGroups: [] })
 * // => { status: 'refused', reasons: [{ code: 'tier-reserved', tier: 100 }] }
 * determineContributionTier({ tier: 100, hardshipGroups: ['registered-poor'] })
 * // => { status: 'determined', value: { tier: 100 } }
 * ```
 * @example 700 is no tier.
 * ```ts
 * determineContributionTier({ tier: 700, hardshipGroups: [] })
 * // => { status: 'refused', reasons: [{ code: 'tier-not-listed', tier: 700 }] }
 * ```
 */
export const determineContributionTier = /* @__PURE__ */ defineRule<
  ContributionTierFacts,
  ContributionTierValue,
  ContributionTierReason
>({
  rule: 'contribution-tier',
  clauses: ['1.2'],
  readings: [],
  facts: ({ tier, hardshipGroups }) => ({ tier: finite(tier), hardshipGroups: hardshipGroupList(hardshipGroups) }),
  decidedBy: tierAndHardship,
  under({ notice }, say) {
    const { contributionTier, hardshipGroups } = notice;
    return (facts) => {
      const refusal =
        unlistedTier(facts.tier, contributionTier) ?? reservedTier(facts, contributionTier, hardshipGroups.groups);
      return refusal ? say.refused([refusal]) : say.determined({ tier: facts.tier });
    };
  },
});
