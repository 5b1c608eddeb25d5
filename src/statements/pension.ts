import type { Edition } from '../editions/edition.js';
import { coverageOf, periodsOf } from '../engine/coverage.js';
import { type Determination, type LegalBasis, outcomesOf, shared } from '../engine/outcome.js';
import { clausesOf, evaluatorOf, pickingOf } from '../engine/rule.js';
import { defineStatement, type Statement } from '../engine/statement.js';
import { type MoneyPart, openIn, resolvingParts, totalling } from '../engine/total.js';
import type { Working } from '../engine/working.js';
import type { ParsedOf } from '../facts/field.js';
import { consultedIn } from '../readings/consulted.js';
import type { ReadingId } from '../readings/options.js';
import { type AgeSupplementReason, determineAgeSupplement } from '../rules/age-supplement.js';
import { determineBasicPension } from '../rules/basic-pension.js';
import {
  type DrawingNoneReason,
  determineLongContributionBonus,
  drawingNone,
  type LongContributionBonusFacts,
  type LongContributionBonusReason,
  recordFacts,
} from '../rules/long-contribution-bonus.js';
import { wholeYears } from '../values/calendar.js';
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

type Parts = readonly [
  PensionStatement['basicPension'],
  PensionStatement['longContributionBonus'],
  PensionStatement['ageSupplement'],
];

const ingredientOf = {
  'basic-pension': 'basic-pension/standard',
  'long-contribution-bonus': 'long-contribution-bonus/bonus',
  'age-supplement': 'age-supplement/supplement',
} as const;

/** What the parts that are granted are called in a working. */
const summands = (parts: readonly MoneyPart[]) =>
  parts.flatMap(({ status, rule }) =>
    status === 'determined' ? [ingredientOf[rule as keyof typeof ingredientOf]] : [],
  );

/** The total of the parts; a day that one of them or the pension age does not cover is open in the total as well. */
function monthlyIn(edition: Edition, working: Working): (facts: Facts, parts: Parts) => PensionStatement['monthly'] {
  const { notice, readings: adopted } = edition;
  const nouns = ['basicPension', 'pensionAge', 'longContributionBonus', 'ageSupplement'] as const;
  const clauses = clausesOf(edition, nouns);
  const consulted = consultedIn(readings, edition);
  const basis: LegalBasis = { rule: 'pension-statement', edition: edition.id, clauses, readings: consulted };
  const outcomes = outcomesOf<Money, DrawingNoneReason>(basis);
  if (notice.basicPension === null || notice.pensionAge === null) {
    const silent = shared(outcomes.undetermined([{ why: 'not-stated', clause: null }]));
    return () => silent;
  }
  // A bonus rests on the pension age as well, so that its days are told with the bonus.
  const gapOfAge =
    notice.longContributionBonus === null
      ? coverageOf('asOf', recordFacts.asOf.description, periodsOf(edition, ['pensionAge']))
      : () => undefined;
  const required = working('pensionAge', 'figure', notice.pensionAge.age.value, 'notice.pensionAge.age');
  const totalOfParts = totalling(outcomes);
  const totalOf = resolvingParts(basis, outcomes, (parts: readonly MoneyPart[]) => {
    const monthly = totalOfParts(parts);
    working('monthly', 'sum', monthly.value.amount, ...summands(parts));
    return monthly;
  });

  return ({ recipient, birthDate, asOf }, parts) => {
    const ofAge = gapOfAge(asOf);
    const uncovered = openIn(ofAge ? [...parts, outcomes.undetermined([ofAge])] : parts, 'outside-coverage');
    if (uncovered.length > 0) return outcomes.undetermined(uncovered);
    const age = working('age', 'age', wholeYears(birthDate, asOf, adopted), 'facts.birthDate', 'facts.asOf');
    const reasons = drawingNone(recipient, age, required, working);
    if (reasons.length > 0) return outcomes.refused(reasons);
    // A refused part adds nothing, and without it the total of the others may be known already.
    // Stryker disable next-line MethodExpression,ConditionalExpression: the same total, only later
    return totalOf(parts.filter(({ status }) => status !== 'refused'));
  };
}

/**
 * 月养老金明细: one person's monthly pension under this notice, the individual account apart. Clauses 2.2, 2.4 and 2.5.
 *
 * Each part is a determination of its own; `monthly` is refused for a person who is not a recipient or is under
 * the pension age, undetermined when a part is, and otherwise the base pension with its two additions.
 *
 * Over a series each part is what its rule says, by the edition that rule picks; `monthly` is that of the edition which
 * covers the day, and names what that edition does not have.
 *
 * @throws InvalidFactsError for malformed facts, a birth after `asOf` or more than 150 years before.
 * @example
 * ```ts
 * pensionStatement({ recipient: true, birthDate: '1945-05-01', asOf: '2020-05-01', consecutiveYears: 16 })
 * // => { basicPension: { value: { amount: '118' } }, longContributionBonus: { value: { amount: '20' } }, ageSupplement: { value: { amount: '10' } }, monthly: { value: { amount: '148', per: 'month', bound: 'exact' } } }
 * ```
 */
export const pensionStatement: Statement<PensionStatementFacts, PensionStatement> = /* @__PURE__ */ defineStatement({
  statement: 'pension',
  readings,
  facts: recordFacts,
  inOrder: [['birthDate', 'asOf']],
  pickings: () => ({
    basicPension: pickingOf(determineBasicPension),
    longContributionBonus: pickingOf(determineLongContributionBonus),
    ageSupplement: pickingOf(determineAgeSupplement),
    monthly: {
      fact: 'asOf',
      kind: 'day',
      nouns: ['basicPension', 'pensionAge'],
      nounsIn: () => ['basicPension', 'pensionAge', 'longContributionBonus', 'ageSupplement'],
    },
  }),
  forEdition(edition, working) {
    const basicPensionOf = evaluatorOf(determineBasicPension)(edition, working);
    const bonusOf = evaluatorOf(determineLongContributionBonus)(edition, working);
    const supplementOf = evaluatorOf(determineAgeSupplement)(edition, working);
    const monthlyOf = monthlyIn(edition, working);

    return (facts) => {
      const basicPension = basicPensionOf(facts);
      const longContributionBonus = bonusOf(facts);
      const ageSupplement = supplementOf(facts);
      const monthly = monthlyOf(facts, [basicPension, longContributionBonus, ageSupplement]);
      return { statement: 'pension', basicPension, longContributionBonus, ageSupplement, monthly };
    };
  },
});
