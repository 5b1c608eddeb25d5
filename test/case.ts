import * as library from '../src/index.js';
import { defineEdition, type Edition, InvalidFactsError, lingcheng2020 } from '../src/index.js';

/** What a case expects of a rule, in the words of `fixtures/schemas/cases.json`. */
export type Expected = Readonly<Record<string, unknown>>;

/** One case of the fixtures. */
export interface Case {
  readonly id: string;
  readonly sentence: string;
  readonly clause: string;
  readonly facts: unknown;
  readonly readings?: Readonly<Record<string, string>>;
  readonly restDays?: Readonly<Record<string, unknown>>;
  readonly expected: Expected;
}

/** A case with the rule it is for. */
export interface RuleCase extends Case {
  readonly rule: string;
}

type AnyDeterminer = (facts: unknown, edition?: Edition) => unknown;

const camel = (noun: string): string => noun.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The name of the public function for a rule's or statement's noun. */
export function functionName(noun: string): string {
  const statement = noun.match(/^(.*)-statement$/);
  return statement ? `${statement[1]}Statement` : `determine${camel(noun)}`;
}

/** The public function for a rule's or statement's noun. */
export function determinerFor(noun: string): AnyDeterminer {
  const found = (library as unknown as Record<string, AnyDeterminer>)[functionName(noun)];
  if (!found) throw new Error(`no rule or statement for ${noun}`);
  return found;
}

const specials: Readonly<Record<string, unknown>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': -0,
  undefined: undefined,
  Date: new Date(0),
  BigInt: 1n,
};

/** Facts with the values put in that JSON cannot write. */
export function revived(facts: unknown): unknown {
  if (Array.isArray(facts)) return facts.map(revived);
  if (typeof facts !== 'object' || facts === null) return facts;
  if ('$special' in facts) return specials[String(facts.$special)];
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, revived(value)]));
}

const editions = new Map<string, Edition>();

/** The edition a case is for. The cases are many and their editions few, so each is made once. */
export function editionOf({ readings, restDays }: Pick<Case, 'readings' | 'restDays'>): Edition {
  const key = JSON.stringify([readings, restDays]);
  const known = editions.get(key);
  if (known) return known;
  const edition = defineEdition({
    ...lingcheng2020,
    readings: { ...lingcheng2020.readings, ...readings },
    restDays: restDays ?? null,
  });
  editions.set(key, edition);
  return edition;
}

const authority = new Set(['rule', 'clauses', 'readings']);

/** A result without the authority on it, as the cases write it. */
export function outcomeOf(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result), (_, value) =>
    typeof value === 'object' && value !== null && 'status' in value
      ? Object.fromEntries(Object.entries(value).filter(([key]) => !authority.has(key)))
      : value,
  );
}

const byPath = (one: { path: unknown }, other: { path: unknown }) =>
  JSON.stringify(one.path) < JSON.stringify(other.path) ? -1 : 1;

/** What the library answers to a case, in the case's edition or one made from it: its result, or its error as a value. */
export function answer(one: RuleCase, edition: Edition = editionOf(one)): unknown {
  try {
    return determinerFor(one.rule)(revived(one.facts), edition);
  } catch (error) {
    if (error instanceof InvalidFactsError) return error;
    throw error;
  }
}

/** An answer in the words of the cases. */
export function asWritten(answered: unknown): unknown {
  if (!(answered instanceof InvalidFactsError)) return outcomeOf(answered);
  const issues = answered.issues.map(({ path, code }) => ({ path: [...path], code })).sort(byPath);
  return { error: answered.code, issues };
}

/** What the library answers to a case, in the words of the cases. */
export function run(one: RuleCase, edition: Edition = editionOf(one)): unknown {
  return asWritten(answer(one, edition));
}

/** What a case expects, with its issues in the order `run` gives them. */
export function expectedOf({ expected }: Case): unknown {
  const { issues } = expected;
  return Array.isArray(issues) ? { ...expected, issues: [...issues].sort(byPath) } : expected;
}
