import { assertNone, excerpt, type Issue } from '../errors.js';
import { type AdoptedReadings, type Reading, readings } from '../readings/register.js';
import { type Edition, editionIssues, makeEdition } from './edition.js';

const oneOfThem = (ids: readonly string[]): string => `expected one of ${ids.join(', ')}`;

function issueOf(key: string, option: unknown): Issue[] {
  const reading: Reading | undefined = readings.find(({ id }) => id === key);
  if (reading === undefined) {
    return [
      { path: [key], code: 'unknown-key', message: oneOfThem(readings.map(({ id }) => id)), received: excerpt(key) },
    ];
  }
  const options = reading.options.map(({ id }) => id);
  if (options.includes(option as string)) return [];
  return [{ path: [key], code: 'unknown-value', message: oneOfThem(options), received: excerpt(option) }];
}

const notARecord = (choices: unknown): Issue => ({
  path: [],
  code: 'wrong-type',
  message: 'expected an object of readings and options',
  received: excerpt(choices),
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
 * An edition with other readings adopted; those not named stay as they are.
 *
 * @throws InvalidFactsError for an unknown reading or option, naming those there are.
 * @example
 * ```ts
 * determineTargetMet({ target: { headcount: 100, amount: 30000 }, collected: { headcount: 96, amount: 0 } }, adopt(lingcheng2020, { completionMeasure: 'headcount' }))
 * // => { status: 'determined', value: { met: true } }
 * ```
 */
export function adopt(edition: Edition, choices: Partial<AdoptedReadings>): Edition {
  const entries = entriesOf(choices);
  const ofChoices = entries?.flatMap(([key, option]) => issueOf(key, option)) ?? [notARecord(choices)];
  assertNone([...ofChoices, ...editionIssues(edition)], 'adopt');
  return makeEdition({
    ...edition,
    readings: { ...edition.readings, ...Object.fromEntries(entries as [string, unknown][]) },
  });
}
