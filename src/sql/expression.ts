import { decimal } from '../values/money.js';
import type { ColumnType, Dialect, Sql } from './dialects/dialect.js';

/** A condition and what follows from it. */
export type Case = readonly [when: Sql, then: Sql];

const isNever = (condition: Sql): boolean => condition === 'FALSE';
const isAlways = (condition: Sql): boolean => condition === 'TRUE';
const enclosed = (condition: Sql): Sql => (/ OR /.test(condition) ? `(${condition})` : condition);

/** All of the conditions. */
export function and(...conditions: readonly Sql[]): Sql {
  if (conditions.some(isNever)) return 'FALSE';
  const given = [...new Set(conditions)].filter((condition) => !isAlways(condition));
  if (given.length === 1) return given[0] as Sql;
  return given.length === 0 ? 'TRUE' : given.map(enclosed).join(' AND ');
}

/** Any of the conditions. */
export function or(...conditions: readonly Sql[]): Sql {
  if (conditions.some(isAlways)) return 'TRUE';
  const given = [...new Set(conditions)].filter((condition) => !isNever(condition));
  return given.length === 0 ? 'FALSE' : given.join(' OR ');
}

/** The opposite of a condition. */
export function not(condition: Sql): Sql {
  if (isNever(condition)) return 'TRUE';
  return isAlways(condition) ? 'FALSE' : `NOT (${condition})`;
}

/** The first that holds decides; without `otherwise`, NULL where none does. Each branch is preceded by `gap`. */
export function firstOf(cases: readonly Case[], otherwise?: Sql, gap = ' ', lastGap = gap): Sql {
  const decisive = cases.findIndex(([when]) => isAlways(when));
  const tried = (decisive === -1 ? cases : cases.slice(0, decisive)).filter(([when]) => !isNever(when));
  const last = decisive === -1 ? otherwise : (cases[decisive] as Case)[1];
  if (tried.length === 0) return last ?? 'NULL';
  const branches = tried.map(([when, then]) => `WHEN ${when} THEN ${then}`);
  const all = last === undefined ? branches : [...branches, `ELSE ${last}`];
  return `CASE${gap}${all.join(gap)}${lastGap}END`;
}

const widest = 120;

/** The same, a long one with a line for each branch. */
export function laidOut(cases: readonly Case[]): Sql {
  const flat = firstOf(cases);
  return flat.length <= widest ? flat : firstOf(cases, undefined, '\n      ', '\n    ');
}

/** A text of our own, between quotes; an empty one is made, since some engines can be set to take '' for NULL. */
export function text(value: string): Sql {
  if (value === '') return "CONCAT_WS(',', NULL)";
  return `'${value.replaceAll("'", "''")}'`;
}

/** Codes in one text, in their order, with commas between; each with the condition it holds under. */
export function codes(entries: readonly { readonly code: string; readonly when: Sql }[]): Sql {
  const held = entries.filter(({ when }) => !isNever(when));
  if (held.every(({ when }) => isAlways(when))) return text(held.map(({ code }) => code).join(','));
  return `CONCAT_WS(',', ${held.map(({ code, when }) => firstOf([[when, text(code)]])).join(', ')})`;
}

/** Whether a value is one of a list. */
export function isIn(value: Sql, list: readonly (number | Sql)[]): Sql {
  return list.length === 0 ? 'FALSE' : `${value} IN (${list.join(', ')})`;
}

/** Whether a value is below the first of some bands. */
export function isBelow(value: Sql, bands: readonly { readonly from: number }[]): Sql {
  const [lowest] = bands;
  return lowest ? `${value} < ${number(lowest.from)}` : 'TRUE';
}

/** What the highest band reached gives; without `otherwise`, NULL below the first. */
export function bandOf(
  value: Sql,
  bands: readonly { readonly from: number; readonly amount: number }[],
  otherwise?: Sql,
): Sql {
  const highestFirst = [...bands].reverse();
  return firstOf(
    highestFirst.map(({ from, amount }) => [`${value} >= ${number(from)}`, number(amount)]),
    otherwise,
  );
}

/** A number as an exact decimal; NULL for one that is too large for it, so that it cannot end the query. */
export function exactly(value: Sql, least: number, most: number, type: Sql): Sql {
  return firstOf([[`${value} BETWEEN ${least} AND ${most}`, `CAST(${value} AS ${type})`]]);
}

/** A value of the answer in the type of its column. */
export function typed(value: Sql, type: ColumnType | undefined, { types }: Dialect): Sql {
  return type === 'amount' || type === 'whole' ? `CAST(${value} AS ${types[type]})` : value;
}

/** A figure of the edition, never with an exponent. */
export function number(figure: number): Sql {
  return decimal(figure).toFixed();
}
