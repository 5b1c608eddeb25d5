import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../../src/explain/explain.js';
import { type Clause, clauses, compareReadings, type ReadingId } from '../../src/index.js';
import { answer, asWritten, determinerFor, editionOf, expectedOf, type RuleCase, revived } from '../cases.js';
import { explained, explainedExpectation, type Lines } from './explained.js';

/** What became of a case: the status of its outcome, or of its total where it is a statement. */
export type Outcome = 'determined' | 'refused' | 'undetermined' | 'malformed' | 'crashed';

/** One case as it ran. */
export interface AuditedCase {
  readonly case: RuleCase;
  /** Where it stands on the page. */
  readonly anchor: string;
  readonly passes: boolean;
  readonly outcome: Outcome;
  readonly expected: unknown;
  readonly actual: unknown;
  /** What the library answers, in plain sentences. */
  readonly explanation: Readonly<Record<Language, Lines>>;
  /** What the case expects, in plain sentences; empty where it cannot be said. */
  readonly expectation: Readonly<Record<Language, Lines>>;
  /** The readings under another option of which the outcome would be another. */
  readonly changedBy: readonly ReadingId[];
}

const totals: Readonly<Record<string, string>> = { contribution: 'credited', pension: 'monthly', collection: 'score' };

function outcomeOfAnswer(answered: object): Outcome {
  if ('status' in answered) return answered.status as Outcome;
  if ('statement' in answered) {
    const total = totals[String(answered.statement)] as string;
    return outcomeOfAnswer((answered as Record<string, object>)[total] as object);
  }
  return 'code' in answered ? 'malformed' : 'crashed';
}

/** A rule that throws anything else has failed its case, and the report says so instead of ending. */
function answerOrCrash(one: RuleCase): object {
  try {
    return answer(one) as object;
  } catch (error) {
    return { crash: String(error) };
  }
}

function changing(one: RuleCase, outcome: Outcome): ReadingId[] {
  if (outcome === 'malformed' || outcome === 'crashed') return [];
  const comparisons = compareReadings(determinerFor(one.rule) as never, revived(one.facts) as never, editionOf(one));
  return comparisons.filter(({ changes }) => changes).map(({ reading }) => reading);
}

function auditedCase(one: RuleCase): AuditedCase {
  const answered = answerOrCrash(one);
  const outcome = outcomeOfAnswer(answered);
  const [expected, actual] = [expectedOf(one), outcome === 'crashed' ? answered : asWritten(answered)];
  return {
    case: one,
    anchor: `case-${one.rule}-${one.id}`,
    passes: isDeepStrictEqual(actual, expected),
    outcome,
    expected,
    actual,
    explanation: explained(answered, one),
    expectation: explainedExpectation(one),
    changedBy: changing(one, outcome),
  };
}

/** The cases of one rule or statement under one clause, those that fail first. */
export interface AuditedRule {
  readonly rule: string;
  readonly cases: readonly AuditedCase[];
}

/** One clause with all that was run under it. */
export interface AuditedClause {
  readonly clause: Clause;
  readonly rules: readonly AuditedRule[];
}

/** Every case of the fixtures as it ran, in the notice's order. */
export interface Audit {
  readonly cases: readonly AuditedCase[];
  readonly clauses: readonly AuditedClause[];
}

const failingFirst = (one: AuditedCase, other: AuditedCase) => Number(one.passes) - Number(other.passes);

function auditedClause(clause: Clause, cases: readonly AuditedCase[]): AuditedClause {
  const under = cases.filter((one) => one.case.clause === clause.id);
  const rules = new Set([...clause.computedBy, ...under.map((one) => one.case.rule)]);
  const casesOf = (rule: string) => under.filter((one) => one.case.rule === rule).sort(failingFirst);
  return { clause, rules: [...rules].map((rule) => ({ rule, cases: casesOf(rule) })) };
}

/** Runs the cases and puts them in the notice's order. */
export function audited(cases: readonly RuleCase[]): Audit {
  const ran = cases.map(auditedCase);
  const inOrder = clauses.map((clause) => auditedClause(clause, ran));
  return { cases: inOrder.flatMap(({ rules }) => rules.flatMap((rule) => rule.cases)), clauses: inOrder };
}
