import {
  clauses,
  InvalidFactsError,
  lingcheng2020,
  type ReadingId,
  readings,
  sameOutcome,
} from 'resident-pension-rules';
import {
  answer,
  asWritten,
  type Case,
  type EditionData,
  editionOf,
  expectedOf,
  type RuleCase,
} from '../../test/case.js';
import { rules, totalOf } from './rules.js';

/** A file of cases, as the fixtures have them. */
export interface CaseFile {
  readonly rule: string;
  readonly cases: readonly Case[];
}

/** What the page carries: the cases of the fixtures, and the editions they name. */
export interface Shipped {
  readonly files: readonly CaseFile[];
  readonly editions: Readonly<Record<string, EditionData>>;
}

export type Outcome = 'determined' | 'refused' | 'undetermined' | 'malformed' | 'crashed';

export type Fault = 'clause' | 'expected' | 'repeated' | 'sentence' | 'crash' | 'differs';

/** What became of a case. */
export interface CaseRun {
  readonly one: RuleCase;
  readonly own: boolean;
  readonly outcome: Outcome;
  /** Everything wrong with it; none where it passes. */
  readonly faults: readonly Fault[];
  readonly actual: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The cases in a file of them, or in a list of such files; `undefined` where it is neither. */
export function caseFilesIn(data: unknown): CaseFile[] | undefined {
  const files = Array.isArray(data) ? data : [data];
  const isFile = (file: unknown): file is CaseFile =>
    isRecord(file) && typeof file.rule === 'string' && Array.isArray(file.cases) && file.cases.every(isRecord);
  return files.length > 0 && files.every(isFile) ? files : undefined;
}

/** The cases of some files, each with its rule and with the data of the edition that it names. */
export function casesOf(files: readonly CaseFile[], editions: Shipped['editions']): RuleCase[] {
  return files.flatMap(({ rule, cases }) =>
    cases.map(({ edition, ...one }) => {
      if (edition === undefined) return { ...one, rule };
      const name = String(edition);
      return { ...one, rule, edition: Object.hasOwn(editions, name) ? (editions[name] as EditionData) : { id: name } };
    }),
  );
}

const equal = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, at) => equal(entry, other[at]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && equal(one[key], other[key]))
  );
};

const clauseIds = new Set<string>(clauses.map(({ id }) => id));

function isKnownClause({ clause, edition }: RuleCase): boolean {
  const own = edition?.clauses;
  return clauseIds.has(clause) || (Array.isArray(own) && own.some((one) => isRecord(one) && one.id === clause));
}

function answered(one: RuleCase): Pick<CaseRun, 'outcome' | 'actual'> & { readonly agrees: boolean } {
  try {
    const result = answer(one) as object;
    const outcome = result instanceof InvalidFactsError ? 'malformed' : totalOf(result).status;
    const actual = asWritten(result);
    return { outcome, actual, agrees: equal(actual, expectedOf(one)) };
  } catch (error) {
    return { outcome: 'crashed', actual: { crash: String(error) }, agrees: false };
  }
}

function hasSentence({ sentence }: RuleCase): boolean {
  return isRecord(sentence) && Object.values(sentence).some((text) => typeof text === 'string' && text !== '');
}

/** Runs cases. None is left out, whatever is wrong with it. */
export function runCases(cases: readonly RuleCase[], own: boolean, taken: Set<string>): CaseRun[] {
  return cases.map((one) => {
    const { outcome, actual, agrees } = answered(one);
    const name = `${one.rule}/${one.id}`;
    const isRepeated = taken.has(name);
    taken.add(name);
    const faults: Fault[] = [
      ...(outcome === 'crashed' ? (['crash'] as const) : []),
      ...(agrees || outcome === 'crashed' ? [] : (['differs'] as const)),
      ...(isKnownClause(one) ? [] : (['clause'] as const)),
      ...(one.expected === undefined ? (['expected'] as const) : []),
      ...(isRepeated ? (['repeated'] as const) : []),
      ...(hasSentence(one) ? [] : (['sentence'] as const)),
    ];
    return { one, own, outcome, faults, actual };
  });
}

/** The same case where an office has chosen readings; what the case itself adopts stays. */
export const underChoices = (one: RuleCase, choices: Readonly<Record<string, string>>): RuleCase => ({
  ...one,
  readings: { ...choices, ...one.readings },
});

type Choices = Readonly<Record<string, string>>;

/** The positions of the cases that come out otherwise under other readings. */
export function changedBy(cases: readonly RuleCase[], from: Choices, to: Choices): number[] {
  const changed: number[] = [];
  cases.forEach((one, at) => {
    try {
      const [before, after] = [answer(underChoices(one, from)), answer(underChoices(one, to))];
      if (before instanceof InvalidFactsError || after instanceof InvalidFactsError) return;
      if (!sameOutcome(before as never, after as never)) changed.push(at);
    } catch {
      // A case that cannot be run is listed among the cases, and is no news about a reading.
    }
  });
  return changed;
}

/** The same for every option of every reading that is not in force, each beside what is. */
export function changedByOption(
  cases: readonly RuleCase[],
  choices: Choices,
): Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> {
  const consulting = (id: ReadingId) =>
    cases.flatMap((one, at) => (rules.get(one.rule)?.readings.includes(id) && !one.readings?.[id] ? [at] : []));
  return Object.fromEntries(
    readings.map(({ id, options, default: byDefault }) => {
      const places = consulting(id);
      const asked = places.map((at) => cases[at] as RuleCase);
      const others = options.filter((option) => option.id !== (choices[id] ?? byDefault));
      const found = others.map((option) => {
        const changed = changedBy(asked, choices, { ...choices, [id]: option.id });
        return [option.id, changed.map((at) => places[at] as number)];
      });
      return [id, Object.fromEntries(found)];
    }),
  );
}

/** Whether a case is of the shipped edition as it is, so that the form can take it up. */
export const isOfShipped = (one: RuleCase): boolean =>
  one.edition === undefined && one.restDays === undefined && editionOf(one).notice === lingcheng2020.notice;
