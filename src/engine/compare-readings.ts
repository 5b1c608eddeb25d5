import { adopt } from '../editions/adopt.js';
import { type Edition, editionIssues, lingcheng2020 } from '../editions/edition.js';
import { assertNone } from '../errors.js';
import { type Reading, type ReadingId, readingById } from '../readings/register.js';
import { same } from '../values/equality.js';
import { type Determiner, determinerIssues } from './determiner.js';

/** What one reading does to a result. */
export interface ReadingComparison<Result> {
  readonly reading: ReadingId;
  /** The option the edition adopts. */
  readonly adopted: string;
  /** Whether the outcome turns on it. */
  readonly changes: boolean;
  /** The result under each option. */
  readonly outcomes: { readonly [option: string]: Result };
}

/**
 * Sensitivity: the result under each option of every reading the rule or statement relies on, the others kept;
 * readings that change it first.
 *
 * @throws InvalidFactsError for malformed facts, or anything that is no rule or statement of this library.
 * @example
 * ```ts
 * compareReadings(determineMunicipalSubsidy, { tier: 100 })
 * // => [{ reading: 'hundredTierSubsidy', adopted: 'not-stated', changes: true, outcomes: { 'at-least-30': { value: { amount: '30' } } } }]
 * ```
 */
export function compareReadings<Facts, Result>(
  rule: Determiner<Facts, Result>,
  facts: Facts,
  edition: Edition = lingcheng2020,
): readonly ReadingComparison<Result>[] {
  const notOurs = determinerIssues(rule);
  assertNone(notOurs.length > 0 ? [...notOurs, ...editionIssues(edition)] : [], 'compareReadings');
  // Malformed facts, and an edition of elsewhere, are refused even by a rule that consults no reading.
  rule(facts, edition);
  const comparisons = rule.readings.map((reading) => {
    const options = (readingById(reading) as Reading).options.map(({ id }) => id);
    const results = options.map((option) => rule(facts, adopt(edition, { [reading]: option })));
    const outcomes = Object.freeze(Object.fromEntries(options.map((option, at) => [option, results[at] as Result])));
    const changes = results.some((result) => !same(result, results[0]));
    return Object.freeze({ reading, adopted: edition.readings[reading], changes, outcomes });
  });
  return Object.freeze(comparisons.sort((one, other) => Number(other.changes) - Number(one.changes)));
}
