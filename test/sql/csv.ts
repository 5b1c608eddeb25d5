import type { Edition } from '../../src/index.js';
import { sqlRules } from '../../src/sql/sql.js';
import { columnsOfRule, expectedAnswers, factNames, factsOf, isFlagColumn, type Row } from './row.js';

/*
 * Comma-separated values that every engine reads alike: texts always between quotes, NULL never, flags as 1 and 0.
 */

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function field(value: Row[keyof Row]): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

/** Rows as the lines of a table of `tableOf`, with their positions for keys. */
export function csvOfRows(rows: readonly Row[]): string {
  return rows.map((row, at) => `${[at, ...factNames.map((fact) => field(row[fact]))].join(',')}\n`).join('');
}

function answerField(column: string, value: string | undefined): string {
  if (value === undefined) return 'NULL';
  return isFlagColumn(column) ? String(Number(value === 'true')) : quoted(value);
}

function answerLines(rows: readonly Row[], from: number, edition: Edition): string {
  const facts = rows.map(factsOf);
  const byRule = sqlRules.map(({ rule }) => {
    const columns = columnsOfRule.get(rule) ?? [];
    return expectedAnswers(rule, rows, edition, facts).map((answer) =>
      columns.map((column) => answerField(column, answer[column])).join(','),
    );
  });
  const id = quoted(encodeURI(edition.id));
  return rows.map((_, at) => `${[from + at, id, ...byRule.map((answers) => answers[at])].join(',')}\n`).join('');
}

/** What the rules say of every row, as the lines of a table of answers: position, edition, and each rule's columns. */
export function csvOfAnswers(rows: readonly Row[], edition: Edition): string {
  // A few at a time, since a determination takes far more memory than its line.
  const few = 500;
  const lots = Array.from({ length: Math.ceil(rows.length / few) }, (_, lot) => lot * few);
  return lots.map((from) => answerLines(rows.slice(from, from + few), from, edition)).join('');
}
