import { determineEach, type Edition, type Issue, type SettledRow } from '../../src/index.js';
import type { ShippedHardshipGroup } from '../../src/notice/hardship-groups.js';
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
} as const satisfies Record<ShippedHardshipGroup, SqlFact>;

const numbers = ['contributionYear', 'tier', 'consecutiveYears', 'targetHeadcount', 'collectedHeadcount'];

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

const groupNames = Object.keys(groupFlags) as ShippedHardshipGroup[];

/** The facts of a row as the rules take them. */
export function factsOf(row: Row): Record<string, unknown> {
  return {
    ...row,
    hardshipGroups: groupNames.filter((group) => row[groupFlags[group]] === true),
    target: { headcount: row.targetHeadcount, amount: row.targetAmount },
    collected: { headcount: row.collectedHeadcount, amount: row.collectedAmount },
  };
}

const groupFacts: readonly SqlFact[] = Object.values(groupFlags);

/** The groups that a rule asks for and that a row has. */
const groupsOf = (row: Row) => groupNames.filter((group) => row[groupFlags[group]] === true);

/** The rules' issues, those of a list of groups as the flags have them; and what no list has, a flag that is NULL. */
function issuesOf(rule: SqlRule, row: Row, issues: readonly Issue[]): string[] {
  const asked = sqlRules.find((one) => one.rule === rule)?.facts ?? [];
  const given = groupsOf(row);
  const unknown = issues.flatMap(({ path: [fact, at] }) =>
    fact === 'hardshipGroups' ? [groupFlags[given[Number(at)] as ShippedHardshipGroup] as SqlFact] : [],
  );
  return [
    ...issues.flatMap(({ path, code }) => (path[0] === 'hardshipGroups' ? [] : [`${path.join('.')}:${code}`])),
    ...groupFacts.flatMap((flag) => {
      if (!asked.includes(flag)) return [];
      if (row[flag] === null) return [`${flag}:wrong-type`];
      return unknown.includes(flag) ? [`${flag}:unknown-value`] : [];
    }),
  ];
}

type Answer = Readonly<Record<string, string>>;

const snake = (name: string) => name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const distinct = (codes: readonly string[]) => [...new Set(codes)].join(',');

const withoutZeros = (decimal: string) => (decimal.includes('.') ? decimal.replace(/[.]?0+$/, '') : decimal);
const sixDecimals = (rate: string) => withoutZeros(rate.replace(/([.]\d{6})\d+$/, '$1'));

function listed(part: unknown): string {
  return typeof part === 'object' && part !== null && 'code' in part ? String(part.code) : String(part);
}

/** A value as columns: what is nested under both names, lists with commas, shares to six decimals, rounded down. */
function columnsOf(value: object, prefix = ''): Answer {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]): [string, string][] => {
      const column = `${prefix}${snake(key)}`;
      if (Array.isArray(part)) return [[column, part.map(listed).join(',')], ...figuresOf(part, `${column}_`)];
      if (part === null) return [];
      // Tiers in a range are one text, as tiers in a list are.
      if ('step' in Object(part)) return [[column, `${part.from}..${part.until} by ${part.step}`]];
      if (typeof part === 'object') return Object.entries(columnsOf(part, `${column}_`));
      return [[column, key === 'rate' ? sixDecimals(part) : String(part)]];
    }),
  );
}

/** The figures of entries that have a code, under its name. */
function figuresOf(entries: readonly unknown[], prefix = ''): [string, string][] {
  return entries.flatMap((entry): [string, string][] => {
    if (typeof entry !== 'object' || entry === null || !('code' in entry)) return [];
    const { code, ...figures } = entry;
    return Object.entries(columnsOf(figures, `${prefix}${snake(String(code))}_`));
  });
}

interface AnyOpen {
  readonly why: string;
  readonly reading?: string;
  readonly clause?: string | null;
}

const openCode = ({ why, reading, clause }: AnyOpen) => [why, reading ?? clause].filter(Boolean).join(':');

interface AnyDetermination {
  readonly status: string;
  readonly clauses: readonly string[];
  readonly value: object;
  readonly reasons: readonly { code: string }[];
  readonly open: readonly AnyOpen[];
}

const totalOr = (rule: SqlRule, result: unknown) =>
  (rule === 'pension-statement' ? (result as { monthly: unknown }).monthly : result) as AnyDetermination;

/** What `determineEach` says of a row, as the columns of its rule. */
function answerOf(rule: SqlRule, row: Row, item: SettledRow<unknown, unknown>): Answer {
  const issues = issuesOf(rule, row, item.status === 'rejected' ? item.reason.issues : []);
  if (item.status === 'rejected' || issues.length > 0) return { status: 'malformed', issues: issues.join(',') };
  const { status, value, reasons, open } = totalOr(rule, item.value);
  if (status === 'determined') return { status, ...columnsOf(value) };
  if (status === 'refused') {
    return { status, reasons: distinct(reasons.map(({ code }) => code)), ...Object.fromEntries(figuresOf(reasons)) };
  }
  return { status, open: distinct(open.map(openCode)) };
}

/** Facts that no rule finds malformed. */
const soundFacts = {
  birthDate: '1950-01-01',
  asOf: '2020-05-01',
  student: false,
  townshipResident: true,
  employeePensionMember: false,
  recipient: true,
  consecutiveYears: 0,
  contributionYear: 2020,
  tier: 300,
  hardshipGroups: [],
  lastAdjustedOn: '2018-01-01',
  diedOn: '2020-04-01',
  deregisteredOn: null,
  month: '2020-03',
  paidOn: '2020-05-01',
  target: { headcount: 1, amount: null },
  collected: { headcount: 1, amount: null },
  thresholdReachedOn: null,
  materialsSubmittedOn: null,
};

type AnyRule = (facts: object, edition: Edition) => unknown;

/** What a rule says of every row, by the columns of the rule; the facts of the rows are made once for several rules. */
export function expectedAnswers(
  rule: SqlRule,
  rows: readonly Row[],
  edition: Edition,
  facts: readonly object[] = rows.map(factsOf),
): Answer[] {
  const determine = determinerFor(rule) as AnyRule;
  // What is malformed has those of a person in no group.
  const ofSound = determine(soundFacts, edition);
  const settled = determineEach(determine as never, facts, edition);
  return [...settled].map((item, at) => {
    const answer = answerOf(rule, rows[at] ?? emptyRow, item);
    const isSound = item.status === 'fulfilled' && answer.status !== 'malformed';
    return { ...answer, clauses: totalOr(rule, isSound ? item.value : ofSound).clauses.join(',') };
  });
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
  return /^-?\d+\.\d+$/.test(value) && !column.endsWith('_clauses') ? withoutZeros(value) : value;
}

/** The same text from what an engine handed out, its columns as text. */
export function answeredText(rule: SqlRule, answered: Readonly<Record<string, string | null>>): string {
  const { columns = [] } = sqlRules.find((one) => one.rule === rule) ?? {};
  return columns.map((column) => plain(column, answered[column])).join('|');
}
