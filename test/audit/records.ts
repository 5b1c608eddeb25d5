import { type DeterminationRecord, recordOf } from '../../src/audit/audit.js';
import { lingcheng2020 } from '../../src/index.js';
import { allCases, determinerFor, editionOf, type RuleCase, revived } from '../cases.js';
import { sampled } from '../proof/extent.js';

/** A record of a case, by the case's id. */
interface PublishedRecord {
  readonly id: string;
  readonly record: DeterminationRecord<unknown, object>;
}

const recordOfCase = (one: RuleCase): DeterminationRecord<unknown, object> =>
  recordOf(determinerFor(one.rule) as never, revived(one.facts) as never, editionOf(one));

/** What a record shows: how it comes out, each figure with its operation, and the readings it turns on. */
function shownBy({ result, workings, turnsOn }: DeterminationRecord<unknown, object>): string[] {
  const steps = workings.flatMap((working) => working.steps);
  return [
    'status' in result ? String(result.status) : 'statement',
    ...steps.map(({ figure, operation, from, value }) => {
      const isRange = typeof value === 'object' && value !== null && !Array.isArray(value);
      return `${figure} ${operation} ${from.length}${isRange ? ', a range' : ''}`;
    }),
    ...turnsOn.map(({ reading }) => reading),
  ];
}

/** The annex of a case with other rest days is left out of its edition, and would stand in each of its records. */
const isPublished = ({ expected, restDays }: RuleCase): boolean => !('error' in expected) && restDays === undefined;

/** The record of one in so many of the cases that are no error; of each where proofs are full. */
export const recordsOfCases = (oneIn: number): readonly PublishedRecord[] =>
  sampled(
    allCases().filter(({ expected }) => !('error' in expected)),
    oneIn,
  ).map((one) => ({ id: one.id, record: recordOfCase(one) }));

/** Every figure, operation, outcome and turning point of a rule in as few records of cases as taking them in order gives. */
export function publishedRecords(): ReadonlyMap<string, readonly PublishedRecord[]> {
  const byRule = new Map<string, PublishedRecord[]>();
  const seen = new Set<string>();
  for (const one of allCases().filter(isPublished)) {
    const record = recordOfCase(one);
    const shown = shownBy(record).map((what) => `${one.rule}: ${what}`);
    if (shown.every((what) => seen.has(what))) continue;
    for (const what of shown) seen.add(what);
    byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), { id: one.id, record }]);
  }
  return byRule;
}

/** The files of fixtures that follow from the library, by their names: records, and the edition that ships. */
export function publishedFiles(): ReadonlyMap<string, string> {
  const records = [...publishedRecords()].map(([rule, all]) => {
    const lines = all.map((one) => JSON.stringify(one)).join(',\n');
    return [`records/${rule}.json`, `[\n${lines}\n]\n`] as const;
  });
  return new Map([...records, ['lingcheng-2020.json', `${JSON.stringify(lingcheng2020, null, 2)}\n`] as const]);
}
