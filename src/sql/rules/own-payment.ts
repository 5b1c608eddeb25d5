import { determineOwnPayment } from '../../rules/own-payment.js';
import { differenceToFloor, paymentsForGroups } from '../../rules/shared/payments-for-groups.js';
import { and, number } from '../expression.js';
import { isInAnyOf } from '../hardship-groups.js';
import { moneyOf } from '../money.js';
import { always, determined, rowRule, undetermined } from '../row-rule.js';
import { exactTier, reservedTier, tierFigures, unlistedTier } from './contribution-tier.js';

const yearly = { per: 'year', bound: 'exact' } as const;

export const ownPayment = rowRule<'contributionTier'>({
  determiner: determineOwnPayment,
  figures: tierFigures,
  forEdition(edition, dialect) {
    const { notice, readings } = edition;
    const toFloor = differenceToFloor(edition);
    const paysDifference = readings.hardshipTopUp === 'difference';
    const byGovernment = paymentsForGroups(notice).flatMap(({ groups, amount }) => {
      const [isPaidFor, paid] = [isInAnyOf(groups), number(amount)];
      return [
        determined(and(isPaidFor, `exact_tier <= ${paid}`), moneyOf(0, yearly)),
        toFloor
          ? undetermined(isPaidFor, `not-stated:${toFloor.clause}`)
          : determined(isPaidFor, moneyOf(paysDifference ? `exact_tier - ${paid}` : 'exact_tier', yearly)),
      ];
    });
    return {
      derived: exactTier(dialect),
      branches: [
        unlistedTier(notice.contributionTier),
        reservedTier(notice.contributionTier),
        ...byGovernment,
        determined(always, moneyOf('exact_tier', yearly)),
      ],
    };
  },
});
