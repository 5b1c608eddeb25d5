import { differences } from '../editions/differences.js';
import { type Edition, lingcheng2020 } from '../editions/edition.js';
import type { EditionSeries } from '../editions/edition-series.js';
import { compareReadings } from '../engine/compare-readings.js';
import {
  type AnyDeterminer,
  type Determiner,
  definitionOf,
  determinerIssues,
  issuesOfEditionFor,
  type Known,
  pickEdition,
  readFacts,
} from '../engine/determiner.js';
import { memoizeByEdition } from '../engine/memoize-by-edition.js';
import type { DeterminationRecord, RecordedSource, RecordedWorking, Step } from '../engine/record.js';
import { settle } from '../engine/resolve-readings.js';
import { sameFigures } from '../engine/same-outcome.js';
import type { Picked } from '../engine/series-member.js';
import { throwIfAny } from '../errors.js';
import { type ReadingId, settledOptions } from '../readings/options.js';
import { type Reading, type ReadingOption, readings as register } from '../readings/register.js';
import { withoutDuplicates } from '../values/equality.js';
import { own } from '../values/own.js';
import { library } from './library.js';
import { Recorder } from './recorder.js';

/** The edition under every combination of options of some readings, the earlier of the register outside. */
function combinationsOf(edition: Edition, [reading, ...others]: readonly ReadingId[]): readonly Settled[] {
  if (reading === undefined) return [{ under: {}, edition }];
  return settledOptions(reading).flatMap((option) =>
    combinationsOf(settle(edition, reading, option), others).map(({ under, edition: settled }) => ({
      under: { [reading]: option, ...under },
      edition: settled,
    })),
  );
}

/** The combinations of an edition, by the readings they settle; made once. */
const combinations = memoizeByEdition((_: Edition) => new Map<string, readonly Settled[]>());

function settledCombinations(edition: Edition, readings: readonly ReadingId[]): readonly Settled[] {
  const made = combinations(edition) as Map<string, readonly Settled[]>;
  const key = readings.join();
  const known = made.get(key) ?? combinationsOf(edition, readings);
  made.set(key, known);
  return known;
}

interface Settled {
  readonly under: { readonly [reading: string]: string };
  readonly edition: Edition;
}

/** How a result is worked out under every combination of settled readings. */
export function everyWorkingOf<Result extends object>(
  rule: AnyDeterminer<Result>,
  { edition, named }: Picked,
  parsed: unknown,
): readonly RecordedWorking<Result>[] {
  const { prepare, readingsIn } = definitionOf(rule) as Known;
  const unsettled = readingsIn(edition).filter((reading) => edition.readings[reading] === 'unsettled');
  return settledCombinations(edition, unsettled).map(({ under, edition: settled }) => {
    const recorder = new Recorder(settled);
    const determine = prepare(settled, recorder.working) as (facts: never) => Result;
    const { result, steps } = recorder.stepsTo(() => determine(parsed as never));
    return { under, steps, result: named(result) };
  });
}

/** The same, once for each result. */
function workingsOf<Result extends object>(
  rule: AnyDeterminer<Result>,
  picked: Picked,
  parsed: unknown,
): readonly RecordedWorking<Result>[] {
  const workings: RecordedWorking<Result>[] = [];
  for (const working of everyWorkingOf(rule, picked, parsed)) {
    if (!workings.some((known) => sameFigures(known.result, working.result))) workings.push(working);
  }
  return workings;
}

/** An option that brings figures says where they stand. */
type WithFigures = Required<ReadingOption>;

/** The figures that some steps took from the source of an option. */
function sourcesOf(steps: readonly Step[]): readonly RecordedSource[] {
  return withoutDuplicates(steps.flatMap((step) => own(step, 'source') ?? [])).map(({ reading, option }) => {
    const entry = register.find(({ id }) => id === reading) as Reading;
    const { figures, source, reliability } = entry.options.find(({ id }) => id === option) as WithFigures;
    return { reading, option, figures, source, reliability };
  });
}

/**
 * 认定记录: a determination with all that it rests on, to be stored, filed and redone with a pencil: the document, the
 * edition, the facts read, every step of the working, and what the readings change. `explain` makes the 计算书 of it.
 *
 * The steps come out of the rule itself. Where readings are not settled there is a working for each combination of their
 * options that gives another result.
 *
 * @throws InvalidFactsError for malformed facts, anything that is no rule or statement of this library, and an edition
 * it did not make.
 * @example The supplement of a person of 75: the age, then the band it falls in.
 * ```ts
 * recordOf(determineAgeSupplement, { recipient: true, birthDate: '1945-05-01', asOf: '2020-05-01' }).workings[0]?.steps
 * // => [{ figure: 'age', operation: 'age', from: ['facts.birthDate', 'facts.asOf'], value: 75, unit: 'age', clause: '2.5' }, { figure: 'supplement', operation: 'band', from: ['age', 'notice.ageSupplement.bands'], value: '10', unit: 'CNY', clause: '2.5' }]
 * ```
 */
export function recordOf<Facts, Result extends object>(
  rule: Determiner<Facts, Result>,
  facts: Facts,
  given: Edition | EditionSeries = lingcheng2020,
): DeterminationRecord<Facts, Result> {
  const notOurs = determinerIssues(rule);
  throwIfAny(notOurs.length > 0 ? [...notOurs, ...issuesOfEditionFor(rule, given)] : [], 'recordOf');
  const { caller, give } = definitionOf(rule) as Known;
  // Read once, so that every part of the record rests on the same facts.
  const parsed = readFacts(rule, facts, given) as never;
  const read = give(parsed) as Facts;

  const turnsOn = compareReadings(rule, read, given)
    .filter(({ changes }) => changes)
    .map(({ reading, outcomes }) => ({ reading, outcomes }));
  const picked = pickEdition(rule, parsed, given);
  const { edition } = picked;
  const workings = workingsOf(rule, picked, parsed);
  return {
    document: edition.document,
    edition: { id: edition.id, differences: differences(edition) },
    library,
    rule: caller,
    facts: read,
    workings,
    result: rule(read, given),
    turnsOn,
    sources: sourcesOf(workings.flatMap(({ steps }) => steps)),
  };
}
