import { determineGovernmentPayment } from '../../rules/government-payment.js';
import { isInHardship } from '../hardship-groups.js';
import { moneyColumns, moneyOf } from '../money.js';
import { always, determined, refusedFor, rowRule } from '../row-rule.js';

export const governmentPayment = rowRule<'governmentPayment'>({
  determiner: determineGovernmentPayment,
  value: moneyColumns,
  forEdition({ notice }) {
    const { payment } = notice.governmentPayment;
    return {
      branches: [
        refusedFor('in-no-hardship-group', `NOT (${isInHardship})`),
        determined(always, moneyOf(payment.amount, payment)),
      ],
    };
  },
});
