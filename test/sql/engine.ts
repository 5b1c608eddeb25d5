import type { Edition } from '../../src/index.js';
import { type SqlDialect, type SqlRule, sqlFor, sqlRules } from '../../src/sql/sql.js';
import { factNames, kindOf, type Row } from './row.js';

/** A database to try the text in. */
export interface Engine {
  readonly name: string;
  readonly dialect: SqlDialect;
  /** Runs statements that hand out nothing. */
  execute(sql: string): Promise<void>;
  /** Puts rows into a table of `tableOf`, with their positions for keys. */
  load(table: string, rows: readonly Row[]): Promise<void>;
  /** Puts a file of comma-separated values, as `csv.ts` writes it, into a table. */
  loadFile(table: string, file: string): Promise<void>;
  /** Every column of every row as text. */
  select(sql: string): Promise<Record<string, string | null>[]>;
  close(): Promise<void>;
}

const types: Readonly<Record<SqlDialect, Record<'text' | 'flag' | 'number', string>>> = {
  duckdb: { text: 'VARCHAR', flag: 'BOOLEAN', number: 'DOUBLE' },
  postgresql: { text: 'text', flag: 'boolean', number: 'double precision' },
  mysql: { text: 'VARCHAR(100)', flag: 'BOOLEAN', number: 'DOUBLE' },
  spark: { text: 'STRING', flag: 'BOOLEAN', number: 'DOUBLE' },
};

/** A name of the tests' own, quoted. */
export function nameIn(dialect: SqlDialect, name: string): string {
  const quote = dialect === 'mysql' || dialect === 'spark' ? '`' : '"';
  return `${quote}${name.replaceAll(quote, quote + quote)}${quote}`;
}

/** A text of the tests' own, between quotes. */
export function literalIn(dialect: SqlDialect, text: string): string {
  const backslashed = dialect === 'mysql' || dialect === 'spark' ? text.replaceAll('\\', '\\\\') : text;
  return `'${backslashed.replaceAll("'", dialect === 'spark' ? "\\'" : "''")}'`;
}

/** The table the tests fill: a key and a column for every fact. */
export function tableOf(dialect: SqlDialect, table: string): string {
  const columns = factNames.map((fact) => `${nameIn(dialect, fact)} ${types[dialect][kindOf(fact)]}`);
  return `CREATE TABLE ${table} (id INTEGER, ${columns.join(', ')})`;
}

/** Rules over the table, each fact in the column of its own name; every rule unless said otherwise. */
export function rulesOver(
  dialect: SqlDialect,
  table: string,
  edition?: Edition,
  rules: readonly SqlRule[] = sqlRules.map(({ rule }) => rule),
): string {
  const columns = Object.fromEntries(factNames.map((fact) => [fact, fact]));
  return sqlFor({ ...(edition ? { edition } : {}), dialect, table, key: 'id', rules, columns });
}
