import { type Edition, editionIssues, lingcheng2020 } from '../editions/edition.js';
import { excerpt, InvalidFactsError, type Issue, type IssueCode } from '../errors.js';
import { safely, unreadable } from '../facts/field.js';
import { readDay } from '../values/calendar.js';
import { listCopy } from '../values/list-copy.js';
import { percentOf } from '../values/money.js';
import { answerColumns } from './answer-columns.js';
import { dialects } from './dialects/dialects.js';
import { type FactName, facts, snake } from './facts.js';
import { rowRules, type SqlRule } from './row-rules.js';
import type { CheckedRequest, SqlRequest } from './sql-request.js';

type Report = (path: (string | number)[], code: IssueCode, message: string, received: unknown) => void;

const dialectNames = dialects.map(({ id }) => id);
const ruleNames = Object.keys(rowRules);
const factNames = Object.keys(facts);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// No engine can hold a NUL in a name, nor half of a surrogate pair, which would become another character.
const isName = (text: string): boolean => text !== '' && !/[\0\p{Surrogate}]/u.test(text);

function checkName(path: (string | number)[], name: unknown, report: Report): void {
  if (typeof name === 'string' && isName(name)) return;
  const code = name === undefined ? 'missing' : 'wrong-type';
  const expected = 'expected a name that is not empty, without NUL or half a surrogate pair';
  report(path, typeof name === 'string' ? 'unknown-value' : code, expected, name);
}

function checkRules(rules: unknown, report: Report): SqlRule[] {
  if (!Array.isArray(rules) || rules.length === 0) {
    report(['rules'], rules === undefined ? 'missing' : 'wrong-type', 'expected a list of at least one rule', rules);
    return [];
  }
  // As a list without gaps: `forEach` would pass over them.
  [...rules].forEach((rule, at) => {
    if (!ruleNames.includes(rule)) {
      report(['rules', at], 'unknown-value', `expected one of ${ruleNames.join(', ')}`, rule);
    } else if (rules.indexOf(rule) < at) report(['rules', at], 'duplicate', 'expected no rule twice', rule);
  });
  return [...new Set(rules)].filter((rule) => ruleNames.includes(rule)) as SqlRule[];
}

function checkColumns(request: Record<string, unknown>, rules: readonly SqlRule[], report: Report): void {
  const { columns, asOf } = request;
  if (!isRecord(columns)) {
    report(['columns'], columns === undefined ? 'missing' : 'wrong-type', 'expected a column for each fact', columns);
    return;
  }
  for (const [fact, column] of Object.entries(columns)) {
    if (factNames.includes(fact)) checkName(['columns', fact], column, report);
    else report(['columns', fact], 'unknown-key', `expected one of ${factNames.join(', ')}`, fact);
  }
  const needed = new Set<string>(rules.flatMap((rule) => rowRules[rule].facts));
  if (asOf !== undefined) needed.delete('asOf');
  for (const fact of needed) {
    if (!Object.hasOwn(columns, fact)) report(['columns', fact], 'missing', 'expected a column', undefined);
  }
  if (asOf !== undefined && Object.hasOwn(columns, 'asOf')) {
    report(['asOf'], 'contradiction', 'expected either a day or a column for asOf', asOf);
  }
}

function checkKey(key: unknown, rules: readonly SqlRule[], report: Report): void {
  checkName(['key'], key, report);
  const taken = rules.flatMap((rule) => answerColumns(snake(rule), rowRules[rule]).map(({ name }) => name));
  if (typeof key === 'string' && taken.includes(key.toLowerCase())) {
    report(['key'], 'duplicate', 'expected another name than the columns of the answer', key);
  }
}

/** Decimals of a share beyond which engines no longer multiply exactly. */
const mostDecimals = 18;

function checkThreshold({ notice }: Edition, rules: readonly SqlRule[], report: Report): void {
  const { value } = notice.completion.threshold;
  const isAsked = rules.includes('completion') || rules.includes('target-met');
  if (!isAsked || percentOf(value, 1).decimalPlaces() <= mostDecimals) return;
  const path = ['edition', 'notice', 'completion', 'threshold', 'value'];
  report(path, 'out-of-range', `expected at most ${mostDecimals - 2} decimals, which engines multiply exactly`, value);
}

/** No list of a request is longer: it bounds the work a hostile one can cause. */
const longestList = 256;

/** The request as it is at one look, since a hostile one can be another at the next. */
function requestCopy(asked: unknown): unknown {
  if (!isRecord(asked)) return asked;
  const { edition, dialect, table, key, rules, columns, asOf } = asked;
  const copy = (list: unknown) => listCopy(list, longestList);
  const columnsCopy = isRecord(columns) ? { ...columns } : columns;
  return { edition, dialect, table: copy(table), key, rules: copy(rules), columns: columnsCopy, asOf };
}

/** The request found sound, or one error with everything that is wrong in it. */
export function checkedRequest(asked: SqlRequest): CheckedRequest {
  const issues: Issue[] = [];
  const report: Report = (path, code, message, received) =>
    issues.push({ path, code, message, received: excerpt(received) });
  const copy = safely(() => requestCopy(asked));
  if (!isRecord(copy)) {
    const message = `expected an object, its lists of at most ${longestList} entries`;
    report([], copy === unreadable ? 'unreadable' : 'wrong-type', message, asked);
    throw new InvalidFactsError('sqlFor', issues);
  }
  const given = copy as unknown as SqlRequest;
  const { edition = lingcheng2020, dialect: name, table, key, asOf, columns } = given;
  const ofEdition = editionIssues(edition);
  issues.push(...ofEdition);
  const dialect = dialects.find(({ id }) => id === name);
  if (!dialect) {
    const code = name === undefined ? 'missing' : 'unknown-value';
    report(['dialect'], code, `expected one of ${dialectNames.join(', ')}`, name);
  }
  const path: readonly unknown[] = Array.isArray(table) ? table : [table];
  if (path.length === 0) report(['table'], 'wrong-type', 'expected a name or a path of names', table);
  path.forEach((part, at) => {
    checkName(Array.isArray(table) ? ['table', at] : ['table'], part, report);
  });
  const rules = checkRules(given.rules, report);
  if (ofEdition.length === 0) checkThreshold(edition, rules, report);
  checkKey(key, rules, report);
  checkColumns(given as unknown as Record<string, unknown>, rules, report);
  if (asOf !== undefined && !(typeof asOf === 'string' && readDay(asOf) !== undefined)) {
    report(['asOf'], 'not-a-day', "expected a real calendar day as 'YYYY-MM-DD'", asOf);
  }
  if (issues.length > 0 || !dialect) throw new InvalidFactsError('sqlFor', issues);
  const mapped = new Map(Object.entries(columns) as [FactName, string][]);
  return { edition, dialect, table: path as string[], key, rules, columns: mapped, asOf };
}
