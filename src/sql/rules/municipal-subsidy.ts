import { isShareOfTier } from '../../notice/municipal-subsidy.js';
import { atLeast30 } from '../../readings/options.js';
import { determineMunicipalSubsidy } from '../../rules/municipal-subsidy.js';
import { type MoneyBands, percent } from '../../values/money.js';
import { bandOf, isBelow } from '../expression.js';
import { moneyOf } from '../money.js';
import { always, determined, refusedForAny, rowRule, undetermined } from '../row-rule.js';
import { exactTier, unlisted, unlistedFigures, unlistedTier } from './contribution-tier.js';

export const municipalSubsidy = rowRule<'contributionTier' | 'municipalSubsidy'>({
  determiner: determineMunicipalSubsidy,
  figures: unlistedFigures,
  forEdition({ notice, readings }, dialect) {
    const { clause, per, bound } = notice.municipalSubsidy;
    const branches = [unlistedTier(notice.contributionTier)];
    const derived = exactTier(dialect);
    if (isShareOfTier(notice.municipalSubsidy)) {
      // Any number may come as a tier, and its share must not overflow either.
      const subsidy = `CAST(exact_tier AS ${dialect.types.factor}) * ${percent(notice.municipalSubsidy.percentOfTier).toFixed()}`;
      return { derived, branches: [...branches, determined(always, moneyOf(subsidy, { per, bound }))] };
    }
    // Bands that are not known are a shape that is refused before.
    const { bands } = notice.municipalSubsidy as MoneyBands<'CNY/year'>;
    if (bands.length === 0) {
      const reasons = [unlisted(notice.contributionTier), { code: 'not-granted', when: always, figures: {} }];
      return { derived, branches: [refusedForAny(reasons)] };
    }
    const isBelowBands = isBelow('exact_tier', bands);
    const belowBands =
      readings.hundredTierSubsidy === 'at-least-30'
        ? determined(isBelowBands, moneyOf(atLeast30.amount, { per, bound: 'at-least' }))
        : undetermined(isBelowBands, `not-stated:${clause}`);
    const byBands = determined(always, moneyOf(bandOf('exact_tier', bands), { per, bound }));
    return { derived, branches: [...branches, belowBands, byBands] };
  },
});
