import { deepFreeze } from '../deep-freeze.js';
import { type Authority, type Determination, says } from '../determination.js';
import { day, flag, notBefore, whole } from '../facts.js';
import type { Money } from '../money.js';
import { workedRule } from '../rule.js';
import { type AgeSupplementReason, determineAgeSupplement } from '../rules/age-supplement.js';
import { determineBasicPension } from '../rules/basic-pension.js';
import {
  determineLongContributionBonus,
  type LongContributionBonusFacts,
  type LongContributionBonusReason,
} from '../rules/long-contribution-bonus.js';
import { workOut } from '../unsettled.js';
import { defineStatement, totalling } from './statement.js';

/** As for the long-contribution bonus. */
export type PensionStatementFacts = LongContributionBonusFacts;

/** Why nothing is drawn at all. */
export type MonthlyPensionReason = Exclude<LongContributionBonusReason, { code: 'too-few-years' }>;

/** A monthly pension, part by part. */
export interface PensionStatement {
  readonly statement: 'pension';
  /** The standard in force, not an entitlement. */
  readonly basicPension: Determination<Money>;
  readonly longContributionBonus: Determination<Money, LongContributionBonusReason>;
  readonly ageSupplement: Determination<Money, AgeSupplementReason>;
  /** 月养老金 under this notice: the account pension is outside it. */
  readonly monthly: Determination<Money, MonthlyPensionReason>;
}

const authority = /* @__PURE__ */ deepFreeze<Authority>({
  rule: 'pension-statement',
  clauses: ['2.2', '2.4', '2.5'],
  readings: ['ageAttained', 'leapDayBirthday', 'supplementStart', 'laterProvincialRate'],
});

const endsThePension = (reason: LongContributionBonusReason): reason is MonthlyPensionReason =>
  reason.code !== 'too-few-years';

/**
 * 月领明细: one person's monthly pension under this notice. Clauses 2.2, 2.4 and 2.5.
 *
 * Each part is a determination of its own; `monthly` is refused for a person who is not a recipient or is under
 * the pension age, undetermined when a part is, and otherwise the basic pension with its two additions.
 *
 * @throws InvalidFactsError for malformed facts, or a birth after `asOf`.
 * @example
 * ```ts
 * pensionStatement({ recipient: true, birthDate: '1945-05-01', asOf: '2020-05-01', consecutiveYears: 16 })
 * // => { basicPension: { value: { amount: '118' } }, longContributionBonus: { value: { amount: '20' } }, ageSupplement: { value: { amount: '10' } }, monthly: { value: { amount: '148', per: 'month', bound: 'exact' } } }
 * ```
 */
export const pensionStatement = /* @__PURE__ */ defineStatement<PensionStatementFacts, PensionStatement>({
  statement: 'pension',
  readings: authority.readings,
  fields: { recipient: flag, birthDate: day, asOf: day, consecutiveYears: /* @__PURE__ */ whole(0, 100) },
  contradictions: [notBefore('asOf', 'birthDate')],
  under(edition) {
    const total = totalling('month', says<Money, MonthlyPensionReason>(authority));
    const basicPension = workedRule(determineBasicPension)(edition);
    const longContributionBonus = workedRule(determineLongContributionBonus)(edition);
    const ageSupplement = workedRule(determineAgeSupplement)(edition);

    const monthly = workOut<LongContributionBonusFacts, Money, MonthlyPensionReason>(
      authority,
      edition,
      (settled) => {
        const basic = workedRule(determineBasicPension)(settled);
        const bonus = workedRule(determineLongContributionBonus)(settled);
        const supplement = workedRule(determineAgeSupplement)(settled);
        return (facts) => {
          const forYears = bonus(facts);
          const reasons = forYears.status === 'refused' ? forYears.reasons.filter(endsThePension) : [];
          return total([basic(facts), forYears, supplement(facts)], reasons);
        };
      },
      null,
    );

    return (facts) => ({
      statement: 'pension',
      basicPension: basicPension(facts),
      longContributionBonus: longContributionBonus(facts),
      ageSupplement: ageSupplement(facts),
      monthly: monthly(facts),
    });
  },
});
