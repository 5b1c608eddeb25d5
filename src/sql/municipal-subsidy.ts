import { atLeast30 } from '../readings/options.js';
import { determineMunicipalSubsidy } from '../rules/municipal-subsidy.js';
import { lowestBound } from '../values/bands.js';
import { unlistedTier } from './contribution-tier.js';
import { bandOf, number } from './expression.js';
import { moneyColumns, moneyOf } from './money.js';
import { always, determined, type RowRule, undetermined } from './row-rule.js';

export const municipalSubsidy: RowRule = {
  authority: determineMunicipalSubsidy,
  facts: ['tier'],
  inOrder: [],
  value: moneyColumns,
  under({ notice, readings }) {
    const subsidy = notice.municipalSubsidy;
    const { amount } = atLeast30;
    const isBelowBands = `tier < ${number(lowestBound(subsidy.bands))}`;
    return {
      branches: [
        unlistedTier(notice.contributionTier),
        readings.hundredTierSubsidy === 'at-least-30'
          ? determined(isBelowBands, moneyOf(amount, subsidy))
          : undetermined(isBelowBands, `not-stated:${subsidy.clause}`),
        determined(always, moneyOf(bandOf('tier', subsidy.bands), subsidy)),
      ],
    };
  },
};
