import { type Issue, preview, throwIfAny } from '../errors.js';
import { type AdoptedReadings, optionsOf, type ReadingId } from '../readings/options.js';
import { type Edition, makeEdition } from './edition.js';
import { idWith } from './edition-id.js';
import { type EditionSeries, editionOrSeriesIssues, editionSeries, isSeries } from './edition-series.js';

const oneOfThem = (ids: readonly string[]): string => `expected one of ${ids.join(', ')}`;

function issuesOf(key: string, option: unknown): Issue[] {
  const path = [key];
  if (!Object.hasOwn(optionsOf, key)) {
    return [{ path, code: 'unknown-key', message: oneOfThem(Object.keys(optionsOf)), received: preview(key) }];
  }
  const options: readonly unknown[] = optionsOf[key as ReadingId];
  if (options.includes(option)) return [];
  return [{ path, code: 'unknown-value', message: oneOfThem(optionsOf[key as ReadingId]), received: preview(option) }];
}

const notARecord = (choices: unknown): Issue => ({
  path: [],
  code: 'wrong-type',
  message: 'expected an object of readings and options',
  received: preview(choices),
});

function entriesOf(choices: unknown): [string, unknown][] | undefined {
  try {
    // A Map has no keys of its own: it would adopt nothing, silently.
    const isRecord = Object.prototype.toString.call(choices) === '[object Object]';
    if (isRecord) return Object.entries(choices as object);
  } catch {
    // What cannot be looked at is no record either.
  }
  return undefined;
}

/**
 * An edition with other readings (口径) adopted; those not named stay as they are. Its id is that of the edition with
 * every choice that is not the default. Of a series, every edition.
 *
 * A reading that a notice leaves nothing to decide may be adopted and changes no answer, such as `supplementStart` where
 * the notice says from when a supplement is paid (`paidFrom`): no answer names it among its readings. One edition of a
 * series may settle what another leaves open.
 *
 * @throws InvalidFactsError for an unknown reading or option, naming those there are.
 * @example
 * ```ts
 * adopt(lingcheng2020, { completionMeasure: 'headcount' }).id // => 'lingcheng-2020+completionMeasure=headcount'
 * determineTargetMet({ target: { headcount: 100, amount: 30000 }, collected: { headcount: 96, amount: 0 } }, adopt(lingcheng2020, { completionMeasure: 'headcount' }))
 * // => { status: 'determined', value: { met: true } }
 * ```
 */
export function adopt<Given extends Edition | EditionSeries>(
  given: Given,
  choices: Partial<AdoptedReadings>,
): Given extends EditionSeries ? EditionSeries : Edition;
export function adopt(given: Edition | EditionSeries, choices: Partial<AdoptedReadings>): Edition | EditionSeries {
  const entries = entriesOf(choices);
  const ofChoices = entries?.flatMap(([key, option]) => issuesOf(key, option)) ?? [notARecord(choices)];
  throwIfAny([...ofChoices, ...editionOrSeriesIssues(given)], 'adopt');
  const adopted = Object.fromEntries(entries as [string, unknown][]);
  const adoptIn = (edition: Edition): Edition => {
    const readings = { ...edition.readings, ...adopted };
    return makeEdition({ ...edition, id: idWith(edition.id, readings), readings });
  };
  return isSeries(given) ? editionSeries(given.editions.map(adoptIn)) : adoptIn(given);
}
