import { lingcheng2020 } from '../editions/edition.js';
import type { RuleId } from '../engine/outcome.js';
import type { StatementId } from '../engine/statement.js';
import type { Bilingual, Reliability } from '../notice/clauses.js';
import type { ReadingId } from '../readings/options.js';
import { readings } from '../readings/register.js';
import type { FactKey } from '../statements/answers.js';
import type { CollectionStatement } from '../statements/collection.js';
import type { ContributionStatement } from '../statements/contribution.js';
import type { PensionStatement } from '../statements/pension.js';
import { deepFreeze } from '../values/deep-freeze.js';
import { own } from '../values/own.js';
import type { FactTexts, Texts } from './texts.js';

/** A part of a statement, by its key there. */
export type StatementPart = Exclude<
  keyof ContributionStatement | keyof PensionStatement | keyof CollectionStatement,
  'statement'
>;

/** The words of one fact, for a form. */
export interface FactLabels {
  /** The name of the field. */
  readonly label: string;
  /** What to fill in. */
  readonly hint: string;
  /** What to fill in for one entry, where the fact is a list. */
  readonly entry?: string;
  /** What `null` means, where the fact may be absent. */
  readonly absent?: string;
  /** The options in words, by their value as text, where the fact has a few. */
  readonly options?: Readonly<Record<string, string>>;
}

/** The words of one language: plain, deeply frozen data, for forms, tables and reports. */
export interface Labels {
  /** The three outcomes. */
  readonly outcomes: Readonly<Record<'determined' | 'refused' | 'undetermined', string>>;
  /** What each rule determines. */
  readonly rules: Readonly<Record<RuleId, string>>;
  readonly statements: Readonly<Record<StatementId, string>>;
  /** The parts of the statements, by their keys there. */
  readonly parts: Readonly<Record<StatementPart, string>>;
  /** Every fact, by its key at any depth of the facts of any rule. */
  readonly facts: Readonly<Record<FactKey, FactLabels>>;
  /** The register of readings, in its order. */
  readonly readings: Readonly<
    Record<ReadingId, { readonly question: string; readonly options: Readonly<Record<string, string>> }>
  >;
  /** The clauses of the shipped notice, in its order: as printed, what each is about, what it fixes. */
  readonly clauses: Readonly<
    Record<string, { readonly label: string; readonly heading: string; readonly summary: string }>
  >;
  /** How far a source can be trusted. */
  readonly reliability: Readonly<Record<Reliability, string>>;
}

/** The rule that each part of a statement is an answer of. */
const ruleOfPart = {
  tier: 'contribution-tier',
  ownPayment: 'own-payment',
  governmentPayment: 'government-payment',
  municipalSubsidy: 'municipal-subsidy',
  credited: 'contribution-statement',
  basicPension: 'basic-pension',
  longContributionBonus: 'long-contribution-bonus',
  ageSupplement: 'age-supplement',
  monthly: 'pension-statement',
  completion: 'completion',
  targetMet: 'target-met',
  thresholdDate: 'threshold-date',
  score: 'assessment-score',
} as const satisfies Readonly<Record<StatementPart, RuleId>>;

interface RuleWords {
  readonly part?: string;
}

/** The same keys, each with what is made of its value. */
function mapped<Key extends string, From, To>(record: Readonly<Record<Key, From>>, make: (from: From) => To) {
  const made = Object.entries<From>(record).map(([key, from]) => [key, make(from)]);
  return Object.fromEntries(made) as Readonly<Record<Key, To>>;
}

function byId<Entry extends { readonly id: string }, To>(register: readonly Entry[], make: (entry: Entry) => To) {
  return Object.fromEntries(register.map((entry) => [entry.id, make(entry)])) as Readonly<Record<Entry['id'], To>>;
}

/** The labels of one language, made from its texts. */
export function labelsFrom(texts: Texts, language: keyof Bilingual): Labels {
  const { outcomes, rules, statements, facts, reliability, heading } = texts;
  const labelled = ({ range: _, ofTarget: __, ...words }: FactTexts): FactLabels => ({
    ...words,
    label: heading(words.label),
  });
  return deepFreeze<Labels>({
    outcomes: { ...outcomes },
    rules: mapped(rules, ({ name }: { readonly name: string }) => name),
    statements: { ...statements },
    parts: mapped(ruleOfPart, (rule) => own<RuleWords, 'part'>(rules[rule], 'part') ?? rules[rule].name),
    facts: mapped(facts, labelled),
    readings: byId(readings, ({ question, options }) => ({
      question: question[language],
      options: byId(options, ({ meaning }) => meaning[language]),
    })) as Labels['readings'],
    clauses: byId(lingcheng2020.clauses, ({ label, heading, summary }) => ({
      label,
      heading: heading[language],
      summary: summary[language],
    })),
    reliability: { ...reliability },
  });
}
