import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { lingcheng2020 } from '../../src/index.js';
import { sqlRules } from '../../src/sql/sql.js';
import type { Engine } from '../sql/engine.js';
import { rulesOver, tableOf } from '../sql/engine.js';
import { randomRows } from '../sql/random-rows.js';
import { answeredText, expectedTexts, type Row } from '../sql/row.js';
import { mariadb, postgresql } from './servers.js';

/*
 * Fault 28 of 0.1: databases, columns and connections in which its text ended in an error. What failed is tried first,
 * with the words of 0.1, so that the test is known to be able to fail.
 */

const isAscii = (row: Row) =>
  Object.values(row).every((value) => typeof value !== 'string' || /^\p{ASCII}*$/u.test(value));
const rows = randomRows(28, 400, { finite: true });

/** Loads rows, keeps the answers as a table, and hands out those that are not as the rules say. */
async function differingIn(engine: Engine, table: string, loaded: readonly Row[]): Promise<string[]> {
  const { dialect } = engine;
  for (const name of ['residents', 'kept']) await engine.execute(`DROP TABLE IF EXISTS ${name}`);
  await engine.execute(table);
  await engine.load('residents', loaded);
  await engine.execute(`CREATE TABLE kept AS ${rulesOver(dialect, 'residents')}`);
  const answers = new Map((await engine.select('SELECT * FROM kept')).map((answer) => [Number(answer.id), answer]));
  expect(answers.size).toBe(loaded.length);
  return sqlRules.flatMap(({ rule }) =>
    expectedTexts(rule, loaded, lingcheng2020).flatMap((expected, at) =>
      answeredText(rule, answers.get(at) ?? {}) === expected ? [] : [`${rule} ${JSON.stringify(loaded[at])}`],
    ),
  );
}

const [pg, maria] = [await postgresql(), await mariadb()];
afterAll(async () => {
  await pg?.close();
  await maria?.close();
});

describe.skipIf(pg === undefined)(pg?.name ?? 'PostgreSQL, which is not installed here', () => {
  const server = pg as NonNullable<typeof pg>;
  const chineseComment = 'SELECT 1 -- 二、4\n';

  test('columns of an ICU collation that is not deterministic (fault 28)', async () => {
    await server.execute(
      "CREATE COLLATION caseless (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
    );
    const table = tableOf('postgresql', 'residents').replaceAll(/ text\b/g, ' text COLLATE caseless');
    expect(await differingIn(server, table, rows)).toEqual([]);
    await expect(server.select(`SELECT "birthDate" ~ '^[0-9]' AS matched FROM residents`)).rejects.toThrow(
      'nondeterministic collations are not supported for regular expressions',
    );
  });

  test.each(['LATIN1', 'WIN1252'])('a database in %s (fault 28)', async (encoding) => {
    const database = encoding.toLowerCase();
    await server.execute(`CREATE DATABASE ${database} ENCODING '${encoding}' LOCALE 'C' TEMPLATE template0`);
    const engine = server.connected({ database });
    await expect(engine.execute(chineseComment)).rejects.toThrow(`has no equivalent in encoding "${encoding}"`);
    const ascii = rows.filter(isAscii);
    expect(ascii.length).toBeGreaterThan(200);
    expect(await differingIn(engine, tableOf('postgresql', 'residents'), ascii)).toEqual([]);
  });

  test('a client that speaks GBK (fault 28)', async () => {
    const engine = server.connected({ characters: 'GBK' });
    await expect(engine.execute(chineseComment)).rejects.toThrow('in encoding "GBK" has no equivalent');
    expect(await differingIn(engine, tableOf('postgresql', 'residents'), rows)).toEqual([]);
  });
});

describe.skipIf(maria === undefined)(maria?.name ?? 'MariaDB, which is not installed here', () => {
  const server = maria as NonNullable<typeof maria>;
  const engine = server?.connected({ characters: 'latin1' });
  beforeEach(() => server.execute('DROP TABLE IF EXISTS said'));

  test('answers kept as a table by a client that speaks latin1 (fault 28)', async () => {
    const chinese = rows.map((row, at) => (at % 5 === 0 ? { ...row, birthDate: '2020年5月2日' } : row));
    expect(await differingIn(engine, tableOf('mysql', 'residents'), chinese)).toEqual([]);
    await expect(
      engine.execute('CREATE TABLE said AS SELECT CAST(birthDate AS CHAR) AS day FROM residents'),
    ).rejects.toThrow('ERROR 1977');
  });
});
