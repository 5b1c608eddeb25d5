import {
  type Determiner,
  determineEach,
  type Edition,
  type HardshipGroup,
  type Issue,
  type PensionStatementFacts,
  pensionStatement,
  type SettledRow,
} from '../../src/index.js';
import { type SqlFact, type SqlRule, sqlRules } from '../../src/sql/sql.js';
import { determinerFor } from '../cases.js';

/** A row of the test table: days and amounts as text, flags, and numbers. */
export type Row = { readonly [Fact in SqlFact]: string | number | boolean | null };

type ColumnKind = 'text' | 'flag' | 'number';

const flags = ['student', 'townshipResident', 'employeePensionMember', 'recipient'] as const;

/** The flag that stands for each hardship group, in the notice's order. */
export const groupFlags = {
  'severe-disability': 'severeDisability',
  'minimum-living-guarantee': 'minimumLivingGuarantee',
  'rural-five-guarantees': 'ruralFiveGuarantees',
  'urban-three-nos': 'urbanThreeNos',
  'special-care-recipient': 'specialCareRecipient',
  'registered-poor': 'registeredPoor',
} as const satisfies Record<HardshipGroup, SqlFact>;

const numbers = ['tier', 'consecutiveYears', 'targetHeadcount', 'collectedHeadcount'];

/** Every fact, each a column under its own name. */
export const factNames = [...new Set(sqlRules.flatMap(({ facts }) => facts))];

/** What a fact's column holds. */
export function kindOf(fact: SqlFact): ColumnKind {
  if (numbers.includes(fact)) return 'number';
  const isFlag = ([...flags, ...Object.values(groupFlags)] as string[]).includes(fact);
  return isFlag ? 'flag' : 'text';
}

/** A row with nothing in it. */
export const emptyRow = Object.fromEntries(factNames.map((fact) => [fact, null])) as Row;

const groupNames = Object.keys(groupFlags) as HardshipGroup[];

/** The facts of a row as the rules take them. */
export function factsOf(row: Row): Record<string, unknown> {
  return {
    ...row,
    hardshipGroups: groupNames.filter((group) => row[groupFlags[group]] === true),
    target: { headcount: row.targetHeadcount, amount: row.targetAmount },
    collected: { headcount: row.collectedHeadcount, amount: row.collectedAmount },
  };
}

const codesOf = (issues: readonly Issue[]) => issues.map(({ path, code }) => `${path.join('.')}:${code}`);

/** What the rules have no fact for: a flag of a hardship group that is NULL. */
function missingFlags(rule: SqlRule, row: Row): string[] {
  const asked = sqlRules.find((one) => one.rule === rule)?.facts ?? [];
  return Object.values(groupFlags)
    .filter((flag) => asked.includes(flag) && row[flag] === null)
    .map((flag) => `${flag}:wrong-type`);
}

type Answer = Readonly<Record<string, string>>;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const distinct = (codes: readonly string[]) => [...new Set(codes)].join(',');

/** A value as columns: what is nested under both names, lists with commas, shares to six decimals. */
function columnsOf(value: object, prefix = ''): Answer {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]): [string, string][] => {
      const column = `${prefix}${snake(key)}`;
      if (Array.isArray(part)) return [[column, part.join(',')]];
      if (typeof part !== 'object') return [[column, String(part)]];
      if (!('toDecimalPlaces' in part)) return Object.entries(columnsOf(part, `${column}_`));
      return [[column, (key === 'rate' ? part.toDecimalPlaces(6, 4) : part).toFixed()]];
    }),
  );
}

interface AnyOpen {
  readonly why: string;
  readonly reading?: string;
  readonly clause?: string;
}

const openCode = ({ why, reading, clause }: AnyOpen) => [why, reading ?? clause].filter(Boolean).join(':');

/** What `determineEach` says of a row, as the columns of its rule. */
function answerOf(rule: SqlRule, row: Row, item: SettledRow<unknown>): Answer {
  const missing = missingFlags(rule, row);
  if (item.status === 'rejected') {
    return { status: 'malformed', issues: [...codesOf(item.reason.issues), ...missing].join(',') };
  }
  if (missing.length > 0) return { status: 'malformed', issues: missing.join(',') };
  const answer = rule === 'pension-statement' ? (item.value as { monthly: unknown }).monthly : item.value;
  const { status, value, reasons, open } = answer as {
    status: string;
    value: object;
    reasons: { code: string }[];
    open: AnyOpen[];
  };
  if (status === 'determined') return { status, ...columnsOf(value) };
  if (status === 'refused') return { status, reasons: distinct(reasons.map(({ code }) => code)) };
  return { status, open: distinct(open.map(openCode)) };
}

const anyone: PensionStatementFacts = {
  recipient: true,
  birthDate: '1950-01-01',
  asOf: '2020-05-01',
  consecutiveYears: 0,
};
const clausesOf = new Map(
  sqlRules.map(({ rule }) => {
    const { clauses } =
      rule === 'pension-statement'
        ? pensionStatement(anyone).monthly
        : (determinerFor(rule) as unknown as { clauses: readonly string[] });
    return [rule, clauses.join(',')];
  }),
);

/** What a rule says of every row, by the columns of the rule; the facts of the rows are made once for several rules. */
export function expectedAnswers(
  rule: SqlRule,
  rows: readonly Row[],
  edition: Edition,
  facts: readonly object[] = rows.map(factsOf),
): Answer[] {
  const clauses = clausesOf.get(rule) ?? '';
  const settled = determineEach(determinerFor(rule) as Determiner<object, unknown>, facts, edition);
  return [...settled].map((item, at) => ({ ...answerOf(rule, rows[at] ?? emptyRow, item), clauses }));
}

/** The columns of a rule's answer, without the rule before them. */
export const columnsOfRule = new Map(
  sqlRules.map(({ rule, columns }) => [rule, columns.map((column) => column.slice(rule.length + 1))]),
);

/** What a rule says of every row, one text for each. */
export function expectedTexts(rule: SqlRule, rows: readonly Row[], edition: Edition): string[] {
  const columns = columnsOfRule.get(rule) ?? [];
  return expectedAnswers(rule, rows, edition).map((answer) => columns.map((column) => answer[column] ?? '-').join('|'));
}

/** Whether a column of an answer holds a flag. */
export const isFlagColumn = (column: string): boolean => /(^|_)(met|may_enrol|may_defer)$/.test(column);

function plain(column: string, value: string | null | undefined): string {
  if (value === null || value === undefined) return '-';
  if (isFlagColumn(column)) return value === '1' || value === 't' || value === 'true' ? 'true' : 'false';
  return /^-?\d+\.\d+$/.test(value) && !column.endsWith('_clauses')
    ? value.replace(/0+$/, '').replace(/\.$/, '')
    : value;
}

/** The same text from what an engine handed out, its columns as text. */
export function answeredText(rule: SqlRule, answered: Readonly<Record<string, string | null>>): string {
  const { columns = [] } = sqlRules.find((one) => one.rule === rule) ?? {};
  return columns.map((column) => plain(column, answered[column])).join('|');
}
