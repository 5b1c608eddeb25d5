import type { Edition } from '../editions/edition.js';
import { provincial142 as later } from '../readings/options.js';
import { determineBasicPension } from '../rules/basic-pension.js';
import { dayNumber, isOutside } from './day.js';
import type { Sql } from './dialects/dialect.js';
import { firstOf, number } from './expression.js';
import { moneyColumns, moneyOf } from './money.js';
import { always, determined, type RowRule, undetermined } from './row-rule.js';

/** The standard in force on `as_of`. */
export function standardInForce({ notice, readings }: Edition): Sql {
  const isRaised = readings.laterProvincialRate === 'provincial-142' ? `as_of >= ${dayNumber(later.from)}` : 'FALSE';
  return firstOf([[isRaised, number(later.amount)]], number(notice.basicPension.pension.amount));
}

export const basicPension: RowRule = {
  authority: determineBasicPension,
  facts: ['asOf'],
  inOrder: [],
  value: moneyColumns,
  under(edition) {
    const { effective, pension } = edition.notice.basicPension;
    return {
      branches: [
        undetermined(isOutside('as_of', effective), 'outside-coverage'),
        determined(always, moneyOf(standardInForce(edition), pension)),
      ],
    };
  },
};
