import type { EditionWith } from '../../editions/edition.js';
import { provincial142 } from '../../readings/options.js';
import { determineBasicPension } from '../../rules/basic-pension.js';
import { dayNumber } from '../day.js';
import type { Sql } from '../dialects/dialect.js';
import { firstOf, number } from '../expression.js';
import { moneyColumns, moneyOf } from '../money.js';
import { always, determined, rowRule } from '../row-rule.js';

/** The standard in force on a day. */
export function standardOn(day: Sql, { notice, readings }: EditionWith<'basicPension'>): Sql {
  const { amount } = notice.basicPension.pension;
  const isRaised = readings.laterProvincialRate === 'provincial-142' && provincial142.amount > amount;
  const isLater = isRaised ? `${day} >= ${dayNumber(provincial142.from)}` : 'FALSE';
  return firstOf([[isLater, number(provincial142.amount)]], number(amount));
}

export const basicPension = rowRule<'basicPension'>({
  determiner: determineBasicPension,
  value: moneyColumns,
  forEdition: (edition) => ({
    branches: [determined(always, moneyOf(standardOn('as_of', edition), edition.notice.basicPension.pension))],
  }),
});
