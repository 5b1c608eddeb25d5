import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { Working } from '../engine/working.js';
import type { GivenOf } from '../facts/field.js';
import { calendarYear, tier } from '../facts/fields.js';
import { hardshipGroupList } from '../facts/hardship-groups.js';
import type { ContributionTier } from '../notice/contribution-tier.js';
import type { Tiers } from '../notice/tiers.js';
import { byTier } from './shared/by-tier.js';
import { reservationOf, type TierReserved } from './shared/reservation.js';

const facts = {
  /** 缴费年度: the calendar year contributed for. */
  contributionYear: calendarYear,
  /** 缴费档次, yuan a year. */
  tier,
  /** The hardship groups the person is in, none twice, in any order. */
  hardshipGroups: hardshipGroupList,
};

/** The facts of a contribution at a tier. */
export const tierFacts = facts;

/** The year, the tier a person chooses, and the groups the person is in. */
export interface ContributionTierFacts extends GivenOf<typeof facts> {}

/** The tier that is open. */
export interface ContributionTierValue {
  /** Yuan a year. */
  readonly tier: number;
}

/** The number is none of the tiers. */
export interface TierNotListed {
  readonly code: 'tier-not-listed';
  readonly tier: number;
  /** The tiers as the edition has them, a list or a range. */
  readonly listed: Tiers;
}

/** Why a tier is refused. */
export type ContributionTierReason = TierNotListed | TierReserved;

/** The reason against a number that is no tier. */
export function unlistedTier(given: number, { tiers }: ContributionTier, working: Working): TierNotListed {
  const tier = working('chosenTier', 'fact', given, 'facts.tier');
  const listed = working('listedTiers', 'figure', tiers, 'notice.contributionTier.tiers');
  working('tier', 'select', null, 'facts.tier', 'notice.contributionTier.tiers');
  return { code: 'tier-not-listed', tier, listed };
}

/**
 * 缴费档次: whether a person may choose a tier. Clause 1.2.
 *
 * - determined: the tier is open to the person.
 * - refused: not one of the tiers; or reserved for the hardship groups.
 * - undetermined: the notice does not govern another year than 2020.
 *
 * @throws InvalidFactsError for malformed facts. A number of yuan that is no tier is refused, not malformed.
 * @example 100 is for the hardship groups.
 * ```ts
 * determineContributionTier({ contributionYear: 2020, tier: 100, hardshipGroups: [] })
 * // => { status: 'refused', reasons: [{ code: 'tier-reserved', tier: 100 }] }
 * determineContributionTier({ contributionYear: 2020, tier: 100, hardshipGroups: ['registered-poor'] })
 * // => { status: 'determined', value: { tier: 100 } }
 * ```
 * @example 700 is no tier; 2021 has its own notice.
 * ```ts
 * determineContributionTier({ contributionYear: 2020, tier: 700, hardshipGroups: [] })
 * // => { status: 'refused', reasons: [{ code: 'tier-not-listed', tier: 700 }] }
 * determineContributionTier({ contributionYear: 2021, tier: 300, hardshipGroups: [] })
 * // => { status: 'undetermined', open: [{ why: 'outside-coverage', fact: 'contributionYear', given: 2021, from: 2020, until: 2020 }] }
 * ```
 */
export const determineContributionTier: Rule<ContributionTierFacts, ContributionTierValue, ContributionTierReason> =
  /* @__PURE__ */ defineRule({
    rule: 'contribution-tier',
    nouns: ['contributionTier'],
    readings: [],
    facts,
    governedBy: ['contributionYear'],
    forEdition({ notice: { contributionTier } }, { determined, refused }, working) {
      const listed = byTier(contributionTier.tiers, (tier) => {
        const reservation = reservationOf(tier, contributionTier);
        const closed = reservation && { ...reservation, answer: shared(refused([reservation.reason])) };
        return { open: shared(determined({ tier })), closed };
      });

      return ({ tier, hardshipGroups }) => {
        const chosen = listed(tier);
        if (chosen === undefined) return refused([unlistedTier(tier, contributionTier, working)]);
        working('tier', 'select', tier, 'facts.tier', 'notice.contributionTier.tiers');
        const { open, closed } = chosen;
        if (closed === undefined || closed.isFor(hardshipGroups)) return open;
        closed.handOver(working);
        return closed.answer;
      };
    },
  });
