import * as library from '../src/index.js';
import { adopt, defineEdition, type Edition, InvalidFactsError, lingcheng2020 } from '../src/index.js';

/** What a case expects of a rule, in the words of `fixtures/schemas/cases.json`. */
export type Expected = Readonly<Record<string, unknown>>;

/** One case of the fixtures. */
export interface Case {
  readonly id: string;
  /** What it states, in one language or both. */
  readonly sentence: { readonly en?: string; readonly 'zh-CN'?: string };
  readonly clause: string;
  /** The name of a file in `fixtures/editions`, without `.json`. Left out: the shipped edition. */
  readonly edition?: string;
  readonly readings?: Readonly<Record<string, string>>;
  /** `null`: none are known. Left out: those of the edition. */
  readonly restDays?: Readonly<Record<string, unknown>> | null;
  readonly facts: unknown;
  readonly expected: Expected;
}

/** The data of an edition other than the shipped one. */
export type EditionData = Readonly<Record<string, unknown>> & { readonly id: string };

/** A case with the rule it is for, and with the data of its edition in place of its name. */
export interface RuleCase extends Omit<Case, 'edition'> {
  readonly rule: string;
  readonly edition?: EditionData;
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

type OfEdition = Pick<RuleCase, 'edition' | 'readings' | 'restDays'>;

function madeEdition({ edition, readings = {}, restDays }: OfEdition): Edition {
  const base = edition === undefined ? lingcheng2020 : defineEdition(edition);
  if (restDays === undefined) return adopt(base, readings);
  // Without the annex, which no rest day concerns: a wrong row of it is one failure, its own, and not one of each case.
  const notice = { ...base.notice, collectionTargets: null };
  return adopt(defineEdition({ ...base, id: `${base.id}-other-rest-days`, notice, restDays }), readings);
}

/** The edition a case is for. The cases are many and their editions few, so each is made once. */
export function editionOf(one: OfEdition): Edition {
  const key = JSON.stringify({ id: one.edition?.id, readings: one.readings, restDays: one.restDays });
  const made = editions.get(key) ?? madeEdition(one);
  editions.set(key, made);
  return made;
}

const basis = new Set(['rule', 'edition', 'clauses', 'readings']);

/** A result without the legal basis on it, as the cases write it. */
export function outcomeOf(result: unknown): unknown {
  if (typeof result !== 'object' || result === null) return result;
  if (Array.isArray(result)) return result.map(outcomeOf);
  const entries = Object.entries(result).filter(([key]) => !('status' in result && basis.has(key)));
  return Object.fromEntries(entries.map(([key, part]) => [key, outcomeOf(part)]));
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
export function expectedOf({ expected }: Pick<Case, 'expected'>): unknown {
  const issues = expected?.issues;
  return Array.isArray(issues) ? { ...expected, issues: [...issues].sort(byPath) } : expected;
}
