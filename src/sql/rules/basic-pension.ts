import type { EditionWith } from '../../editions/edition.js';
import { provincial142 } from '../../readings/options.js';
import { determineBasicPension } from '../../rules/basic-pension.js';
import { dayFrom } from '../../values/calendar.js';
import type { Sql } from '../dialects/dialect.js';
import { bandOf, firstOf, number } from '../expression.js';
import { moneyOf } from '../money.js';
import { always, determined, rowRule } from '../row-rule.js';

/** The standard in force on a day: of the notice, or the province's from the day on which it is higher. */
export function standardOn(day: Sql, { notice, readings }: EditionWith<'basicPension'>): Sql {
  const steps = notice.basicPension.steps.map(({ from, amount }) => ({ from: dayFrom(from), amount }));
  const stated = bandOf(day, steps.slice(1), number(steps[0]?.amount as number));
  if (readings.laterProvincialRate !== 'provincial-142') return stated;
  const isProvincial = `${day} >= ${dayFrom(provincial142.from)}`;
  return firstOf([[isProvincial, `GREATEST(${stated}, ${number(provincial142.amount)})`]], stated);
}

export const basicPension = rowRule<'basicPension'>({
  determiner: determineBasicPension,
  forEdition: (edition) => ({
    branches: [determined(always, moneyOf(standardOn('as_of', edition), edition.notice.basicPension))],
  }),
});
