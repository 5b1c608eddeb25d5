import type { Edition } from '../../src/index.js';
import { type SqlFact, type SqlRule, sqlFor, sqlRules } from '../../src/sql/sql.js';
import { allCases, editionOf, type RuleCase, revived } from '../cases.js';
import { emptyRow, groupFlags, kindOf, type Row } from './row.js';

/** A case as a row. */
export interface RowCase {
  readonly rule: SqlRule;
  readonly id: string;
  readonly row: Row;
  readonly edition: Edition;
}

/** Why a case is none. */
export interface Unfit {
  readonly id: string;
  readonly why: string;
}

const rulesOfRows = new Map(sqlRules.map(({ rule, facts }) => [rule as string, facts]));
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The fact a column stands for, in what the case gives. */
function givenFor(facts: Record<string, unknown>, column: SqlFact): unknown {
  const nested = column.match(/^(target|collected)(Headcount|Amount)$/);
  if (!nested) return facts[column];
  const [, of = '', measure = ''] = nested;
  const figures = facts[of];
  if (figures === undefined) return undefined;
  return isRecord(figures) ? figures[measure.toLowerCase()] : { notARecord: true };
}

function unfitValue(column: SqlFact, value: unknown): string | undefined {
  if (value === undefined) return 'a fact is left out: a column always has a value or NULL';
  if (value === null) return undefined;
  const kind = kindOf(column);
  if (kind === 'flag') return typeof value === 'boolean' ? undefined : 'a flag that its column cannot hold';
  if (kind === 'number') return typeof value === 'number' ? undefined : 'a number that its column cannot hold';
  const isYuan = column.endsWith('Amount') && typeof value === 'number';
  return typeof value === 'string' || isYuan ? undefined : 'a day or amount that its column cannot hold';
}

const hasGroups = (facts: readonly SqlFact[]) => facts.includes('registeredPoor');

function unfitGroups(groups: unknown): string | undefined {
  const isList = Array.isArray(groups) && groups.every((group) => group in groupFlags);
  if (!isList) return 'hardship groups that six flags cannot say';
  return new Set(groups).size === groups.length ? undefined : 'a hardship group twice, which six flags cannot say';
}

function asRow(facts: Record<string, unknown>, columns: readonly SqlFact[]): Row {
  const flags = Object.entries(groupFlags).map(([group, flag]) => [
    flag,
    hasGroups(columns) && (facts.hardshipGroups as string[]).includes(group),
  ]);
  const values = columns
    .filter((column) => !Object.values(groupFlags).includes(column as never))
    .map((column) => {
      const value = givenFor(facts, column);
      return [column, kindOf(column) === 'text' && typeof value === 'number' ? String(value) : value];
    });
  return { ...emptyRow, ...Object.fromEntries([...flags, ...values]) };
}

const carried = new Map<string, boolean>();

/** Whether there is SQL for a rule in an edition: it does not carry every shape of a notice. */
function isCarried(rule: SqlRule, columns: readonly SqlFact[], edition: Edition): boolean {
  const key = `${rule} ${edition.id}`;
  const known = carried.get(key);
  if (known !== undefined) return known;
  let answer = true;
  try {
    const named = Object.fromEntries(columns.map((column) => [column, column]));
    sqlFor({ dialect: 'duckdb', table: 'cases', key: 'id', rules: [rule], columns: named, edition });
  } catch {
    answer = false;
  }
  carried.set(key, answer);
  return answer;
}

function fit(one: RuleCase): RowCase | Unfit {
  const id = `${one.rule}/${one.id}`;
  const columns = rulesOfRows.get(one.rule);
  if (!columns) return { id, why: `${one.rule}: its facts are lists or records, or its answer is several` };
  if (!isCarried(one.rule as SqlRule, columns, editionOf(one))) {
    return { id, why: 'a shape of the notice that SQL does not carry' };
  }
  const facts = revived(one.facts);
  if (!isRecord(facts)) return { id, why: 'no facts at all' };
  const groups = hasGroups(columns) ? unfitGroups(facts.hardshipGroups) : undefined;
  const values = columns
    .filter((column) => !Object.values(groupFlags).includes(column as never))
    .map((column) => unfitValue(column, givenFor(facts, column)));
  const others = editionOf(one).notice.hardshipGroups?.groups.filter((group) => !(group in groupFlags)) ?? [];
  const edition = others.length > 0 ? 'an edition with hardship groups that have no column' : undefined;
  const why = [edition, groups, ...values].find((found) => found !== undefined);
  return why
    ? { id, why }
    : { rule: one.rule as SqlRule, id: one.id, row: asRow(facts, columns), edition: editionOf(one) };
}

const sorted = allCases().map(fit);

/** Every case that fits a row. */
export const rowCases = sorted.filter((one): one is RowCase => 'row' in one);

/** Every other, and why. */
export const unfitCases = sorted.filter((one): one is Unfit => 'why' in one);

/** How many do not fit, for each reason. */
export function unfitReasons(): Map<string, number> {
  const reasons = new Map<string, number>();
  for (const { why } of unfitCases) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  return reasons;
}

/** The cases by the edition they are for, as one table each. */
export function casesByEdition(): { readonly edition: Edition; readonly cases: RowCase[] }[] {
  const tables = new Map<string, { edition: Edition; cases: RowCase[] }>();
  for (const one of rowCases) {
    const key = JSON.stringify(one.edition);
    const table = tables.get(key) ?? { edition: one.edition, cases: [] };
    table.cases.push(one);
    tables.set(key, table);
  }
  return [...tables.values()];
}
