import { type Edition, lingcheng2020 } from '../../src/index.js';
import { type SqlDialect, sqlFor } from '../../src/sql/sql.js';
import { type Engine, nameIn } from './engine.js';

/** Names that would be more than names if they were not quoted. */
export const hostileNames = [
  ...['select', 'table', 'order', 'user', 'null', 'true', 'current_date'],
  // The names that the text gives its own steps and columns.
  ...['given', 'facts', 'checked', 'worked_out', 'row_key', 'as_of', 'as_of_text', 'basic_pension_amount'],
  'Robert"; DROP TABLE residents; --',
  '"',
  '""',
  '`',
  "'",
  '`; DROP TABLE residents; -- x',
  'a b',
  ' a',
  'a.b',
  '居民',
  '-- x',
  '/* */',
  '*/',
  '#',
  'a\\',
  '\\"',
  '\\`',
  '$1',
  '$$',
  '?',
  ':name',
  '@name',
  '%',
  '1',
  'a\n  b',
  'a\r\tb',
  '💰',
  "x' OR '1'='1",
  // As long as the shortest of the engines takes.
  'x'.repeat(63),
] as const;

/** Ids of an edition that would be more than a comment if a comment could be left. */
export const hostileIds = [
  'a\n; DROP TABLE residents; --',
  '*/ DROP TABLE residents; /*',
  '\'"`\\',
  'a\r\u2028\u0085b',
  '?',
  '$1',
];

/** The pension of a row whose table and column bear a name, and the key nearly; another table stays whole. */
export async function underHostileNames(
  engine: Engine,
  name: string,
  edition: Edition = lingcheng2020,
): Promise<string | null | undefined> {
  const named = (of: string) => nameIn(engine.dialect, of);
  const [table, key, column] = [name, `k${name}`.slice(0, 63), name];
  await engine.execute('DROP TABLE IF EXISTS residents');
  await engine.execute('CREATE TABLE residents (id INTEGER)');
  const { dialect } = engine;
  // In Spark a view can have any name, and a table cannot.
  const kind = dialect === 'spark' ? 'VIEW' : 'TABLE';
  await engine.execute(`DROP ${kind} IF EXISTS ${named(table)}`);
  if (dialect === 'spark') {
    const row = `SELECT 7 AS ${named(key)}, '2020-05-01' AS ${named(column)}`;
    await engine.execute(`CREATE TEMPORARY VIEW ${named(table)} AS ${row}`);
  } else {
    await engine.execute(`CREATE TABLE ${named(table)} (${named(key)} INTEGER, ${named(column)} VARCHAR(10))`);
    await engine.execute(`INSERT INTO ${named(table)} VALUES (7, '2020-05-01')`);
  }
  const text = sqlFor({ edition, dialect, table, key, rules: ['basic-pension'], columns: { asOf: column } });
  const rows = await engine.select(
    `SELECT ${named(key)} AS found, basic_pension_amount AS amount FROM (${text}) AS answered`,
  );
  await engine.execute(`DROP ${kind} ${named(table)}`);
  await engine.execute('DROP TABLE residents');
  const [row] = rows;
  return rows.length === 1 && row?.found === '7' ? row.amount : undefined;
}

/** The names an engine can have: those of MySQL keep to the first 65 536 characters of Unicode. */
export const namesIn = (dialect: SqlDialect): readonly string[] =>
  hostileNames.filter((name) => dialect !== 'mysql' || /^[\0-\uffff]*$/u.test(name));
