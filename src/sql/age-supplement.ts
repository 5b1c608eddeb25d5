import type { AdoptedReadings } from '../readings/register.js';
import { determineAgeSupplement } from '../rules/age-supplement.js';
import { lowestBound } from '../values/bands.js';
import { age, ageAtMonthsStart } from './age.js';
import { isOutside } from './day.js';
import type { Dialect, Sql } from './dialects/dialect.js';
import { bandOf, number, or } from './expression.js';
import { moneyColumns, moneyOf } from './money.js';
import { always, determined, type RowRule, refused, undetermined } from './row-rule.js';

/** The column of the age that counts: under the later start, what was reached before the month began. */
export function countedAge(readings: AdoptedReadings, dialect: Dialect): readonly [column: Sql, value: Sql] {
  return readings.supplementStart === 'following-month'
    ? ['age_at_months_start', ageAtMonthsStart(readings, dialect)]
    : ['age', age(readings, dialect)];
}

export const ageSupplement: RowRule = {
  authority: determineAgeSupplement,
  facts: ['recipient', 'birthDate', 'asOf'],
  inOrder: [['birthDate', 'asOf']],
  value: moneyColumns,
  under({ notice, readings }, dialect) {
    const supplement = notice.ageSupplement;
    const [counted, value] = countedAge(readings, dialect);
    const reasons = [
      { code: 'not-a-recipient', when: 'NOT recipient' },
      { code: 'below-supplement-age', when: `${counted} < ${number(lowestBound(supplement.bands))}` },
    ];
    return {
      derived: { [counted]: value },
      branches: [
        undetermined(isOutside('as_of', supplement.effective), 'outside-coverage'),
        refused(or(...reasons.map(({ when }) => when)), reasons),
        determined(always, moneyOf(bandOf(counted, supplement.bands), supplement)),
      ],
    };
  },
};
