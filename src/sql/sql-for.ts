import { clauses } from '../notice/clauses.js';
import { answerColumns, workedColumns } from './answer-columns.js';
import { checkedRequest } from './checked-request.js';
import { dayNumber } from './day.js';
import { type FactName, facts, given, issue, read, snake } from './facts.js';
import { query, type Step } from './layout.js';
import { workedOut } from './row-rule.js';
import { rowRules, type SqlRule } from './row-rules.js';
import type { CheckedRequest, SqlRequest } from './sql-request.js';

const rowKey = { name: 'row_key', value: 'row_key' };
const group = (columns: Step['groups'][number]['columns'], comment = '') => ({ comment, columns });

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

/** The text of a request found sound. */
function written(request: CheckedRequest): string {
  const { edition, dialect, table, key, rules, columns, asOf } = request;
  const { fence } = dialect;
  const name = (column: string) => dialect.identifier(column);
  const inColumns = neededFacts(request).filter((fact) => asOf === undefined || fact !== 'asOf');
  const today = asOf === undefined ? [] : [{ name: 'as_of', value: dayNumber(asOf) }];
  const answers = rules.map((rule) => ({ rule, row: workedOut(rowRules[rule], edition, dialect) }));
  const derived = new Map(answers.flatMap(({ row }) => Object.entries(row.derived ?? {})));
  const values = neededFacts(request).map((fact) => ({ name: snake(fact), value: snake(fact) }));
  const steps: Step[] = [
    {
      name: 'given',
      comment: 'Every column as text, so that no value can end the query.',
      groups: [
        group([{ name: rowKey.name, value: name(key) }]),
        group(inColumns.map((fact) => given(fact, name(columns.get(fact) as string), dialect))),
      ],
      from: table.map(name).join('.'),
      fence: '',
    },
    {
      name: 'facts',
      comment: 'What the texts say; NULL where they say nothing sound. A day is the number of its digits.',
      groups: [group([rowKey, ...inColumns.flatMap((fact) => read(fact, dialect)), ...today])],
      from: 'given',
      fence,
    },
    {
      name: 'checked',
      comment: 'What is wrong with each fact, and what several rules work with.',
      groups: [
        group([rowKey, ...values]),
        group(inColumns.map(issue)),
        group([...derived].map(([column, value]) => ({ name: column, value }))),
      ],
      from: 'facts',
      fence,
    },
    {
      name: 'worked_out',
      comment: 'Each rule: its status, and what belongs to a status, right only where that is the status.',
      groups: [
        group([rowKey]),
        ...answers.map(({ rule, row }) =>
          group(workedColumns(snake(rule), rowRules[rule], row, inColumns, dialect), heading(rule)),
        ),
      ],
      from: 'checked',
      fence,
    },
  ];
  return query([`Edition ${onOneLine(edition.id)}, written for ${dialect.id}`, readingsLine(request)], steps, {
    groups: [
      group([{ name: name(key), value: rowKey.name }]),
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
