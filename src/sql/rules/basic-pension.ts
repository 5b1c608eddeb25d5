import type { EditionWith } from '../../editions/edition.js';
import { provincial142 } from '../../readings/options.js';
import { determineBasicPension } from '../../rules/basic-pension.js';
import { bandAt } from '../../values/bands.js';
import { dayFrom } from '../../values/calendar.js';
import type { Sql } from '../dialects/dialect.js';
import { bandOf, number } from '../expression.js';
import { moneyColumns, moneyOf } from '../money.js';
import { always, determined, rowRule } from '../row-rule.js';

interface Band {
  readonly from: number;
  readonly amount: number;
}

/** The standards by the days from which they hold, the province's among them where a reading puts it there. */
function standardsOf({ notice, readings }: EditionWith<'basicPension'>): readonly Band[] {
  const stated = notice.basicPension.steps.map(({ from, amount }) => ({ from: dayFrom(from), amount }));
  if (readings.laterProvincialRate !== 'provincial-142') return stated;
  const from = dayFrom(provincial142.from);
  const before = stated.filter((step) => step.from < from);
  const inForceThen = bandAt(stated, from) ?? { amount: 0 };
  const raised = [{ from, amount: inForceThen.amount }, ...stated.filter((step) => step.from > from)];
  return [...before, ...raised.map((step) => ({ ...step, amount: Math.max(step.amount, provincial142.amount) }))];
}

/** The standard in force on a day. */
export function standardOn(day: Sql, edition: EditionWith<'basicPension'>): Sql {
  const [first, ...later] = standardsOf(edition) as [Band, ...Band[]];
  return bandOf(day, later, number(first.amount));
}

export const basicPension = rowRule<'basicPension'>({
  determiner: determineBasicPension,
  value: moneyColumns,
  forEdition: (edition) => ({
    branches: [determined(always, moneyOf(standardOn('as_of', edition), edition.notice.basicPension))],
  }),
});
