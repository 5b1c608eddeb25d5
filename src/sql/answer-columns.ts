import type { ColumnType, Dialect, Sql } from './dialects/dialect.js';
import { type Case, codes, firstOf, or, text } from './expression.js';
import { type FactName, issueOf, pathOf, snake } from './facts.js';
import { type Column, laidOut } from './layout.js';
import type { HeldCode, RowAnswer, RowRule, RowText } from './row-rule.js';

/** Two facts, the first of which comes after the second. */
function contradictions({ inOrder }: RowRule): HeldCode[] {
  return inOrder.map(([earlier, later]) => ({
    code: `${pathOf(earlier)}:contradiction`,
    when: `${snake(earlier)} > ${snake(later)}`,
  }));
}

const optional = ({ code, when }: HeldCode): Sql => firstOf([[when, text(code)]]);

/** The branches of one status, each with what it gives. */
function casesOf<Status extends RowAnswer['status']>(
  { branches }: RowText,
  status: Status,
  give: (answer: Extract<RowAnswer, { status: Status }>) => Sql,
): Case[] {
  return branches.flatMap(({ when, answer }): Case[] =>
    answer.status === status ? [[when, give(answer as Extract<RowAnswer, { status: Status }>)]] : [],
  );
}

/** A CASE that is only read under its own status: where all branches give the same, that is it. */
function given(cases: readonly Case[], { types }: Dialect): Sql {
  const [first] = cases;
  if (first === undefined) return `CAST(NULL AS ${types.text})`;
  return cases.every(([, then]) => then === first[1]) ? first[1] : laidOut(cases);
}

/** The status; branches that follow each other with the same are one. */
function status({ branches }: RowText, isMalformed: Sql): Sql {
  const cases: [Sql, Sql][] = [[isMalformed, text('malformed')]];
  for (const { when, answer } of branches) {
    const last = cases.at(-1) as [Sql, Sql];
    if (last[1] === text(answer.status)) last[0] = or(last[0], when);
    else cases.push([when, text(answer.status)]);
  }
  return laidOut(cases);
}

function typed(value: Sql, type: ColumnType, { types }: Dialect): Sql {
  return type === 'amount' || type === 'whole' ? `CAST(${value} AS ${types[type]})` : value;
}

/** All that is worked out for a rule, each column right under its own status. */
export function workedColumns(
  prefix: string,
  rule: RowRule,
  row: RowText,
  checked: readonly FactName[],
  dialect: Dialect,
): Column[] {
  const issues = rule.facts.filter((name) => checked.includes(name)).map(issueOf);
  const faults = [...contradictions(rule), ...(row.faults ?? [])];
  const isMalformed = or(...issues.map((issue) => `${issue} IS NOT NULL`), ...faults.map(({ when }) => when));
  const values = Object.entries(rule.value).map(([column, type]) => {
    const cases = casesOf(row, 'determined', ({ value }) => value[column] as Sql);
    return { name: column, value: typed(given(cases, dialect), type, dialect) };
  });
  const columns = [
    { name: 'status', value: status(row, isMalformed) },
    ...values,
    {
      name: 'reasons',
      value: given(
        casesOf(row, 'refused', ({ reasons }) => codes(reasons)),
        dialect,
      ),
    },
    {
      name: 'open',
      value: given(
        casesOf(row, 'undetermined', ({ open }) => text(open.join(','))),
        dialect,
      ),
    },
    { name: 'issues', value: `CONCAT_WS(',', ${[...issues, ...faults.map(optional)].join(', ') || 'NULL'})` },
  ];
  return columns.map(({ name, value }) => ({ name: `${prefix}_${name}`, value }));
}

const statusOf: Readonly<Record<string, string>> = { reasons: 'refused', open: 'undetermined', issues: 'malformed' };

/** The columns handed out: each only under the status it belongs to, and the clauses always. */
export function answerColumns(prefix: string, rule: RowRule): Column[] {
  const under = (column: string): Column => {
    const name = `${prefix}_${column}`;
    return { name, value: `CASE WHEN ${prefix}_status = '${statusOf[column] ?? 'determined'}' THEN ${name} END` };
  };
  const statusColumn = { name: `${prefix}_status`, value: `${prefix}_status` };
  const clauses = { name: `${prefix}_clauses`, value: text(rule.authority.clauses.join(',')) };
  return [statusColumn, ...[...Object.keys(rule.value), 'reasons', 'open', 'issues'].map(under), clauses];
}
