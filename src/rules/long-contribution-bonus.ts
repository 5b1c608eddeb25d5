import { type Determination, outsideOf } from '../engine/outcome.js';
import { Remembered } from '../engine/remember.js';
import { defineRule } from '../engine/rule.js';
import { notBefore } from '../facts/contradiction.js';
import { day, flag, sharedDay, whole } from '../facts/fields.js';
import { bandAt, lowestBound, moneyBands } from '../values/bands.js';
import { type CivilDate, wholeYears } from '../values/calendar.js';
import type { Money } from '../values/money.js';

/** Whose bonus is asked about, and on what day. */
export interface LongContributionBonusFacts {
  /** 待遇领取人员: draws the pension. */
  readonly recipient: boolean;
  /** 出生日期. */
  readonly birthDate: CivilDate;
  /** The day asked about, in 2020. */
  readonly asOf: CivilDate;
  /** 连续缴费年限, whole years 0–100, as they stood when drawing began. */
  readonly consecutiveYears: number;
}

/** No record is longer. */
const mostYears = 100;

/** The field of consecutive years. */
export const yearsOfRecord = /* @__PURE__ */ whole(0, mostYears);

/** Why no bonus is due. */
export type LongContributionBonusReason =
  | { readonly code: 'not-a-recipient' }
  | { readonly code: 'below-pension-age'; readonly age: number; readonly required: number }
  | { readonly code: 'too-few-years'; readonly years: number; readonly required: number };

/** Why a person draws no pension at all. */
export function drawingNone(recipient: boolean, age: number, required: number) {
  const reasons: Exclude<LongContributionBonusReason, { code: 'too-few-years' }>[] = [];
  if (!recipient) reasons.push({ code: 'not-a-recipient' });
  if (age < required) reasons.push({ code: 'below-pension-age', age, required });
  return reasons;
}

/** All that the bonus turns on, as one number. */
export const standingOf = (recipient: boolean, age: number, years: number): number =>
  (age * (mostYears + 1) + years) * 2 + Number(recipient);

/**
 * 增发基础养老金: what a long unbroken record adds to the pension. Clause 2.2.
 *
 * The scheme began in 2009 to 2011, so that sixteen consecutive years are first reached about 2024.
 *
 * - determined: yuan a month.
 * - refused: not a recipient; under the pension age; too few years.
 * - undetermined: the notice does not govern a day outside 2020.
 *
 * @throws InvalidFactsError for malformed facts, or a birth after `asOf`.
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
export const determineLongContributionBonus = /* @__PURE__ */ defineRule<
  LongContributionBonusFacts,
  Money,
  LongContributionBonusReason
>({
  rule: 'long-contribution-bonus',
  clauses: ['2.2'],
  readings: ['ageAttained', 'leapDayBirthday'],
  facts: ({ recipient, birthDate, asOf, consecutiveYears }) => ({
    recipient: flag(recipient),
    birthDate: day(birthDate),
    asOf: sharedDay(asOf),
    consecutiveYears: yearsOfRecord(consecutiveYears),
  }),
  contradictions: ({ birthDate, asOf }) => notBefore('asOf', asOf, 'birthDate', birthDate),
  under({ notice, readings }, say) {
    const { effective, pensionAge } = notice.longContributionBonus;
    const outside = outsideOf(effective);
    const bands = moneyBands(notice.longContributionBonus);
    const fewestYears = lowestBound(bands);

    const answer = (recipient: boolean, age: number, years: number) => {
      const band = bandAt(bands, years);
      const reasons: LongContributionBonusReason[] = drawingNone(recipient, age, pensionAge.value);
      if (!band) reasons.push({ code: 'too-few-years', years, required: fewestYears });
      return band && reasons.length === 0 ? say.determined(band.money) : say.refused(reasons);
    };
    // Few standings serve millions of people.
    const answers = new Remembered<Determination<Money, LongContributionBonusReason>>();

    return ({ recipient, birthDate, asOf, consecutiveYears: years }) => {
      const ungoverned = outside(asOf);
      if (ungoverned) return say.undetermined([ungoverned]);
      // Past the pension age it no longer matters how old.
      const age = Math.min(wholeYears(birthDate, asOf, readings), pensionAge.value);
      const standing = standingOf(recipient, age, years);
      return answers.at(standing) ?? answers.keep(standing, answer(recipient, age, years));
    };
  },
});
