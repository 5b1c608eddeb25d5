import type { EditionWith } from '../editions/edition.js';
import type { MonthlyNouns } from '../rules/shared/monthly-total.js';
import type { Sql } from './dialects/dialect.js';
import { bandOf, firstOf, isBelow, or, text } from './expression.js';
import { moneyOf } from './money.js';
import { standardOn } from './rules/basic-pension.js';

/** The base pension of a day with its bonus and, for the age that counts, its supplement, as the columns of a sum. */
export function monthlyTotal(edition: EditionWith<MonthlyNouns>, day: Sql, countedAge: Sql): Record<string, Sql> {
  const { basicPension, longContributionBonus, ageSupplement } = edition.notice;
  const additions = [
    { by: 'consecutive_years', figures: longContributionBonus },
    { by: countedAge, figures: ageSupplement },
  ].flatMap(({ by, figures }) => (figures === null || figures.bands.length === 0 ? [] : [{ by, ...figures }]));
  const amounts = additions.map(({ by, bands }) => bandOf(by, bands, '0'));
  // One floor among what is granted makes the sum a floor.
  const isFloor = or(
    basicPension.bound === 'at-least' ? 'TRUE' : 'FALSE',
    ...additions.map(({ by, bound, bands }) => (bound === 'at-least' ? `NOT (${isBelow(by, bands)})` : 'FALSE')),
  );
  const amount = [standardOn(day, edition), ...amounts].join(' + ');
  return {
    ...moneyOf(amount, basicPension),
    bound: firstOf([[isFloor, text('at-least')]], text('exact')),
  };
}
