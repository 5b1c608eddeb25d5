import { determineGovernmentPayment } from '../../rules/government-payment.js';
import { groupsPaidByShare, paymentsForGroups } from '../../rules/shared/payments-for-groups.js';
import { isInAnyOf, isInHardship } from '../hardship-groups.js';
import { moneyOf } from '../money.js';
import { always, determined, refusedFor, rowRule, undetermined } from '../row-rule.js';

export const governmentPayment = rowRule<'governmentPayment'>({
  determiner: determineGovernmentPayment,
  refersFor({ notice }) {
    const paidShares = groupsPaidByShare(notice);
    return notice.contributionTier === null || paidShares.length === 0 ? undefined : isInAnyOf(paidShares);
  },
  forEdition({ notice }) {
    const { clause, payments: _, ...yearly } = notice.governmentPayment;
    const unstated = notice.contributionTier === null ? isInAnyOf(groupsPaidByShare(notice)) : 'FALSE';
    return {
      branches: [
        refusedFor('in-no-hardship-group', `NOT (${isInHardship})`),
        undetermined(unstated, `not-stated:${clause}`),
        ...paymentsForGroups(notice).map(({ groups, amount }) =>
          determined(isInAnyOf(groups), moneyOf(amount, yearly)),
        ),
        refusedFor('in-no-paid-group', always),
      ],
    };
  },
});
