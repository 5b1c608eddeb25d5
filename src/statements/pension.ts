import type { Edition } from '../editions/edition.js';
import { type Authority, type Determination, says } from '../engine/outcome.js';
import { workedRule } from '../engine/rule.js';
import { defineStatement, totalling, totalOf } from '../engine/statement.js';
import { notBefore } from '../facts/contradiction.js';
import type { Read } from '../facts/field.js';
import { day, flag, sharedDay } from '../facts/fields.js';
import { type AgeSupplementReason, determineAgeSupplement } from '../rules/age-supplement.js';
import { determineBasicPension } from '../rules/basic-pension.js';
import {
  determineLongContributionBonus,
  drawingNone,
  type LongContributionBonusFacts,
  type LongContributionBonusReason,
  yearsOfRecord,
} from '../rules/long-contribution-bonus.js';
import { wholeYears } from '../values/calendar.js';
import { deepFreeze } from '../values/deep-freeze.js';
import type { Money } from '../values/money.js';
import { sharedByStanding } from './pension-by-standing.js';

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

const say = /* @__PURE__ */ says<Money, MonthlyPensionReason>(authority);
const total = /* @__PURE__ */ totalling('month', say);

/** The total in an edition without unsettled readings. */
const totalUnder =
  ({ notice, readings }: Edition) =>
  ({ recipient, birthDate, asOf }: Read<PensionStatementFacts>, parts: Parts) => {
    const age = wholeYears(birthDate, asOf, readings);
    const reasons = drawingNone(recipient, age, notice.longContributionBonus.pensionAge.value);
    const refusal = reasons.length > 0 ? say.refused(reasons) : undefined;
    return total([parts.basicPension, parts.longContributionBonus, parts.ageSupplement], refusal);
  };

function partsUnder(settled: Edition): (facts: Read<PensionStatementFacts>) => Parts {
  const basicPension = workedRule(determineBasicPension)(settled);
  const longContributionBonus = workedRule(determineLongContributionBonus)(settled);
  const ageSupplement = workedRule(determineAgeSupplement)(settled);
  return (facts) => ({
    basicPension: basicPension(facts),
    longContributionBonus: longContributionBonus(facts),
    ageSupplement: ageSupplement(facts),
  });
}

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
  authority,
  facts: ({ recipient, birthDate, asOf, consecutiveYears }) => ({
    recipient: flag(recipient),
    birthDate: day(birthDate),
    asOf: sharedDay(asOf),
    consecutiveYears: yearsOfRecord(consecutiveYears),
  }),
  contradictions: ({ birthDate, asOf }) => notBefore('asOf', asOf, 'birthDate', birthDate),
  under(edition) {
    const partsOf = partsUnder(edition);
    const monthlyOf = totalOf(authority, edition, partsUnder, totalUnder);
    return sharedByStanding(edition, (facts) => {
      const parts = partsOf(facts);
      const { basicPension, longContributionBonus, ageSupplement } = parts;
      const monthly = monthlyOf(facts, parts);
      return Object.freeze({ statement: 'pension', basicPension, longContributionBonus, ageSupplement, monthly });
    });
  },
});
