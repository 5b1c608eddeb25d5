import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { Working } from '../engine/working.js';
import type { GivenOf } from '../facts/field.js';
import { askedDay, birthDay, flag, years } from '../facts/fields.js';
import { wholeYears } from '../values/calendar.js';
import type { Money } from '../values/money.js';
import { bonuses, fewestYears } from './shared/bonus.js';

const facts = {
  /** 待遇领取人员: draws the pension. */
  recipient: flag,
  /** 出生日期. */
  birthDate: birthDay,
  /** The day asked about, in 2020. */
  asOf: askedDay,
  /** 连续缴费年限, whole years 0–100, as they stood when drawing began. */
  consecutiveYears: years,
};

/** The facts of a person with a record. */
export const recordFacts = facts;

/** Whose bonus is asked about, and on what day. */
export interface LongContributionBonusFacts extends GivenOf<typeof facts> {}

/** Why a person draws no pension at all. */
export type DrawingNoneReason =
  | { readonly code: 'not-a-recipient' }
  | { readonly code: 'below-pension-age'; readonly age: number; readonly required: number };

/** Why no bonus is due. */
export type LongContributionBonusReason =
  | DrawingNoneReason
  | { readonly code: 'too-few-years'; readonly years: number; readonly required: number }
  | { readonly code: 'not-granted' };

/** Why a person draws no pension at all; empty for one who does. */
export function drawingNone(recipient: boolean, age: number, required: number, working: Working): DrawingNoneReason[] {
  const reasons: DrawingNoneReason[] = [];
  if (!recipient) reasons.push({ code: 'not-a-recipient' });
  const isOfAge = working('isOfPensionAge', 'compare', age >= required, 'age', '>=', 'pensionAge');
  if (!isOfAge) reasons.push({ code: 'below-pension-age', age, required });
  return reasons;
}

/**
 * 增发基础养老金（长缴多得）: what a long unbroken record adds to the pension. Clause 2.2. Another notice may count all
 * years, unbroken or not, and add so much for each.
 *
 * The scheme began in 2009 to 2011, so that sixteen consecutive years are first reached about 2024.
 *
 * - determined: yuan a month.
 * - refused: not a recipient; under the pension age; too few years; the notice grants no bonus at all.
 * - undetermined: the notice does not govern a day outside 2020.
 *
 * @throws InvalidFactsError for malformed facts, a birth after `asOf` or more than 150 years before.
 * @example Fifteen years, sixteen, twenty, twenty-five.
 * ```ts
 * determineLongContributionBonus({ recipient: true, birthDate: '1955-01-01', asOf: '2020-05-01', consecutiveYears: 15 })
 * // => { status: 'refused', reasons: [{ code: 'too-few-years', years: 15, required: 16 }] }
 * determineLongContributionBonus({ recipient: true, birthDate: '1955-01-01', asOf: '2020-05-01', consecutiveYears: 16 })
 * // => { status: 'determined', value: { amount: '20', per: 'month', bound: 'exact' } }
 * determineLongContributionBonus({ recipient: true, birthDate: '1955-01-01', asOf: '2020-05-01', consecutiveYears: 20 })
 * // => { status: 'determined', value: { amount: '30' } }
 * determineLongContributionBonus({ recipient: true, birthDate: '1955-01-01', asOf: '2020-05-01', consecutiveYears: 25 })
 * // => { status: 'determined', value: { amount: '40' } }
 * ```
 * @example The day before the sixtieth birthday.
 * ```ts
 * determineLongContributionBonus({ recipient: true, birthDate: '1960-05-02', asOf: '2020-05-01', consecutiveYears: 16 })
 * // => { status: 'refused', reasons: [{ code: 'below-pension-age', age: 59, required: 60 }] }
 * ```
 */
export const determineLongContributionBonus: Rule<LongContributionBonusFacts, Money, LongContributionBonusReason> =
  /* @__PURE__ */ defineRule({
    rule: 'long-contribution-bonus',
    nouns: ['pensionAge', 'longContributionBonus'],
    readings: ['ageAttained', 'leapDayBirthday'],
    facts,
    inOrder: [['birthDate', 'asOf']],
    governedBy: ['asOf'],
    forEdition({ notice, readings }, { determined, refused }, working) {
      const pensionAge = working('pensionAge', 'figure', notice.pensionAge.age.value, 'notice.pensionAge.age');
      const bonusFor = bonuses(notice.longContributionBonus, (money) => shared(determined(money)), working);
      const fewest = fewestYears(notice.longContributionBonus, working);

      return ({ recipient, birthDate, asOf, consecutiveYears }) => {
        const age = working('age', 'age', wholeYears(birthDate, asOf, readings), 'facts.birthDate', 'facts.asOf');
        const granted = bonusFor(consecutiveYears);

        const reasons: LongContributionBonusReason[] = drawingNone(recipient, age, pensionAge, working);
        if (granted && reasons.length === 0) return granted;
        if (fewest === null) reasons.push({ code: 'not-granted' });
        else if (!granted) {
          const years = working('consecutiveYears', 'fact', consecutiveYears, 'facts.consecutiveYears');
          reasons.push({ code: 'too-few-years', years, required: fewest() });
        }
        return refused(reasons);
      };
    },
  });
