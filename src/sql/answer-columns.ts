import type { Edition } from '../editions/edition.js';
import { isOutsideCoverage } from './coverage.js';
import type { Dialect, Sql } from './dialects/dialect.js';
import { type Case, codes, firstOf, or, text, typed } from './expression.js';
import { type Fact, issueOf, orderIssues, snake } from './facts.js';
import { type Column, laidOut } from './layout.js';
import type { Resolved } from './resolve-readings.js';
import {
  always,
  type Branch,
  clausesIn,
  type HeldCode,
  type RowAnswer,
  type RowRule,
  undetermined,
} from './row-rule.js';

const optional = ({ code, when }: HeldCode): Sql => firstOf([[when, text(code)]]);

/** The branches of one status, each with what it gives. */
function casesOf<Status extends RowAnswer['status']>(
  branches: readonly Branch[],
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
function status(branches: readonly Branch[], isMalformed: Sql): Sql {
  const cases: [Sql, Sql][] = [[isMalformed, text('malformed')]];
  for (const { when, answer } of branches) {
    const last = cases.at(-1) as [Sql, Sql];
    if (last[1] === text(answer.status)) last[0] = or(last[0], when);
    else cases.push([when, text(answer.status)]);
  }
  return laidOut(cases);
}

const nameOfFigure = (code: string, figure: string): string => `${snake(code)}_${figure}`;

/** The columns of the figures of a rule's reasons. */
const figureNames = ({ figures }: RowRule): string[] =>
  Object.entries(figures).flatMap(([code, each]) => Object.keys(each).map((figure) => nameOfFigure(code, figure)));

/** The figures of the reasons, each right under its own reason and NULL under any other. */
function figureColumns({ figures }: RowRule, branches: readonly Branch[], dialect: Dialect): Column[] {
  return Object.entries(figures).flatMap(([code, each]) =>
    Object.entries(each).map(([figure, type]) => {
      const cases = casesOf(branches, 'refused', ({ reasons }) => {
        const reason = reasons.find((held) => held.code === code);
        const value = reason?.figures?.[figure];
        return reason && value ? firstOf([[reason.when, typed(value, type, dialect)]]) : 'NULL';
      });
      const isGiven = cases.some(([, then]) => then !== 'NULL');
      const none = typed(`CAST(NULL AS ${dialect.types.text})`, type, dialect);
      return { name: nameOfFigure(code, figure), value: isGiven ? laidOut(cases) : none };
    }),
  );
}

const silent: Branch = undetermined(always, 'not-stated');

/** A rule in an edition, and what it comes to there; nothing where the notice has no such part. */
export interface Asked {
  readonly rule: RowRule;
  readonly edition: Edition;
  readonly resolved: Resolved | undefined;
}

/** What a row comes to once it is found sound. */
export function branchesOf({ rule, edition, resolved }: Asked): readonly Branch[] {
  const outside = undetermined(isOutsideCoverage(rule, edition), 'outside-coverage');
  return resolved ? [outside, ...resolved.branches] : [silent];
}

/** What can be wrong with facts that are sound each by itself. */
export const faultsOf = ({ rule, resolved }: Asked, dialect: Dialect): HeldCode[] => [
  ...orderIssues(rule, dialect),
  ...rule.contradictions,
  ...(resolved?.faults ?? []),
];

/** All that is worked out for a rule, each column right under its own status. */
export function workedColumns(prefix: string, asked: Asked, checked: readonly Fact[], dialect: Dialect): Column[] {
  const { rule } = asked;
  const issues = checked.map(issueOf);
  const faults = faultsOf(asked, dialect);
  const isMalformed = or(...issues.map((issue) => `${issue} IS NOT NULL`), ...faults.map(({ when }) => when));
  const branches = branchesOf(asked);
  const values = Object.entries(rule.value).map(([column, type]) => {
    const cases = casesOf(branches, 'determined', ({ value }) => value[column] as Sql);
    return { name: column, value: typed(given(cases, dialect), type, dialect) };
  });
  const columns = [
    { name: 'status', value: status(branches, isMalformed) },
    ...values,
    {
      name: 'reasons',
      value: given(
        casesOf(branches, 'refused', ({ reasons }) => codes(reasons)),
        dialect,
      ),
    },
    ...figureColumns(rule, branches, dialect),
    {
      name: 'open',
      value: given(
        casesOf(branches, 'undetermined', ({ open }) => text(open)),
        dialect,
      ),
    },
    { name: 'issues', value: `CONCAT_WS(',', ${[...issues, ...faults.map(optional)].join(', ') || 'NULL'})` },
  ];
  return columns.map(({ name, value }) => ({ name: `${prefix}_${name}`, value }));
}

const statusOf: Readonly<Record<string, string>> = { open: 'undetermined', issues: 'malformed' };

const columnsUnderStatus = (rule: RowRule): string[] => [
  ...Object.keys(rule.value),
  'reasons',
  ...figureNames(rule),
  'open',
  'issues',
];

/** The column of the edition's id. */
export const editionColumn = 'edition';

/** The names of the columns handed out. */
export const answerNames = (prefix: string, rule: RowRule): string[] =>
  ['status', ...columnsUnderStatus(rule), 'clauses'].map((column) => `${prefix}_${column}`);

/** The columns handed out: each only under the status it belongs to, and the clauses always. */
export function answerColumns(prefix: string, { rule, edition }: Asked): Column[] {
  const under = (column: string): Column => {
    const name = `${prefix}_${column}`;
    const isDetermined = Object.hasOwn(rule.value, column);
    const status = isDetermined ? 'determined' : (statusOf[column] ?? 'refused');
    return { name, value: `CASE WHEN ${prefix}_status = '${status}' THEN ${name} END` };
  };
  const statusColumn = { name: `${prefix}_status`, value: `${prefix}_status` };
  const clauses = { name: `${prefix}_clauses`, value: text(clausesIn(rule, edition).join(',')) };
  return [statusColumn, ...columnsUnderStatus(rule).map(under), clauses];
}
