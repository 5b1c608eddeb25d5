import { defineRule, type Rule } from '../engine/rule.js';
import type { GivenOf } from '../facts/field.js';
import { askedMonth, birthDay, day, flag, orNull, years } from '../facts/fields.js';
import { addDays, ageReachedOn, type CivilDate, formatDay, wholeYears } from '../values/calendar.js';
import type { Money } from '../values/money.js';
import { decidingDayIn, isDeadIn } from './shared/deciding-day.js';
import { monthlyTotals } from './shared/monthly-total.js';

const facts = {
  /** 待遇领取人员: draws the pension, or drew it until the death. */
  recipient: flag,
  /** 出生日期. */
  birthDate: birthDay,
  /** 连续缴费年限, whole years 0–100, as they stood when drawing began. */
  consecutiveYears: years,
  /** 死亡日期; `null` = no death by the month's end. */
  diedOn: /* @__PURE__ */ orNull(day),
  /** The month asked about, 'YYYY-MM', in 2020. */
  month: askedMonth,
};

/** Whose pension is asked about, and for what month. */
export interface MonthlyPensionFacts extends GivenOf<typeof facts> {}

/** Why nothing is due for the month. */
export type MonthlyPensionReason =
  | { readonly code: 'dead'; readonly diedOn: CivilDate }
  | { readonly code: 'not-a-recipient' }
  | { readonly code: 'below-pension-age'; readonly required: number; readonly reachedOn: CivilDate };

/**
 * 当月应发养老金: what is due to a person for a month, the individual account apart. Clauses 2.2, 2.4 and 2.5.
 *
 * - determined: yuan a month, the base pension with its bonus and its supplement.
 * - refused: dead; not a recipient; under the pension age.
 * - undetermined: where the day that decides (`monthReckoning`), the later standard (`laterProvincialRate`) or another
 *   reading changes the amount; the notice does not govern a month outside 2020.
 *
 * @throws InvalidFactsError for malformed facts, a birth after the month or more than 150 years before, or after the death.
 * @example The month of the sixtieth birthday turns on the day that decides; the next one does not.
 * ```ts
 * determineMonthlyPension({ recipient: true, birthDate: '1960-05-15', consecutiveYears: 0, diedOn: null, month: '2020-05' })
 * // => { status: 'undetermined', open: [{ reading: 'monthReckoning', outcomes: { 'first-day': { status: 'refused' }, 'last-day': { value: { amount: '118' } }, 'following-month': { status: 'refused' } } }] }
 * determineMonthlyPension({ recipient: true, birthDate: '1960-05-15', consecutiveYears: 0, diedOn: null, month: '2020-06' })
 * // => { status: 'determined', value: { amount: '118', per: 'month', bound: 'exact' } }
 * ```
 * @example The month before: not yet of age. The month after a death: nothing.
 * ```ts
 * determineMonthlyPension({ recipient: true, birthDate: '1960-05-15', consecutiveYears: 0, diedOn: null, month: '2020-04' })
 * // => { status: 'refused', reasons: [{ code: 'below-pension-age', required: 60, reachedOn: '2020-05-15' }] }
 * determineMonthlyPension({ recipient: true, birthDate: '1950-01-01', consecutiveYears: 0, diedOn: '2020-05-10', month: '2020-06' })
 * // => { status: 'refused', reasons: [{ code: 'dead', diedOn: '2020-05-10' }] }
 * ```
 */
export const determineMonthlyPension: Rule<MonthlyPensionFacts, Money, MonthlyPensionReason> =
  /* @__PURE__ */ defineRule({
    rule: 'monthly-pension',
    nouns: ['basicPension', 'pensionAge'],
    nounsIfAny: ['longContributionBonus', 'ageSupplement'],
    readings: [
      'ageAttained',
      'leapDayBirthday',
      'supplementStart',
      'laterProvincialRate',
      'monthReckoning',
      'monthOfDeath',
    ],
    facts,
    inOrder: [
      ['birthDate', 'month'],
      ['birthDate', 'diedOn'],
    ],
    governedBy: ['month'],
    forEdition(edition, outcomes, working) {
      const { notice, readings } = edition;
      const required = working('pensionAge', 'figure', notice.pensionAge.age.value, 'notice.pensionAge.age');
      const decidingDay = decidingDayIn(readings, working);
      const totalOf = monthlyTotals(edition, outcomes, working);
      const countsAgesOfDayBefore = readings.monthReckoning === 'following-month';
      const agedOnDay = countsAgesOfDayBefore ? 'agedOn' : 'decidingDay';
      const isDead = isDeadIn(readings, working);

      return ({ recipient, birthDate, consecutiveYears, diedOn, month }) => {
        const asOf = decidingDay(month, diedOn);
        const agedOn = countsAgesOfDayBefore
          ? working('agedOn', 'addDays', addDays(asOf, -1), 'decidingDay', -1)
          : asOf;
        const age = working('age', 'age', wholeYears(birthDate, agedOn, readings), 'facts.birthDate', agedOnDay);
        const isOfAge = working('isOfPensionAge', 'compare', age >= required, 'age', '>=', 'pensionAge');

        const reasons: MonthlyPensionReason[] = [];
        if (diedOn !== null && isDead(diedOn, month)) {
          reasons.push({ code: 'dead', diedOn: formatDay(working('diedOn', 'fact', diedOn, 'facts.diedOn')) });
        }
        if (!recipient) reasons.push({ code: 'not-a-recipient' });
        if (!isOfAge) {
          const reachedOn = ageReachedOn(birthDate, required, readings);
          working('pensionAgeReachedOn', 'addYears', reachedOn, 'facts.birthDate', 'pensionAge');
          reasons.push({ code: 'below-pension-age', required, reachedOn: formatDay(reachedOn) });
        }
        if (reasons.length > 0) return outcomes.refused(reasons);
        return totalOf({ birthDate, age, consecutiveYears, asOf, diedOn });
      };
    },
  });
