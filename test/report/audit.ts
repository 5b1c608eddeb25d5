import { isDeepStrictEqual } from 'node:util';
import { type Bilingual, type Clause, clauses, compareReadings, type ReadingId } from '../../src/index.js';
import { answer, asWritten, determinerFor, editionOf, expectedOf, type RuleCase, revived } from '../cases.js';
import { explained, explainedExpectation, type LinesInBoth } from './explained.js';
import { both } from './texts.js';

/** What became of a case: the status of its outcome, or of its total where it is a statement. */
export type Outcome = 'determined' | 'refused' | 'undetermined' | 'malformed' | 'crashed';

/** One case as it ran. */
export interface AuditedCase {
  readonly case: RuleCase;
  /** Where it stands on the page. */
  readonly anchor: string;
  /** Whether the answer is the one expected. */
  readonly agrees: boolean;
  /** Whether it agrees and nothing is wrong with the case itself. */
  readonly passes: boolean;
  /** What is wrong with the case itself, whatever the library answers. */
  readonly faults: readonly Bilingual[];
  readonly outcome: Outcome;
  readonly expected: unknown;
  readonly actual: unknown;
  /** What the library answers, in plain sentences. */
  readonly explanation: LinesInBoth;
  /** What the case expects, in plain sentences; empty where it cannot be said. */
  readonly expectation: LinesInBoth;
  /** The readings under another option of which the outcome would be another. */
  readonly changedBy: readonly ReadingId[];
}

const totals: Readonly<Record<string, string>> = { contribution: 'credited', pension: 'monthly', collection: 'score' };

function outcomeOf(answered: object): Outcome {
  if ('status' in answered) return answered.status as Outcome;
  if (!('statement' in answered)) return 'malformed';
  const total = totals[String(answered.statement)] as string;
  return outcomeOf((answered as Record<string, object>)[total] as object);
}

function changing(one: RuleCase): ReadingId[] {
  const comparisons = compareReadings(determinerFor(one.rule) as never, revived(one.facts) as never, editionOf(one));
  return comparisons.filter(({ changes }) => changes).map(({ reading }) => reading);
}

type Ran = Omit<AuditedCase, 'case' | 'anchor' | 'passes' | 'faults'>;

function ran(one: RuleCase): Ran {
  const answered = answer(one) as object;
  const outcome = outcomeOf(answered);
  const [expected, actual] = [expectedOf(one), asWritten(answered)];
  return {
    agrees: isDeepStrictEqual(actual, expected),
    outcome,
    expected,
    actual,
    explanation: explained(answered, one),
    expectation: explainedExpectation(one, answered),
    changedBy: outcome === 'malformed' ? [] : changing(one),
  };
}

/** A case that cannot be run, or whose answer cannot be told, has failed, and the report says so instead of ending. */
function ranOrCrashed(one: RuleCase): Ran {
  try {
    return ran(one);
  } catch (error) {
    const said = [String(error)];
    return {
      agrees: false,
      outcome: 'crashed',
      expected: one.expected,
      actual: { crash: said[0] },
      explanation: { en: said, 'zh-CN': said },
      expectation: { en: [], 'zh-CN': [] },
      changedBy: [],
    };
  }
}

const hasSentence = ({ sentence }: RuleCase): boolean => Object.values(sentence ?? {}).some((text) => text !== '');

const isClause = (id: unknown, all: unknown): boolean => Array.isArray(all) && all.some((clause) => clause?.id === id);

function faultsOf(one: RuleCase, isRepeated: boolean): Bilingual[] {
  const { id, clause, edition, expected } = one;
  const isKnown = isClause(clause, clauses) || isClause(clause, edition?.clauses);
  return [
    ...(isKnown ? [] : [both(`There is no clause ${clause}.`, `没有编号为${clause}的条款。`)]),
    ...(expected === undefined ? [both('The case expects nothing.', '测试用例缺少预期结果。')] : []),
    ...(isRepeated ? [both(`Another case has the id ${id} too.`, `另有测试用例的编号也是${id}。`)] : []),
    ...(hasSentence(one) ? [] : [both('The case has no sentence.', '测试用例缺少说明语句。')]),
  ];
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

/** Where the cases stand that name a clause of another notice, or none. */
export const otherClauses: Clause = {
  id: 'others',
  label: '其他',
  heading: both('Other clauses', '其他条款'),
  summary: both('Cases under a clause that this notice does not have.', '所列条款不在本通知之内的测试用例。'),
};

const failingFirst = (one: AuditedCase, other: AuditedCase) => Number(one.passes) - Number(other.passes);

function auditedClause(clause: Clause, under: readonly AuditedCase[]): AuditedClause {
  const rules = [...new Set(under.map((one) => one.case.rule))];
  const casesOf = (rule: string) => under.filter((one) => one.case.rule === rule).sort(failingFirst);
  return { clause, rules: rules.map((rule) => ({ rule, cases: casesOf(rule) })) };
}

/** Gives out places on the page: letters and digits only, and none twice. */
function anchors(): (one: RuleCase) => string {
  const taken = new Set<string>();
  return ({ rule, id }) => {
    const name = `case-${rule}-${id}`.replace(/[^\w-]+/g, '-');
    let anchor = name;
    for (let count = 2; taken.has(anchor); count += 1) anchor = `${name}-${count}`;
    taken.add(anchor);
    return anchor;
  };
}

/** Runs the cases and puts them in the notice's order. None is left out, whatever is wrong with it. */
export function audited(cases: readonly RuleCase[]): Audit {
  const anchorOf = anchors();
  const names = cases.map(({ rule, id }) => `${rule}/${id}`);
  const all = cases.map((one, at): AuditedCase => {
    const isRepeated = names.some((name, other) => name === names[at] && other !== at);
    const [result, faults] = [ranOrCrashed(one), faultsOf(one, isRepeated)];
    return { ...result, case: one, anchor: anchorOf(one), faults, passes: result.agrees && faults.length === 0 };
  });
  const inOrder = clauses.map((clause) =>
    auditedClause(
      clause,
      all.filter((one) => one.case.clause === clause.id),
    ),
  );
  const others = all.filter((one) => !isClause(one.case.clause, clauses));
  if (others.length > 0) inOrder.push(auditedClause(otherClauses, others));
  return { cases: inOrder.flatMap(({ rules }) => rules.flatMap((rule) => rule.cases)), clauses: inOrder };
}
