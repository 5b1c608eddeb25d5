import { Decimal } from 'decimal.js';
import { explain, type Language } from '../../src/explain/explain.js';
import { placeOf } from '../../src/explain/sentences.js';
import { english } from '../../src/explain/texts-en.js';
import { chinese } from '../../src/explain/texts-zh.js';
import type { Issue } from '../../src/index.js';
import { determinerFor, editionOf, expectedOf, type RuleCase } from '../cases.js';

/** Sentences, one a line, indented by what they belong to. */
export type Lines = readonly string[];

export const languages = ['en', 'zh-CN'] as const satisfies readonly Language[];

const inBoth = (say: (language: Language) => Lines): Readonly<Record<Language, Lines>> => ({
  en: say('en'),
  'zh-CN': say('zh-CN'),
});

/** What the library answered to a case, in plain sentences. */
export function explained(answered: object, one: RuleCase): Readonly<Record<Language, Lines>> {
  const crash = 'crash' in answered ? String(answered.crash) : null;
  return inBoth((language) =>
    crash === null ? explain(answered as never, language, editionOf(one)).split('\n') : [crash],
  );
}

/** The rule behind each part of a statement. */
const ruleOfPart: Readonly<Record<keyof typeof english.parts, string>> = {
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
};

/** A case writes an outcome without its rule and with amounts as texts; `explain` wants both as the library has them. */
function asAnswered(outcome: unknown, rule: string, clause: string): object {
  return JSON.parse(JSON.stringify(outcome), (_, value) => {
    if (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)) return new Decimal(value);
    const isOutcome = typeof value === 'object' && value !== null && 'status' in value;
    return isOutcome ? { ...value, rule, clauses: [clause], readings: [] } : value;
  });
}

/** An expected outcome in plain sentences, without the last line: the clause is the case's own. */
function outcomeLines(outcome: unknown, rule: string, clause: string, language: Language): Lines {
  return explain(asAnswered(outcome, rule, clause) as never, language)
    .split('\n')
    .slice(0, -1);
}

/** A case writes where a fault is and of what kind, not what was received. */
function issueLines(issues: readonly Pick<Issue, 'path' | 'code'>[], language: Language): Lines {
  const texts = language === 'en' ? english : chinese;
  return issues.map(({ path, code }) => texts.issue(placeOf(path, { language, texts }), texts.issues[code], []));
}

function expectationLines(one: RuleCase, language: Language): Lines {
  const expected = expectedOf(one) as Record<string, unknown>;
  if (Array.isArray(expected.issues)) return issueLines(expected.issues, language);
  if (!('statement' in expected)) return outcomeLines(expected, one.rule, one.clause, language);
  const { statement: _, ...parts } = expected;
  return Object.entries(parts).flatMap(([part, outcome]) =>
    outcomeLines(outcome, ruleOfPart[part as keyof typeof ruleOfPart], one.clause, language),
  );
}

/** What a case expects, in plain sentences; nothing where it is no outcome of the library. */
export function explainedExpectation(one: RuleCase): Readonly<Record<Language, Lines>> {
  return inBoth((language) => {
    try {
      return expectationLines(one, language);
    } catch {
      return [];
    }
  });
}

/** The readings a rule or statement consults. */
export function readingsOf(rule: string): readonly string[] {
  return (determinerFor(rule) as unknown as { readings: readonly string[] }).readings;
}
