import { determineOwnPayment } from '../../rules/own-payment.js';
import { number } from '../expression.js';
import { isInHardship } from '../hardship-groups.js';
import { moneyColumns, moneyOf } from '../money.js';
import { always, determined, rowRule } from '../row-rule.js';
import { exactTier, reservedTier, tierFigures, unlistedTier } from './contribution-tier.js';

const yearly = { per: 'year', bound: 'exact' } as const;

export const ownPayment = rowRule<'contributionTier'>({
  determiner: determineOwnPayment,
  value: moneyColumns,
  figures: tierFigures,
  forEdition({ notice, readings }, dialect) {
    const byGovernment = number(notice.governmentPayment?.payment.amount ?? 0);
    const remainder = readings.hardshipTopUp === 'difference' ? `exact_tier - ${byGovernment}` : 'exact_tier';
    return {
      derived: exactTier(dialect),
      branches: [
        unlistedTier(notice.contributionTier),
        reservedTier(notice.contributionTier),
        determined(`NOT (${isInHardship})`, moneyOf('exact_tier', yearly)),
        determined(`exact_tier <= ${byGovernment}`, moneyOf(0, yearly)),
        determined(always, moneyOf(remainder, yearly)),
      ],
    };
  },
});
