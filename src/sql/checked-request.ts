import { type Edition, lingcheng2020 } from '../editions/edition.js';
import { oneEditionIssues } from '../editions/edition-series.js';
import { jsonCopy } from '../editions/json-copy.js';
import { type Issue, type IssueCode, preview, throwIfAny } from '../errors.js';
import { hardshipGroupNames } from '../notice/hardship-groups.js';
import { parseDay } from '../values/calendar.js';
import { isRecord } from '../values/is-record.js';
import { answerNames, editionColumn } from './answer-columns.js';
import { dialects } from './dialects/dialects.js';
import { factsOf, snake } from './facts.js';
import { unknownShapes } from './known-shapes.js';
import { clausesIn, knownOf } from './row-rule.js';
import { allFacts, rowRules, ruleNames } from './row-rules.js';
import type { CheckedRequest, SqlRequest, SqlRule } from './sql-request.js';

type Path = Issue['path'];
type Report = (path: Path, code: IssueCode, message: string, received: unknown) => void;
type Data = Readonly<Record<string, unknown>>;

const keys = ['edition', 'dialect', 'table', 'key', 'carry', 'rules', 'columns', 'asOf'];
// No engine can hold a NUL in a name, nor half of a surrogate pair, which would become another character.
const isName = (text: string): boolean => text !== '' && !/[\0\p{Surrogate}]/u.test(text);

function checkName(path: Path, name: unknown, report: Report): void {
  if (typeof name === 'string' && isName(name)) return;
  const code = name === undefined ? 'missing' : 'wrong-type';
  const expected = 'expected a name that is not empty, without NUL or half a surrogate pair';
  report(path, typeof name === 'string' ? 'unknown-value' : code, expected, name);
}

function checkKeys(given: Data, report: Report): void {
  for (const key of Object.keys(given)) {
    if (!keys.includes(key)) report([key], 'unknown-key', `expected one of ${keys.join(', ')}`, key);
  }
}

function checkDialect(name: unknown, report: Report): void {
  const names: readonly unknown[] = dialects.map(({ id }) => id);
  if (names.includes(name)) return;
  report(['dialect'], name === undefined ? 'missing' : 'unknown-value', `expected one of ${names.join(', ')}`, name);
}

function checkTable(table: unknown, report: Report): void {
  if (!Array.isArray(table)) checkName(['table'], table, report);
  else if (table.length === 0) report(['table'], 'wrong-type', 'expected a name or a path of names', table);
  else for (const [at, part] of table.entries()) checkName(['table', at], part, report);
}

function checkRules(rules: unknown, report: Report): SqlRule[] {
  if (!Array.isArray(rules) || rules.length === 0) {
    report(['rules'], rules === undefined ? 'missing' : 'wrong-type', 'expected a list of at least one rule', rules);
    return [];
  }
  for (const [at, rule] of rules.entries()) {
    if (!ruleNames.includes(rule)) {
      report(['rules', at], 'unknown-value', `expected one of ${ruleNames.join(', ')}`, rule);
    } else if (rules.indexOf(rule) < at) report(['rules', at], 'duplicate', 'expected no rule twice', rule);
  }
  return ruleNames.filter((rule) => rules.includes(rule));
}

/** The key and the columns carried: none may be named like another, or like a column of the answer. */
function checkHandedThrough({ key, carry = [] }: Data, rules: readonly SqlRule[], report: Report): void {
  const isList = Array.isArray(carry);
  if (!isList) report(['carry'], 'wrong-type', 'expected a list of columns', carry);
  const columns: [Path, unknown][] = [[['key'], key]];
  if (isList) columns.push(...carry.map((column, at): [Path, unknown] => [['carry', at], column]));
  const taken = new Set([editionColumn, ...rules.flatMap((rule) => answerNames(snake(rule), rowRules[rule]))]);
  for (const [path, name] of columns) {
    checkName(path, name, report);
    if (typeof name !== 'string') continue;
    // Most engines take names for the same whatever their capitals.
    if (taken.has(name.toLowerCase())) {
      report(path, 'duplicate', 'expected another name than the other columns of the answer', name);
    }
    taken.add(name.toLowerCase());
  }
}

function checkColumns({ columns, asOf }: Data, rules: readonly SqlRule[], report: Report): void {
  if (!isRecord(columns)) {
    report(['columns'], columns === undefined ? 'missing' : 'wrong-type', 'expected a column for each fact', columns);
    return;
  }
  const known = allFacts();
  for (const [fact, column] of Object.entries(columns)) {
    if (known.includes(fact)) checkName(['columns', fact], column, report);
    else report(['columns', fact], 'unknown-key', `expected one of ${known.join(', ')}`, fact);
  }
  const needed = new Set(rules.flatMap((rule) => factsOf(rowRules[rule]).map(({ name }) => name)));
  if (asOf !== undefined) needed.delete('asOf');
  for (const fact of needed) {
    if (!Object.hasOwn(columns, fact)) report(['columns', fact], 'missing', 'expected a column', undefined);
  }
  if (asOf !== undefined && Object.hasOwn(columns, 'asOf')) {
    report(['asOf'], 'contradiction', 'expected either a day or a column for asOf', asOf);
  }
}

function checkAsOf(asOf: unknown, report: Report): void {
  if (asOf === undefined || (typeof asOf === 'string' && parseDay(asOf) !== undefined)) return;
  report(['asOf'], 'not-a-day', "expected a real calendar day as 'YYYY-MM-DD'", asOf);
}

/** The parts of the notice that rules rest on. */
function nounsOf(rules: readonly SqlRule[]) {
  const known = rules.flatMap((rule) => [rowRules[rule].basis, ...rowRules[rule].parts].map(knownOf));
  return [...new Set(known.flatMap(({ nouns, nounsIfAny }) => [...nouns, ...nounsIfAny]))];
}

/** What of an edition SQL cannot carry: other shapes and hardship groups, and ids that engines read in different ways. */
function checkEdition(edition: Edition, rules: readonly SqlRule[], report: Report): void {
  if (/\p{Surrogate}/u.test(edition.id)) {
    report(['edition', 'id'], 'unknown-value', 'expected no half of a surrogate pair', edition.id);
  }
  for (const noun of unknownShapes(edition, nounsOf(rules))) {
    const expected = `expected ${noun} in a shape that SQL carries, such as that of ${lingcheng2020.id}`;
    report(['edition', 'notice', noun], 'unknown-value', expected, edition.notice[noun]);
  }
  const { groups = [] } = edition.notice.hardshipGroups ?? {};
  const asksGroups = rules.some((rule) => factsOf(rowRules[rule]).some(({ group }) => group !== undefined));
  const others = groups.filter((group) => !(hardshipGroupNames as readonly string[]).includes(group));
  if (asksGroups && others.length > 0) {
    const path = ['edition', 'notice', 'hardshipGroups', 'groups'];
    report(path, 'unknown-value', `expected only ${hardshipGroupNames.join(', ')}, which have a column`, others[0]);
  }
  for (const id of new Set(rules.flatMap((rule) => clausesIn(rowRules[rule], edition)))) {
    if (!/['\\\p{C}]/u.test(id)) continue;
    const at = edition.clauses.findIndex((clause) => clause.id === id);
    report(['edition', 'clauses', at, 'id'], 'unknown-value', 'expected no quote, backslash or control character', id);
  }
}

/** The request as it is at one look, since a hostile one can be another at the next; the edition is left as it is. */
function requestCopy(asked: unknown): { readonly edition: unknown; readonly given: Data } | undefined {
  try {
    const { edition, ...given } = asked as Data;
    const copy = jsonCopy(given);
    return isRecord(asked) && isRecord(copy) ? { edition, given: copy } : undefined;
  } catch {
    // A request that throws when it is looked at.
  }
  return undefined;
}

/** The request found sound, or one error with everything that is wrong in it. */
export function checkedRequest(request: SqlRequest): CheckedRequest {
  const issues: Issue[] = [];
  const report: Report = (path, code, message, received) =>
    issues.push({ path, code, message, received: preview(received) });
  const copy = requestCopy(request);
  if (copy === undefined)
    report([], 'unreadable', 'expected an object that JSON can carry, besides the edition', request);
  throwIfAny(issues, 'sqlFor');
  const { edition = lingcheng2020, given } = copy as { edition: Edition | undefined; given: Data };
  const { dialect, table, key, carry = [], rules: asked, columns, asOf } = given as unknown as SqlRequest;

  const ofEdition = oneEditionIssues(edition);
  issues.push(...ofEdition);
  checkKeys(given, report);
  checkDialect(dialect, report);
  checkTable(table, report);
  const rules = checkRules(asked, report);
  if (ofEdition.length === 0) checkEdition(edition, rules, report);
  checkHandedThrough(given, rules, report);
  checkColumns(given, rules, report);
  checkAsOf(asOf, report);
  throwIfAny(issues, 'sqlFor');
  return {
    edition,
    dialect: dialects.find(({ id }) => id === dialect) as CheckedRequest['dialect'],
    table: Array.isArray(table) ? table : [table as string],
    handedThrough: [key, ...carry],
    rules: asked,
    columns: new Map(Object.entries(columns)),
    asOf,
  };
}
