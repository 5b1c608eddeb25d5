import { clauses } from '../notice/clauses.js';
import { answerColumns, workedColumns } from './answer-columns.js';
import { checkedRequest } from './checked-request.js';
import { dayNumber } from './day.js';
import { type FactName, facts, given, issue, read, snake } from './facts.js';
import { query, type Step } from './layout.js';
import { type RowText, workedOut } from './row-rule.js';
import { rowRules, type SqlRule } from './row-rules.js';
import type { CheckedRequest, SqlRequest } from './sql-request.js';

/** A rule asked for, as it is worked out in the edition. */
interface Asked {
  readonly rule: SqlRule;
  readonly row: RowText;
}

const rowKey = { name: 'row_key', value: 'row_key' };
const group = (columns: Step['groups'][number]['columns'], comment = '') => ({ comment, columns });
const unchanged = (fact: FactName) => ({ name: snake(fact), value: snake(fact) });

/** The facts that the rules ask for, each once, in the register's order. */
function neededFacts({ rules }: CheckedRequest): FactName[] {
  const needed = new Set(rules.flatMap((rule): readonly FactName[] => rowRules[rule].facts));
  return (Object.keys(facts) as FactName[]).filter((name) => needed.has(name));
}

/** A rule with its clauses, as printed. */
function heading(rule: SqlRule): string {
  const labels = rowRules[rule].authority.clauses.map((id) => clauses.find((clause) => clause.id === id)?.label);
  return `${rule}: clause ${rowRules[rule].authority.clauses.join(', ')} (${labels.join(', ')})`;
}

/** The readings that the rules consult, as they are read here. */
function readingsLine({ edition, rules }: CheckedRequest): string {
  const consulted = new Set(rules.flatMap((rule) => rowRules[rule].authority.readings));
  const adopted = [...consulted].map((id) => `${id} = ${edition.readings[id]}`);
  return adopted.length > 0 ? `Readings: ${adopted.join(', ')}` : 'Readings: none consulted';
}

// An edition's id may contain anything, a line break included.
const onOneLine = (name: string): string =>
  JSON.stringify(name).replace(/[^\x20-\x7e\u00a1-\u1fff\u3001-\ud7ff]/g, '?');

/** The facts that come from columns: not the day, where it is the same for every row. */
const factsInColumns = (request: CheckedRequest): FactName[] =>
  neededFacts(request).filter((fact) => request.asOf === undefined || fact !== 'asOf');

function givenStep(request: CheckedRequest): Step {
  const { dialect, table, key, columns } = request;
  const column = (fact: FactName) => dialect.identifier(columns.get(fact) as string);
  return {
    name: 'given',
    comment: 'Every column as text, so that no value can end the query.',
    groups: [
      group([{ name: rowKey.name, value: dialect.identifier(key) }]),
      group(factsInColumns(request).map((fact) => given(fact, column(fact), dialect))),
    ],
    from: table.map(dialect.identifier).join('.'),
    fence: '',
  };
}

function factsStep(request: CheckedRequest): Step {
  const { dialect, asOf } = request;
  const today = asOf === undefined ? [] : [{ name: 'as_of', value: dayNumber(asOf) }];
  return {
    name: 'facts',
    comment: 'What the texts say; NULL where they say nothing sound. A day is the number of its digits.',
    groups: [group([rowKey, ...factsInColumns(request).flatMap((fact) => read(fact, dialect)), ...today])],
    from: 'given',
    fence: dialect.fence,
  };
}

function checkedStep(request: CheckedRequest, asked: readonly Asked[]): Step {
  const derived = new Map(asked.flatMap(({ row }) => Object.entries(row.derived ?? {})));
  return {
    name: 'checked',
    comment: 'What is wrong with each fact, and what several rules work with.',
    groups: [
      group([rowKey, ...neededFacts(request).map(unchanged)]),
      group(factsInColumns(request).map(issue)),
      group([...derived].map(([name, value]) => ({ name, value }))),
    ],
    from: 'facts',
    fence: request.dialect.fence,
  };
}

function workedOutStep(request: CheckedRequest, asked: readonly Asked[]): Step {
  const { dialect } = request;
  const checked = factsInColumns(request);
  return {
    name: 'worked_out',
    comment: 'Each rule: its status, and what belongs to a status, right only where that is the status.',
    groups: [
      group([rowKey]),
      ...asked.map(({ rule, row }) =>
        group(workedColumns(snake(rule), rowRules[rule], row, checked, dialect), heading(rule)),
      ),
    ],
    from: 'checked',
    fence: dialect.fence,
  };
}

/** The text of a request found sound. */
function written(request: CheckedRequest): string {
  const { edition, dialect, key, rules } = request;
  const asked = rules.map((rule) => ({ rule, row: workedOut(rowRules[rule], edition, dialect) }));
  const comments = [`Edition ${onOneLine(edition.id)}, written for ${dialect.id}`, readingsLine(request)];
  const steps = [givenStep(request), factsStep(request), checkedStep(request, asked), workedOutStep(request, asked)];
  return query(comments, steps, {
    groups: [
      group([{ name: dialect.identifier(key), value: rowKey.name }]),
      ...rules.map((rule) => group(answerColumns(snake(rule), rowRules[rule]), rule)),
    ],
    from: 'worked_out',
    fence: '',
  });
}

/**
 * The rules as one SELECT over a table that holds their facts, one row for each key. See `sqlRules` for the columns
 * asked for and handed out.
 *
 * @throws InvalidFactsError with an issue for everything wrong in the request.
 * @example
 * ```ts
 * sqlFor({ dialect: 'duckdb', table: 'people', key: 'id', rules: ['basic-pension'], columns: {}, asOf: '2020-05-01' }).startsWith('-- Edition "lingcheng-2020", written for duckdb')
 * // => true
 * ```
 */
export function sqlFor(request: SqlRequest): string {
  return written(checkedRequest(request));
}
