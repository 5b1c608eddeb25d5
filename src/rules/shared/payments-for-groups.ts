import type { Working } from '../../engine/working.js';
import type { HardshipGroup } from '../../notice/hardship-groups.js';
import type { Notice } from '../../notice/notice.js';
import { isInAnyOf } from './in-any-of.js';

/** What the government pays for a person of some groups. */
export interface PaymentForGroups {
  readonly groups: readonly HardshipGroup[];
  /** Yuan a year. */
  readonly amount: number;
  readonly handOver: (working: Working) => void;
}

/** What the government pays for a person of which groups. */
export function paymentsForGroups({ governmentPayment, hardshipGroups }: Notice): readonly PaymentForGroups[] {
  if (governmentPayment === null) return [];
  const { amount } = governmentPayment.payment;
  const handOver = (working: Working) =>
    working('governmentPayment', 'figure', amount, 'notice.governmentPayment.payment.amount');
  return [{ groups: hardshipGroups?.groups ?? [], amount, handOver }];
}

/** Which of the payments is made for a person: the first for a group the person is in; -1 where none is. */
export const paymentFor = (hardshipGroups: readonly HardshipGroup[], payments: readonly PaymentForGroups[]): number =>
  payments.findIndex(({ groups }) => isInAnyOf(hardshipGroups, groups));
