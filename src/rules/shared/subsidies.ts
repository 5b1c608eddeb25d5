import type { Working } from '../../engine/working.js';
import { isShareOfTier, type MunicipalSubsidy } from '../../notice/municipal-subsidy.js';
import type { Tiers } from '../../notice/tiers.js';
import { bandAt } from '../../values/bands.js';
import { allInPercent, decimalText, type Money, moneyBands, percent, shareOf } from '../../values/money.js';
import { byTier } from './by-tier.js';

/**
 * The subsidy at one of the tiers, by bands or as a share; none below the first band, or where the bands are not known.
 * `of` says what becomes of an amount, once for each.
 */
export function subsidies<Made>(
  figures: MunicipalSubsidy,
  tiers: Tiers,
  of: (money: Money) => Made,
  working: Working,
): (tier: number) => Made | undefined {
  if (!isShareOfTier(figures)) {
    if (figures.bands === null) return () => undefined;
    const bands = moneyBands(figures).map(({ from, money }) => ({ from, amount: money.amount, subsidy: of(money) }));
    return (tier) => {
      const band = bandAt(bands, tier);
      if (band) working('subsidy', 'band', band.amount, 'facts.tier', 'notice.municipalSubsidy.bands');
      return band?.subsidy;
    };
  }
  const { percentOfTier, currency, per, bound } = figures;
  const subsidyAt = byTier(tiers, (tier) => {
    const amount = decimalText(shareOf(tier, percentOfTier));
    return { amount, subsidy: of({ amount, currency, per, bound }) };
  });
  return (tier) => {
    const share = subsidyAt(tier);
    working('subsidyRate', 'quotient', percent(percentOfTier), 'notice.municipalSubsidy.percentOfTier', allInPercent);
    working('subsidy', 'product', share?.amount, 'facts.tier', 'subsidyRate');
    return share?.subsidy;
  };
}
