import type { ClauseId } from '../notice/clauses.js';
import { determineAgeSupplement } from '../rules/age-supplement.js';
import { determineBasicPension } from '../rules/basic-pension.js';
import { determineLongContributionBonus } from '../rules/long-contribution-bonus.js';
import { pensionStatement as statement } from '../statements/pension.js';
import { lowestBound } from '../values/bands.js';
import { age } from './age.js';
import { countedAge } from './age-supplement.js';
import { standardInForce } from './basic-pension.js';
import { isOutside } from './day.js';
import { bandOf, firstOf, number, or, text } from './expression.js';
import { noPension } from './long-contribution-bonus.js';
import { moneyColumns, moneyOf } from './money.js';
import { always, determined, type RowRule, refused, undetermined } from './row-rule.js';

const parts = [determineBasicPension, determineLongContributionBonus, determineAgeSupplement];
const clauses: ClauseId[] = [...new Set(parts.flatMap((part) => part.clauses))].sort();

/** The statement's total: what is drawn a month. */
export const pensionStatement: RowRule = {
  authority: { clauses, readings: statement.readings },
  facts: ['recipient', 'birthDate', 'asOf', 'consecutiveYears'],
  inOrder: [['birthDate', 'asOf']],
  value: moneyColumns,
  under(edition, dialect) {
    const { basicPension, longContributionBonus: bonus, ageSupplement: supplement } = edition.notice;
    const [counted, value] = countedAge(edition.readings, dialect);
    const ungoverned = [basicPension, bonus, supplement].map(({ effective }) => isOutside('as_of', effective));
    const reasons = noPension(bonus);

    const forYears = bandOf('consecutive_years', bonus.bands, '0');
    const forAge = bandOf(counted, supplement.bands, '0');
    const amount = [standardInForce(edition), forYears, forAge].join(' + ');
    // One floor among what is granted makes the sum a floor.
    const floors = [
      basicPension.pension.bound === 'at-least' ? 'TRUE' : 'FALSE',
      bonus.bound === 'at-least' ? `consecutive_years >= ${number(lowestBound(bonus.bands))}` : 'FALSE',
      supplement.bound === 'at-least' ? `${counted} >= ${number(lowestBound(supplement.bands))}` : 'FALSE',
    ];
    const money = moneyOf(amount, { per: 'month', bound: 'exact' });
    return {
      derived: { age: age(edition.readings, dialect), [counted]: value },
      branches: [
        undetermined(or(...ungoverned), 'outside-coverage'),
        refused(or(...reasons.map(({ when }) => when)), reasons),
        determined(always, { ...money, bound: firstOf([[or(...floors), text('at-least')]], text('exact')) }),
      ],
    };
  },
};
