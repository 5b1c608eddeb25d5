import type { LongContributionBonus } from '../notice/long-contribution-bonus.js';
import { determineLongContributionBonus } from '../rules/long-contribution-bonus.js';
import { lowestBound } from '../values/bands.js';
import { age } from './age.js';
import { isOutside } from './day.js';
import { bandOf, number, or } from './expression.js';
import { moneyColumns, moneyOf } from './money.js';
import { always, determined, type HeldCode, type RowRule, refused, undetermined } from './row-rule.js';

/** Why a person draws no pension yet, whatever the record. */
export function noPension({ pensionAge }: LongContributionBonus): HeldCode[] {
  return [
    { code: 'not-a-recipient', when: 'NOT recipient' },
    { code: 'below-pension-age', when: `age < ${pensionAge.value}` },
  ];
}

export const longContributionBonus: RowRule = {
  authority: determineLongContributionBonus,
  facts: ['recipient', 'birthDate', 'asOf', 'consecutiveYears'],
  inOrder: [['birthDate', 'asOf']],
  value: moneyColumns,
  under({ notice, readings }, dialect) {
    const bonus = notice.longContributionBonus;
    const tooFew = { code: 'too-few-years', when: `consecutive_years < ${number(lowestBound(bonus.bands))}` };
    const reasons = [...noPension(bonus), tooFew];
    return {
      derived: { age: age(readings, dialect) },
      branches: [
        undetermined(isOutside('as_of', bonus.effective), 'outside-coverage'),
        refused(or(...reasons.map(({ when }) => when)), reasons),
        determined(always, moneyOf(bandOf('consecutive_years', bonus.bands), bonus)),
      ],
    };
  },
};
