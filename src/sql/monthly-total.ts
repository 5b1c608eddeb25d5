import type { EditionWith } from '../editions/edition.js';
import type { MonthlyNouns } from '../rules/shared/monthly-total.js';
import type { MoneyFigure } from '../values/money.js';
import type { Sql } from './dialects/dialect.js';
import { bandOf, firstOf, isBelow, or, text } from './expression.js';
import { moneyOf } from './money.js';
import { always } from './row-rule.js';
import { standardOn } from './rules/basic-pension.js';
import { bonusFor, fewestYears } from './rules/long-contribution-bonus.js';

/** What is added for a record or an age, and when nothing is. */
interface Addition {
  readonly amount: Sql;
  readonly isNone: Sql;
  readonly bound: MoneyFigure['bound'];
}

/** The base pension of a day with its bonus and, for the age that counts, its supplement, as the columns of a sum. */
export function monthlyTotal(edition: EditionWith<MonthlyNouns>, day: Sql, countedAge: Sql): Record<string, Sql> {
  const { basicPension, longContributionBonus, ageSupplement } = edition.notice;
  const additions: Addition[] = [];
  if (longContributionBonus) {
    const isNone = isBelow('consecutive_years', fewestYears(longContributionBonus));
    const amount = bonusFor('consecutive_years', longContributionBonus, '0');
    additions.push({ amount, isNone, bound: longContributionBonus.bound });
  }
  if (ageSupplement) {
    const { bands, bound } = ageSupplement;
    additions.push({ amount: bandOf(countedAge, bands, '0'), isNone: isBelow(countedAge, bands), bound });
  }
  const granted = additions.filter(({ isNone }) => isNone !== always);
  // One floor among what is granted makes the sum a floor.
  const isFloor = or(
    basicPension.bound === 'at-least' ? 'TRUE' : 'FALSE',
    ...granted.map(({ bound, isNone }) => (bound === 'at-least' ? `NOT (${isNone})` : 'FALSE')),
  );
  const amount = [standardOn(day, edition), ...granted.map((addition) => addition.amount)].join(' + ');
  return {
    ...moneyOf(amount, basicPension),
    bound: firstOf([[isFloor, text('at-least')]], text('exact')),
  };
}
