import { defineRule } from '../engine/rule.js';
import { finite } from '../facts/fields.js';
import { atLeast30 } from '../readings/options.js';
import { bandAt, moneyBands } from '../values/bands.js';
import { type Money, money } from '../values/money.js';
import { type TierNotListed, unlistedTier } from './contribution-tier.js';

/** The tier contributed at. */
export interface MunicipalSubsidyFacts {
  /** 缴费档次, yuan a year. */
  readonly tier: number;
}

/** Why there is no subsidy. */
export type MunicipalSubsidyReason = TierNotListed;

/**
 * 缴费补贴: what the city adds to a year's contribution, at least. Clauses 1.2 and 2.1.
 *
 * - determined: yuan a year, a floor (不低于): the city may grant more.
 * - refused: the number is no tier.
 * - undetermined: the notice states no subsidy for a tier below the first band, unless `hundredTierSubsidy` gives one.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example 600 still belongs to the band of 500; 800 opens the next.
 * ```ts
 * determineMunicipalSubsidy({ tier: 600 })
 * // => { status: 'determined', value: { amount: '60', per: 'year', bound: 'at-least' } }
 * determineMunicipalSubsidy({ tier: 800 })
 * // => { status: 'determined', value: { amount: '80', per: 'year', bound: 'at-least' } }
 * ```
 * @example Nothing is said of tier 100.
 * ```ts
 * determineMunicipalSubsidy({ tier: 100 })
 * // => { status: 'undetermined', open: [{ why: 'not-stated', clause: '2.1' }] }
 * ```
 */
export const determineMunicipalSubsidy = /* @__PURE__ */ defineRule<
  MunicipalSubsidyFacts,
  Money,
  MunicipalSubsidyReason
>({
  rule: 'municipal-subsidy',
  clauses: ['1.2', '2.1'],
  readings: ['hundredTierSubsidy'],
  facts: ({ tier }) => ({ tier: finite(tier) }),
  decidedBy: ({ tier }) => tier,
  under({ notice, readings }, say) {
    const { clause, currency, per, bound } = notice.municipalSubsidy;
    const bands = moneyBands(notice.municipalSubsidy);
    const belowBands =
      readings.hundredTierSubsidy === 'at-least-30' ? money({ ...atLeast30, currency, per, bound }) : undefined;

    return ({ tier }) => {
      const unlisted = unlistedTier(tier, notice.contributionTier);
      if (unlisted) return say.refused([unlisted]);
      const subsidy = bandAt(bands, tier)?.money ?? belowBands;
      return subsidy ? say.determined(subsidy) : say.undetermined([{ why: 'not-stated', clause }]);
    };
  },
});
