import { adopt } from '../editions/adopt.js';
import { type Edition, lingcheng2020 } from '../editions/edition.js';
import type { EditionSeries } from '../editions/edition-series.js';
import { throwIfAny } from '../errors.js';
import { type AdoptedReadings, optionsOf, type ReadingId } from '../readings/options.js';
import { lazy } from '../values/lazy.js';
import {
  type Determiner,
  definitionOf,
  determinerIssues,
  issuesOfEditionFor,
  type Known,
  pickEdition,
  readFacts,
} from './determiner.js';
import { memoizeByEdition } from './memoize-by-edition.js';
import { sameFigures, sameOutcome } from './same-outcome.js';

/** What one reading does to a result. */
export interface ReadingComparison<Result> {
  readonly reading: ReadingId;
  /** The option the edition adopts. */
  readonly adopted: string;
  /** Whether the outcome turns on it. */
  readonly changes: boolean;
  /** Whether the outcome is the same and figures in its reasons alone differ. */
  readonly changesFiguresAlone: boolean;
  /** The result under each option. */
  readonly outcomes: { readonly [option: string]: Result };
}

/** An edition under each option of a reading, the others kept; made once, since rules are made ready for each of them. */
const underOptions = memoizeByEdition(
  (edition) =>
    new Map(
      Object.entries(optionsOf).map(([reading, options]) => [
        reading as ReadingId,
        lazy(() => options.map((option) => adopt(edition, { [reading]: option } as Partial<AdoptedReadings>))),
      ]),
    ),
);

const variantsOf = (edition: Edition, reading: ReadingId): readonly Edition[] =>
  underOptions(edition)?.get(reading)?.() as readonly Edition[];

/**
 * Sensitivity: the result under each option of every reading (口径) the rule or statement relies on, the others kept.
 * Readings that change the outcome come first, then those that change figures in its reasons alone.
 *
 * @throws InvalidFactsError for malformed facts, or anything that is no rule or statement of this library.
 * @example
 * ```ts
 * compareReadings(determineMunicipalSubsidy, { contributionYear: 2020, tier: 100 })
 * // => [{ reading: 'hundredTierSubsidy', adopted: 'not-stated', changes: true, outcomes: { 'at-least-30': { value: { amount: '30' } } } }]
 * ```
 */
export function compareReadings<Facts, Result extends object>(
  rule: Determiner<Facts, Result>,
  facts: Facts,
  given: Edition | EditionSeries = lingcheng2020,
): readonly ReadingComparison<Result>[] {
  const notOurs = determinerIssues(rule);
  throwIfAny(notOurs.length > 0 ? [...notOurs, ...issuesOfEditionFor(rule, given)] : [], 'compareReadings');
  // Malformed facts, and an edition of elsewhere, are refused even by a rule that consults no reading.
  const parsed = readFacts(rule, facts, given) as never;
  const { edition, named } = pickEdition(rule, parsed, given);
  const { readingsIn, evaluator } = definitionOf(rule) as Known;
  const answerIn = (variant: Edition) => (evaluator(variant) as (facts: never) => Result)(parsed);
  const comparisons = readingsIn(edition).map((reading) => {
    const options: readonly string[] = optionsOf[reading];
    const results = variantsOf(edition, reading).map((variant) => named(answerIn(variant)));
    const differ = (same: typeof sameOutcome) => results.some((result) => !same(results[0] as Result, result));
    const changes = differ(sameOutcome);
    return {
      reading,
      adopted: edition.readings[reading],
      changes,
      changesFiguresAlone: !changes && differ(sameFigures),
      outcomes: Object.fromEntries(options.map((option, at) => [option, results[at] as Result])),
    };
  });
  const rank = ({ changes, changesFiguresAlone }: (typeof comparisons)[number]) =>
    Number(changes) * 2 + Number(changesFiguresAlone);
  return comparisons.sort((one, other) => rank(other) - rank(one));
}
