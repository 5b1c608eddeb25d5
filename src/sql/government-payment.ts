import { determineGovernmentPayment } from '../rules/government-payment.js';
import { hardshipGroupFacts, isInHardship } from './hardship-group.js';
import { moneyColumns, moneyOf } from './money.js';
import { always, determined, type RowRule, refused } from './row-rule.js';

export const governmentPayment: RowRule = {
  authority: determineGovernmentPayment,
  facts: hardshipGroupFacts,
  inOrder: [],
  value: moneyColumns,
  under({ notice }) {
    const { payment } = notice.governmentPayment;
    return {
      branches: [
        refused(`NOT (${isInHardship})`, [{ code: 'in-no-hardship-group', when: always }]),
        determined(always, moneyOf(payment.amount, payment)),
      ],
    };
  },
};
