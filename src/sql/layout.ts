import type { Sql } from './dialects/dialect.js';

/** A column of a step. */
export interface Column {
  readonly name: Sql;
  readonly value: Sql;
}

/** One step of the query: what it is for, what it makes, and of what. */
export interface Step {
  readonly name: Sql;
  readonly comment: string;
  /** Each group under a comment of its own, which may be empty. */
  readonly groups: readonly { readonly comment: string; readonly columns: readonly Column[] }[];
  readonly from: Sql;
  readonly fence: Sql;
}

const line = ({ name, value }: Column): string => (value === name ? name : `${value} AS ${name}`);

/** A SELECT with one column a line. */
function select({ groups, from, fence }: Omit<Step, 'name' | 'comment'>, indent = ''): Sql {
  const filled = groups.filter(({ columns }) => columns.length > 0);
  const text = filled
    .map(({ comment, columns }) => {
      const lines = columns.map((column) => `${indent}  ${line(column)}`).join(',\n');
      return comment === '' ? lines : `${indent}  -- ${comment}\n${lines}`;
    })
    .join(',\n');
  return `${indent}SELECT\n${text}\n${indent}FROM ${from}${fence === '' ? '' : `\n${indent}${fence}`}`;
}

/** The steps as common table expressions, and what is selected from the last. */
export function query(heading: readonly string[], steps: readonly Step[], last: Omit<Step, 'name' | 'comment'>): Sql {
  const tables = steps.map((step) => `${step.name} AS (\n  -- ${step.comment}\n${select(step, '  ')}\n)`);
  return `${heading.map((text) => `-- ${text}\n`).join('')}WITH ${tables.join(', ')}\n${select(last)}\n`;
}
