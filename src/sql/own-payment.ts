import { determineOwnPayment } from '../rules/own-payment.js';
import { exactTier, reservedTier, unlistedTier } from './contribution-tier.js';
import { number } from './expression.js';
import { hardshipGroupFacts, isInHardship } from './hardship-group.js';
import { moneyColumns, moneyOf } from './money.js';
import { always, determined, type RowRule } from './row-rule.js';

export const ownPayment: RowRule = {
  authority: determineOwnPayment,
  facts: ['tier', ...hardshipGroupFacts],
  inOrder: [],
  value: moneyColumns,
  under({ notice, readings }, dialect) {
    const payment = { ...notice.governmentPayment.payment, bound: 'exact' } as const;
    const paidByGovernment = `tier <= ${number(payment.amount)}`;
    const remainder = readings.hardshipTopUp === 'difference' ? `exact_tier - ${number(payment.amount)}` : 'exact_tier';
    return {
      derived: exactTier(dialect),
      branches: [
        unlistedTier(notice.contributionTier),
        reservedTier(notice.contributionTier),
        determined(`NOT (${isInHardship})`, moneyOf('exact_tier', payment)),
        determined(paidByGovernment, moneyOf(0, payment)),
        determined(always, moneyOf(remainder, payment)),
      ],
    };
  },
};
