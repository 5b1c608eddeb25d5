import type { Edition } from '../../editions/edition.js';
import type { NotStated } from '../../engine/outcome.js';
import type { Working } from '../../engine/working.js';
import type { HardshipGroup } from '../../notice/hardship-groups.js';
import type { Notice } from '../../notice/notice.js';
import { lowestTier } from '../../notice/tiers.js';
import { allInPercent, percent, shareOf } from '../../values/money.js';
import { isInAnyOf } from './in-any-of.js';

/** What the government pays for a person of some groups. */
export interface PaymentForGroups {
  readonly groups: readonly HardshipGroup[];
  /** Yuan a year. */
  readonly amount: number;
  readonly handOver: (working: Working) => void;
}

/**
 * What the government pays for a person of which groups, the highest first. A share of the lowest tier is no payment
 * where the notice has no tiers.
 */
export function paymentsForGroups({ governmentPayment, contributionTier }: Notice): readonly PaymentForGroups[] {
  const lowest = contributionTier === null ? undefined : lowestTier(contributionTier.tiers);
  const payments = (governmentPayment?.payments ?? []).flatMap((payment, at): PaymentForGroups[] => {
    const amountAt = `notice.governmentPayment.payments.${at}.amount` as const;
    const shareAt = `notice.governmentPayment.payments.${at}.percentOfLowest` as const;
    const { groups } = payment;
    if (Object.hasOwn(payment, 'amount')) {
      const { amount } = payment as Extract<typeof payment, { amount: number }>;
      const handOver = (working: Working) => working('governmentPayment', 'figure', amount, amountAt);
      return [{ groups, amount, handOver }];
    }
    if (lowest === undefined) return [];
    const { percentOfLowest } = payment as Extract<typeof payment, { percentOfLowest: number }>;
    const amount = shareOf(lowest, percentOfLowest).toNumber();
    const handOver = (working: Working) => {
      working('lowestTier', 'least', lowest, 'notice.contributionTier.tiers');
      working('shareOfLowest', 'quotient', percent(percentOfLowest), shareAt, allInPercent);
      working('governmentPayment', 'product', amount, 'lowestTier', 'shareOfLowest');
    };
    return [{ groups, amount, handOver }];
  });
  return payments.sort((one, other) => other.amount - one.amount);
}

/**
 * The open point of a tier of which the person pays the difference to what the government pays, where that is a floor: of
 * what is left the notice then states no more than the most. `undefined` where nobody pays a difference, or it is exact.
 */
export function differenceToFloor({ notice, readings }: Edition): NotStated | undefined {
  const { governmentPayment } = notice;
  if (readings.hardshipTopUp !== 'difference' || governmentPayment?.bound !== 'at-least') return undefined;
  return { why: 'not-stated', clause: governmentPayment.clause };
}

/** The groups for which a share of the lowest tier is paid. */
export const groupsPaidByShare = ({ governmentPayment }: Notice): readonly HardshipGroup[] =>
  (governmentPayment?.payments ?? []).flatMap((payment) =>
    Object.hasOwn(payment, 'percentOfLowest') ? payment.groups : [],
  );

/** Which of the payments is made for a person: the highest for a group the person is in; -1 where there is none. */
export const paymentFor = (hardshipGroups: readonly HardshipGroup[], payments: readonly PaymentForGroups[]): number =>
  payments.findIndex(({ groups }) => isInAnyOf(hardshipGroups, groups));
