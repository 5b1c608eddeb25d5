import { deepFreeze } from '../deep-freeze.js';
import { type Authority, type Determination, type Refused, says } from '../determination.js';
import type { Edition } from '../edition.js';
import { notBefore } from '../facts/contradiction.js';
import type { Read } from '../facts/field.js';
import { day, flag, sharedDay } from '../facts/fields.js';
import type { Money } from '../money.js';
import { remembering } from '../remember.js';
import { workedRule } from '../rule.js';
import { type AgeSupplementReason, determineAgeSupplement } from '../rules/age-supplement.js';
import { determineBasicPension } from '../rules/basic-pension.js';
import {
  determineLongContributionBonus,
  type LongContributionBonusFacts,
  type LongContributionBonusReason,
  yearsOfRecord,
} from '../rules/long-contribution-bonus.js';
import { defineStatement, totalling, totalOf } from './statement.js';

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

type Parts = Omit<PensionStatement, 'statement' | 'monthly'>;

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
  facts: ({ recipient, birthDate, asOf, consecutiveYears }) => ({
    recipient: flag(recipient),
    birthDate: day(birthDate),
    asOf: sharedDay(asOf),
    consecutiveYears: yearsOfRecord(consecutiveYears),
  }),
  contradictions: [({ birthDate, asOf }) => notBefore('asOf', asOf, 'birthDate', birthDate)],
  under(edition) {
    const say = says<Money, MonthlyPensionReason>(authority);
    const total = totalling('month', say);
    const refusalFor = remembering(
      (bonus: Refused<LongContributionBonusReason>) => bonus,
      ({ reasons }) => say.refused(reasons.filter(endsThePension)),
    );
    const partsUnder = (settled: Edition) => {
      const basicPension = workedRule(determineBasicPension)(settled);
      const longContributionBonus = workedRule(determineLongContributionBonus)(settled);
      const ageSupplement = workedRule(determineAgeSupplement)(settled);
      return (facts: Read<PensionStatementFacts>): Parts => ({
        basicPension: basicPension(facts),
        longContributionBonus: longContributionBonus(facts),
        ageSupplement: ageSupplement(facts),
      });
    };
    const partsOf = partsUnder(edition);
    const monthlyOf = totalOf(authority, edition, partsUnder, (parts: Parts) => {
      const { basicPension, longContributionBonus, ageSupplement } = parts;
      const drawsNone =
        longContributionBonus.status === 'refused' && longContributionBonus.reasons.some(endsThePension);
      const refusal = drawsNone ? refusalFor(longContributionBonus) : undefined;
      return total([basicPension, longContributionBonus, ageSupplement], refusal);
    });

    return (facts) => {
      const parts = partsOf(facts);
      const { basicPension, longContributionBonus, ageSupplement } = parts;
      const monthly = monthlyOf(facts, parts);
      return { statement: 'pension', basicPension, longContributionBonus, ageSupplement, monthly };
    };
  },
});
