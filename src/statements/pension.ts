import type { Edition, EditionWith } from '../editions/edition.js';
import { type Determination, type LegalBasis, outcomesOf, shared } from '../engine/outcome.js';
import { resolveReadings } from '../engine/resolve-readings.js';
import { clausesOf, evaluatorOf } from '../engine/rule.js';
import { defineStatement } from '../engine/statement.js';
import { openIn, type Part } from '../engine/total.js';
import type { ParsedOf } from '../facts/field.js';
import type { ReadingId } from '../readings/options.js';
import { type AgeSupplementReason, determineAgeSupplement } from '../rules/age-supplement.js';
import { determineBasicPension } from '../rules/basic-pension.js';
import {
  type DrawingNoneReason,
  determineLongContributionBonus,
  type LongContributionBonusFacts,
  type LongContributionBonusReason,
  recordFacts,
} from '../rules/long-contribution-bonus.js';
import { additionsLeftOut, drawsNothing, type MonthlyNouns, monthlyTotals } from '../rules/monthly-total.js';
import type { Money } from '../values/money.js';

/** As for the long-contribution bonus. */
export type PensionStatementFacts = LongContributionBonusFacts;

/** A monthly pension, part by part. */
export interface PensionStatement {
  readonly statement: 'pension';
  /** The standard in force, not an entitlement. */
  readonly basicPension: Determination<Money>;
  readonly longContributionBonus: Determination<Money, LongContributionBonusReason>;
  readonly ageSupplement: Determination<Money, AgeSupplementReason>;
  /** 月养老金 under this notice: the account pension is outside it. */
  readonly monthly: Determination<Money, DrawingNoneReason>;
}

type Facts = ParsedOf<typeof recordFacts>;

const readings: readonly ReadingId[] = ['ageAttained', 'leapDayBirthday', 'supplementStart', 'laterProvincialRate'];

/** The total of the parts; a day that one of them does not cover is open in the total as well. */
function monthlyIn(edition: Edition): (facts: Facts, parts: readonly Part[]) => PensionStatement['monthly'] {
  const { notice } = edition;
  const nouns = ['basicPension', 'pensionAge', 'longContributionBonus', 'ageSupplement'] as const;
  const clauses = clausesOf(edition, nouns);
  const basis: LegalBasis = { rule: 'pension-statement', edition: edition.id, clauses, readings };
  const { determined, refused, undetermined } = outcomesOf<Money, DrawingNoneReason>(basis);
  if (notice.basicPension === null || notice.pensionAge === null) {
    const silent = shared(undetermined([{ why: 'not-stated', clause: null }]));
    return () => silent;
  }
  const left = additionsLeftOut(notice);

  const total = resolveReadings(basis, edition as EditionWith<MonthlyNouns>, (settled) => {
    const totalOf = monthlyTotals(settled);
    const reasonsOf = drawsNothing(settled);
    return (facts: Facts) => {
      const drawing = { ...facts, agedOn: facts.asOf };
      const reasons = reasonsOf(drawing);
      if (reasons.length > 0) return refused(reasons);
      const { money, ...besides } = totalOf(drawing);
      return determined(money, { ...besides, ...left });
    };
  });
  return (facts, parts) => {
    const outside = openIn(parts, 'outside-coverage');
    return outside.length > 0 ? undetermined(outside) : total(facts);
  };
}

/**
 * 月养老金明细: one person's monthly pension under this notice, the individual account apart. Clauses 2.2, 2.4 and 2.5.
 *
 * Each part is a determination of its own; `monthly` is refused for a person who is not a recipient or is under
 * the pension age, undetermined when a part is, and otherwise the basic pension with its two additions.
 *
 * @throws InvalidFactsError for malformed facts, a birth after `asOf` or more than 150 years before.
 * @example
 * ```ts
 * pensionStatement({ recipient: true, birthDate: '1945-05-01', asOf: '2020-05-01', consecutiveYears: 16 })
 * // => { basicPension: { value: { amount: '118' } }, longContributionBonus: { value: { amount: '20' } }, ageSupplement: { value: { amount: '10' } }, monthly: { value: { amount: '148', per: 'month', bound: 'exact' } } }
 * ```
 */
export const pensionStatement = /* @__PURE__ */ defineStatement<typeof recordFacts, PensionStatement>({
  statement: 'pension',
  readings,
  facts: recordFacts,
  inOrder: [['birthDate', 'asOf']],
  forEdition(edition) {
    const basicPensionOf = evaluatorOf(determineBasicPension)(edition);
    const bonusOf = evaluatorOf(determineLongContributionBonus)(edition);
    const supplementOf = evaluatorOf(determineAgeSupplement)(edition);
    const monthlyOf = monthlyIn(edition);

    return (facts) => {
      const basicPension = basicPensionOf(facts);
      const longContributionBonus = bonusOf(facts);
      const ageSupplement = supplementOf(facts);
      const monthly = monthlyOf(facts, [basicPension, longContributionBonus, ageSupplement]);
      return { statement: 'pension', basicPension, longContributionBonus, ageSupplement, monthly };
    };
  },
});
