import { type Explainable, explain, type Language } from '../../src/explain/explain.js';
import { determinerFor, editionOf, type RuleCase } from '../cases.js';

/** Sentences, one a line, indented by what they belong to. */
export type Lines = readonly string[];

export const languages = ['en', 'zh-CN'] as const satisfies readonly Language[];

/** The same in both languages. */
export type LinesInBoth = Readonly<Record<(typeof languages)[number], Lines>>;

/** An answer in plain sentences. */
export function explained(answer: unknown, one: RuleCase): LinesInBoth {
  const edition = editionOf(one);
  const say = (language: Language) => explain(answer as Explainable, language, { edition }).split('\n');
  return { en: say('en'), 'zh-CN': say('zh-CN') };
}

type Outcomes = Readonly<Record<string, { readonly rule?: string }>>;

/** A case leaves out of an outcome what it rests on; `explain` wants it as the library has it. */
function withBasis(outcome: unknown, rule: string, edition: string): unknown {
  return JSON.parse(JSON.stringify(outcome), (_, value) => {
    const isOutcome = typeof value === 'object' && value !== null && 'status' in value;
    return isOutcome ? { ...value, rule, edition, clauses: [], readings: [] } : value;
  });
}

/** What a case expects, in plain sentences; nothing where it is an error, or no answer of the library. */
export function explainedExpectation(one: RuleCase, answered: object): LinesInBoth {
  try {
    const { id } = editionOf(one);
    if (!('statement' in one.expected)) return explained(withBasis(one.expected, one.rule, id), one);
    const parts = Object.entries(one.expected).map(([part, outcome]) => {
      const rule = (answered as Outcomes)[part]?.rule ?? one.rule;
      return [part, withBasis(outcome, rule, id)];
    });
    return explained(Object.fromEntries(parts), one);
  } catch {
    return { en: [], 'zh-CN': [] };
  }
}

/** The readings a rule or statement consults; none where there is no such rule. */
export function readingsOf(rule: string): readonly string[] {
  try {
    return (determinerFor(rule) as unknown as { readings: readonly string[] }).readings;
  } catch {
    return [];
  }
}
