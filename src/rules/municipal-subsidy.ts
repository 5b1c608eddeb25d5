import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { GivenOf } from '../facts/field.js';
import { calendarYear, tier } from '../facts/fields.js';
import { isTier } from '../notice/tiers.js';
import { atLeast30 } from '../readings/options.js';
import { bandAt } from '../values/bands.js';
import { allInPercent, decimalText, type Money, money, moneyBands, percent, shareOf } from '../values/money.js';
import { type TierNotListed, unlistedTier } from './contribution-tier.js';
import { byTier } from './shared/by-tier.js';

const facts = {
  /** 缴费年度: the calendar year contributed for. */
  contributionYear: calendarYear,
  /** 缴费档次, yuan a year. */
  tier,
};

/** The year and the tier contributed at. */
export interface MunicipalSubsidyFacts extends GivenOf<typeof facts> {}

/** Why there is no subsidy. */
export type MunicipalSubsidyReason = TierNotListed | { readonly code: 'not-granted' };

/**
 * 政府缴费补贴: what the city adds to a year's contribution, at least. Clauses 1.2 and 2.1.
 *
 * - determined: yuan a year, a floor (不低于): the city may grant more. Of another notice it may be a share of the tier.
 * - refused: the number is no tier; the notice grants no subsidy at all.
 * - undetermined: the notice states no subsidy for a tier below the first band, unless `hundredTierSubsidy` gives one;
 *   another year than 2020.
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
      const { clause, currency, per, bound } = municipalSubsidy;
      if (!('bands' in municipalSubsidy)) {
        const share = municipalSubsidy.percentOfTier;
        const subsidyAt = byTier(contributionTier.tiers, (tier) =>
          shared(determined({ amount: decimalText(shareOf(tier, share)), currency, per, bound })),
        );
        return ({ tier }) => {
          const subsidy = subsidyAt(tier);
          if (subsidy === undefined) return refused([unlistedTier(tier, contributionTier, working)]);
          working('subsidyRate', 'quotient', percent(share), 'notice.municipalSubsidy.percentOfTier', allInPercent);
          working('subsidy', 'product', subsidy.value.amount, 'facts.tier', 'subsidyRate');
          return subsidy;
        };
      }
      const bands = moneyBands(municipalSubsidy).map(({ from, money }) => ({
        from,
        granted: shared(determined(money)),
      }));
      const floorOf30 = money({ ...atLeast30, currency, per });
      const grants30 = readings.hundredTierSubsidy === 'at-least-30';
      const belowBands = shared(
        grants30
          ? determined(floorOf30, { elsewhere: [{ reading: 'hundredTierSubsidy', option: 'at-least-30' }] })
          : undetermined([{ why: 'not-stated', clause }]),
      );
      const notGranted = shared(refused([{ code: 'not-granted' }]));

      return ({ tier }) => {
        if (!isTier(tier, contributionTier.tiers)) return refused([unlistedTier(tier, contributionTier, working)]);
        if (bands.length === 0) return notGranted;
        const band = bandAt(bands, tier);
        if (band === undefined) {
          if (grants30) working('subsidy', 'figure', atLeast30.amount, 'sources.hundredTierSubsidy.amount');
          return belowBands;
        }
        working('subsidy', 'band', band.granted.value.amount, 'facts.tier', 'notice.municipalSubsidy.bands');
        return band.granted;
      };
    },
  });
