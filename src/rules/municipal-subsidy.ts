import { type NotStated, shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { GivenOf } from '../facts/field.js';
import { calendarYear, tier } from '../facts/fields.js';
import { isShareOfTier } from '../notice/municipal-subsidy.js';
import { isTier } from '../notice/tiers.js';
import { atLeast30 } from '../readings/options.js';
import { type Money, money } from '../values/money.js';
import { type TierNotListed, unlistedTier } from './contribution-tier.js';
import { subsidies } from './shared/subsidies.js';
import { backPaid, subsidisedYearIn, subsidisedYears, type UnsubsidisedYearReason } from './shared/subsidised-years.js';

const facts = {
  /** 缴费年度: the calendar year contributed for. */
  contributionYear: calendarYear,
  /** 缴费档次, yuan a year. */
  tier,
  /** 补缴: whether the year is paid for after it had ended. Not known where it is left out; asked for where it decides. */
  backPaid,
  /** The years subsidised before this one, 0–100. Not known where they are left out; asked for where they decide. */
  subsidisedYears,
};

/** The year and the tier contributed at; and what only some notices ask of the year. */
export interface MunicipalSubsidyFacts extends GivenOf<typeof facts> {}

/** Why there is no subsidy. */
export type MunicipalSubsidyReason = TierNotListed | { readonly code: 'not-granted' } | UnsubsidisedYearReason;

/**
 * 政府缴费补贴: what the city adds to a year's contribution, at least. Clauses 1.2 and 2.1.
 *
 * - determined: yuan a year, a floor (不低于): the city may grant more. Of another notice it may be a share of the tier.
 * - refused: the number is no tier; the notice grants no subsidy at all. Of another notice also: the year is back-paid;
 *   as many years as it subsidises in a life are used up.
 * - undetermined: the notice states no subsidy for a tier below the first band, unless `hundredTierSubsidy` gives one;
 *   another year than 2020; in another edition, a fact that is left out and decides, or subsidies that are not known.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example 600 still belongs to the band of 500; 800 opens the next.
 * ```ts
 * determineMunicipalSubsidy({ contributionYear: 2020, tier: 600 })
 * // => { status: 'determined', value: { amount: '60', per: 'year', bound: 'at-least' } }
 * determineMunicipalSubsidy({ contributionYear: 2020, tier: 800 })
 * // => { status: 'determined', value: { amount: '80', per: 'year', bound: 'at-least' } }
 * ```
 * @example Nothing is said of tier 100.
 * ```ts
 * determineMunicipalSubsidy({ contributionYear: 2020, tier: 100 })
 * // => { status: 'undetermined', open: [{ why: 'not-stated', clause: '2.1' }] }
 * ```
 */
export const determineMunicipalSubsidy: Rule<MunicipalSubsidyFacts, Money, MunicipalSubsidyReason> =
  /* @__PURE__ */ defineRule({
    rule: 'municipal-subsidy',
    nouns: ['contributionTier', 'municipalSubsidy'],
    readings: ['hundredTierSubsidy'],
    facts,
    governedBy: ['contributionYear'],
    forEdition({ notice, readings }, { determined, refused, undetermined }, working) {
      const { contributionTier, municipalSubsidy } = notice;
      const { clause, currency, per } = municipalSubsidy;
      const { tiers } = contributionTier;
      const subsidyAt = subsidies(municipalSubsidy, tiers, (money) => shared(determined(money)), working);
      const standingOf = subsidisedYearIn(municipalSubsidy, working);
      const bands = isShareOfTier(municipalSubsidy) ? undefined : municipalSubsidy.bands;
      const grantsNothing = bands?.length === 0;
      const notStated: NotStated = { why: 'not-stated', clause };
      const grants30 = bands !== null && readings.hundredTierSubsidy === 'at-least-30';
      const belowBands = shared(
        grants30
          ? determined(money({ ...atLeast30, currency, per }), {
              elsewhere: [{ reading: 'hundredTierSubsidy', option: 'at-least-30' }],
            })
          : undetermined([notStated]),
      );

      return (facts) => {
        const { tier } = facts;
        const { reasons, open } = standingOf(facts);
        const isListed = isTier(tier, tiers);
        if (!isListed || grantsNothing || reasons.length > 0) {
          return refused([
            ...(isListed ? [] : [unlistedTier(tier, contributionTier, working)]),
            ...(grantsNothing ? [{ code: 'not-granted' } as const] : []),
            ...reasons,
          ]);
        }
        const subsidy = subsidyAt(tier);
        if (subsidy === undefined && grants30)
          working('subsidy', 'figure', atLeast30.amount, 'sources.hundredTierSubsidy.amount');
        if (open.length === 0) return subsidy ?? belowBands;
        return undetermined(subsidy === undefined && !grants30 ? [notStated, ...open] : open);
      };
    },
  });
