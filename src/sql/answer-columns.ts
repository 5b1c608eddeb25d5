import { type Edition, lingcheng2020 } from '../editions/edition.js';
import { isOutsideCoverage } from './coverage.js';
import type { ColumnType, Dialect, Sql } from './dialects/dialect.js';
import { type Case, codes, firstOf, laidOut, or, text, typed } from './expression.js';
import { type Fact, issueOf, orderIssues, snake } from './facts.js';
import type { Column } from './layout.js';
import type { Resolved } from './resolve-readings.js';
import {
  always,
  type Branch,
  clausesIn,
  type HeldCode,
  ownClausesIn,
  type RowAnswer,
  type RowRule,
  undetermined,
} from './row-rule.js';

const optional = ({ code, when }: HeldCode): Sql => firstOf([[when, text(code)]]);

/** A CASE that is only read under its own status: where all branches give the same, that is it. */
function given(cases: readonly Case[], { types }: Dialect): Sql {
  const [, first = 'NULL'] = cases[0] ?? [];
  if (cases.some(([, then]) => then !== first)) return laidOut(cases);
  return first === 'NULL' ? `CAST(NULL AS ${types.text})` : first;
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

/** A column that belongs to one status, right only where that is the status. */
interface StatusColumn {
  readonly name: string;
  readonly status: RowAnswer['status'];
  /** What it comes to over the branches of a rule. */
  readonly over: (branches: readonly Branch[], dialect: Dialect) => Sql;
}

/** The column by what an answer of its status gives. */
const columnOf = <Status extends RowAnswer['status']>(
  status: Status,
  name: string,
  type: ColumnType,
  give: (answer: Extract<RowAnswer, { status: Status }>) => Sql,
): StatusColumn => ({
  name,
  status,
  over: (branches, dialect) => {
    const cases = branches.flatMap(({ when, answer }): Case[] =>
      answer.status === status ? [[when, give(answer as Extract<RowAnswer, { status: Status }>)]] : [],
    );
    return typed(given(cases, dialect), type, dialect);
  },
});

/** A figure of a reason, right under its own reason and NULL under any other. */
const figureColumn = (code: string, figure: string, type: ColumnType): StatusColumn =>
  columnOf('refused', `${snake(code)}_${figure}`, type, ({ reasons }) =>
    firstOf(
      reasons.flatMap(({ code: held, when, figures }) => (held === code ? [[when, figures?.[figure] as Sql]] : [])),
    ),
  );

/** The columns of an answer that its branches give, in their order. */
const branchColumns = ({ value, figures }: RowRule): StatusColumn[] => [
  ...Object.entries(value).map(([name, type]) =>
    columnOf('determined', name, type, (answer) => answer.value[name] as Sql),
  ),
  columnOf('refused', 'reasons', 'text', ({ reasons }) => codes(reasons)),
  ...Object.entries(figures).flatMap(([code, each]) =>
    Object.entries(each).map(([figure, type]) => figureColumn(code, figure, type)),
  ),
  columnOf('undetermined', 'open', 'text', ({ open }) => text(open)),
];

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

/** The clauses where they are not the same for every row. */
function clausesByRow(prefix: string, { rule, edition }: Omit<Asked, 'resolved'>): Column | undefined {
  const refers = rule.refersFor?.(edition);
  if (refers === undefined) return undefined;
  const [all, own] = [clausesIn(rule, edition), ownClausesIn(rule, edition)].map((clauses) => text(clauses.join(',')));
  return { name: `${prefix}_clauses`, value: `CASE WHEN ${refers} THEN ${all} ELSE ${own} END` };
}

/** All that is worked out for a rule, each column right under its own status. */
export function workedColumns(prefix: string, asked: Asked, checked: readonly Fact[], dialect: Dialect): Column[] {
  const issues = checked.map(issueOf);
  const faults = faultsOf(asked, dialect);
  const isMalformed = or(...issues.map((issue) => `${issue} IS NOT NULL`), ...faults.map(({ when }) => when));
  const branches = branchesOf(asked);
  const clauses = clausesByRow(prefix, asked);
  return [
    { name: `${prefix}_status`, value: status(branches, isMalformed) },
    ...branchColumns(asked.rule).map(({ name, over }) => ({
      name: `${prefix}_${name}`,
      value: over(branches, dialect),
    })),
    {
      name: `${prefix}_issues`,
      value: `CONCAT_WS(',', ${[...issues, ...faults.map(optional)].join(', ') || 'NULL'})`,
    },
    ...(clauses ? [clauses] : []),
  ];
}

/** The column of the edition's id. */
export const editionColumn = 'edition';

/** A row that is malformed has those of the rule itself. */
function clausesColumn(prefix: string, rule: RowRule, edition: Edition): Column {
  const name = `${prefix}_clauses`;
  const byRow = clausesByRow(prefix, { rule, edition });
  if (byRow === undefined) return { name, value: text(clausesIn(rule, edition).join(',')) };
  const ofRule = text(ownClausesIn(rule, edition).join(','));
  return { name, value: `CASE WHEN ${prefix}_status = 'malformed' THEN ${ofRule} ELSE ${name} END` };
}

/** The columns handed out: each only under the status it belongs to, and the clauses always. */
export function answerColumns(prefix: string, rule: RowRule, edition: Edition): Column[] {
  const under = [...branchColumns(rule), { name: 'issues', status: 'malformed' }].map(({ name, status }) => ({
    name: `${prefix}_${name}`,
    value: `CASE WHEN ${prefix}_status = '${status}' THEN ${prefix}_${name} END`,
  }));
  return [{ name: `${prefix}_status`, value: `${prefix}_status` }, ...under, clausesColumn(prefix, rule, edition)];
}

/** The names of the columns handed out. */
export const answerNames = (prefix: string, rule: RowRule): string[] =>
  answerColumns(prefix, rule, lingcheng2020).map(({ name }) => name);
