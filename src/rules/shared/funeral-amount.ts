import type { EditionWith } from '../../editions/edition.js';
import { type Determined, type Outcomes, shared } from '../../engine/outcome.js';
import type { Working } from '../../engine/working.js';
import { isInMonths } from '../../notice/funeral-grant.js';
import type { Day } from '../../values/calendar.js';
import { decimal, decimalText, type Money, money, times } from '../../values/money.js';
import { standards } from '../basic-pension.js';

/** What is granted for a death: a fixed amount, or so many months of the base pension in force on that day. */
export function grants(
  edition: EditionWith<'funeralGrant'>,
  { determined }: Pick<Outcomes<Money, unknown>, 'determined'>,
  working: Working,
): (diedOn: Day) => Determined<Money> {
  const { grant } = edition.notice.funeralGrant;
  if (!isInMonths(grant)) {
    const granted = shared(determined(money(grant)));
    return () => {
      working('grant', 'figure', grant.amount, 'notice.funeralGrant.grant.amount');
      return granted;
    };
  }

  const { monthsOfBasicPension, currency, per, bound } = grant;
  // The rule refers to that part, so that it is there.
  const grantOn = standards(
    edition as EditionWith<'basicPension'>,
    ({ money: standard, ...besides }) => {
      const amount = decimalText(times(decimal(standard.amount), monthsOfBasicPension));
      const isFloor = bound === 'at-least' || standard.bound === 'at-least';
      return shared(determined({ amount, currency, per, bound: isFloor ? 'at-least' : 'exact' }, besides));
    },
    working,
    'facts.diedOn',
  );
  return (diedOn) => {
    const granted = grantOn(diedOn);
    const months = 'notice.funeralGrant.grant.monthsOfBasicPension';
    working('grant', 'product', granted.value.amount, 'standard', months);
    return granted;
  };
}
