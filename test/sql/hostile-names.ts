import { sqlFor } from '../../src/sql/sql.js';
import type { Engine } from './engine.js';

/** Names that would be more than names if they were not quoted. */
export const hostileNames = [
  'select',
  'Robert"; DROP TABLE residents; --',
  '"',
  '""',
  '`',
  "'",
  '`; DROP TABLE residents; -- ',
  'a b',
  'a.b',
  '居民',
  '-- ',
  '/* */',
  'a\\',
  '\\"',
  '$1',
  '?',
  ':name',
  '%',
  '1',
  'a\nb',
  '💰',
  "x' OR '1'='1",
] as const;

/** The pension of a row whose table, key and column all bear a name, while another table stays whole. */
export async function underHostileNames(engine: Engine, name: string): Promise<string | null | undefined> {
  const quote = engine.dialect === 'mysql' ? '`' : '"';
  const named = (of: string) => `${quote}${of.replaceAll(quote, quote + quote)}${quote}`;
  const [table, key, column] = [`${name} t`, `${name} k`, `${name} c`];
  await engine.execute('DROP TABLE IF EXISTS residents');
  await engine.execute('CREATE TABLE residents (id INTEGER)');
  await engine.execute(`DROP TABLE IF EXISTS ${named(table)}`);
  await engine.execute(`CREATE TABLE ${named(table)} (${named(key)} INTEGER, ${named(column)} VARCHAR(10))`);
  await engine.execute(`INSERT INTO ${named(table)} VALUES (7, '2020-05-01')`);
  const { dialect } = engine;
  const text = sqlFor({ dialect, table, key, rules: ['basic-pension'], columns: { asOf: column } });
  const rows = await engine.select(
    `SELECT ${named(key)} AS found, basic_pension_amount AS amount FROM (${text}) AS answered`,
  );
  await engine.execute(`DROP TABLE ${named(table)}`);
  await engine.execute('DROP TABLE residents');
  const [row] = rows;
  return rows.length === 1 && row?.found === '7' ? row.amount : undefined;
}

/** The names an engine can have: those of MySQL keep to the first 65 536 characters of Unicode. */
export const namesIn = (engine: Engine): readonly string[] =>
  hostileNames.filter((name) => engine.dialect !== 'mysql' || /^[\0-\uffff]*$/u.test(name));
