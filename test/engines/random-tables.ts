import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlRules } from '../../src/sql/sql.js';
import { type Engine, rulesOver, tableOf } from '../sql/engine.js';

/*
 * What the rules say of random rows is worked out once, in a process of its own, and loaded into every engine as a
 * table beside the engine's own answers. The engine compares the two, and hands out only where they differ.
 */

const atOnce = 50_000;
const firstSeed = 1_000_003;

/** Writes the tables of one lot of rows into a folder. */
function written(folder: string, seed: number, many: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = new URL('write-tables.ts', import.meta.url).pathname;
    const writing = fork(script, [folder, String(seed), String(many)], { execArgv: ['--import', 'tsx'] });
    writing.once('error', reject);
    writing.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the tables of seed ${seed} were not written`));
    });
  });
}

/** Whether a column says something else in the two tables: a blank, a capital and a NULL count as well. */
function differs({ dialect }: Engine, column: string): string {
  return dialect === 'mysql'
    ? `NOT (CAST(a.${column} AS BINARY) <=> CAST(e.${column} AS BINARY))`
    : `a.${column} IS DISTINCT FROM e.${column}`;
}

/** The rules that an engine answers otherwise, each with its row. */
async function differingIn(engine: Engine, folder: string, many: number): Promise<string[]> {
  const prefix = engine.dialect === 'mysql' ? 'finite-' : '';
  for (const table of ['residents', 'answers', 'expected']) await engine.execute(`DROP TABLE IF EXISTS ${table}`);
  await engine.execute(tableOf(engine.dialect, 'residents'));
  await engine.loadFile('residents', join(folder, `${prefix}rows.csv`));
  await engine.execute(`CREATE TABLE answers AS ${rulesOver(engine.dialect, 'residents')}`);
  await engine.execute('CREATE TABLE expected AS SELECT * FROM answers WHERE FALSE');
  // Spark has none.
  if (engine.dialect !== 'spark') await engine.execute('CREATE UNIQUE INDEX expected_id ON expected (id)');
  await engine.loadFile('expected', join(folder, `${prefix}answers.csv`));

  const both = 'answers AS a JOIN expected AS e ON a.id = e.id';
  const [{ compared } = {}] = await engine.select(`SELECT COUNT(*) AS compared FROM ${both}`);
  if (Number(compared) !== many) throw new Error(`${engine.name}: ${compared} of ${many} rows compared`);
  const differing = sqlRules.map(
    ({ rule, columns }) =>
      `CASE WHEN ${columns.map((column) => differs(engine, column)).join(' OR ')} THEN '${rule}' END`,
  );
  const found = await engine.select(
    `SELECT id, rules FROM (SELECT a.id AS id, CONCAT_WS(' ', ${differing.join(', ')}) AS rules FROM ${both}) AS compared
     WHERE rules <> ''`,
  );
  return found.flatMap(({ id, rules }) =>
    String(rules)
      .split(' ')
      .map((rule) => `${rule} row ${id}`),
  );
}

/**
 * The answers of each engine to random rows that differ from those of the rules. Those of one process, such as a Spark
 * in either mode, take turns, since they share its tables.
 */
export async function differingAnswers(
  processes: readonly (readonly Engine[])[],
  many: number,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>(processes.flat().map(({ name }) => [name, []]));
  const folder = mkdtempSync(join(tmpdir(), 'random-tables-'));
  const lots = Array.from({ length: Math.ceil(many / atOnce) }, (_, lot) => {
    const at = lot * atOnce;
    return { folder: join(folder, String(lot)), seed: firstSeed + at, many: Math.min(atOnce, many - at) };
  });
  const write = async (lot: number) => {
    const { folder, seed, many } = lots[lot] ?? {};
    if (folder === undefined || seed === undefined || many === undefined) return;
    mkdirSync(folder);
    await written(folder, seed, many);
  };
  try {
    let writing = write(0);
    for (const [at, lot] of lots.entries()) {
      await writing;
      // The next lot is written while the engines have this one.
      writing = write(at + 1);
      await Promise.all(
        processes.map(async (engines) => {
          for (const engine of engines) {
            const differing = await differingIn(engine, lot.folder, lot.many);
            found.get(engine.name)?.push(...differing.map((one) => `${one} of seed ${lot.seed}`));
          }
        }),
      );
      rmSync(lot.folder, { recursive: true });
      const counts = [...found].map(([name, { length }]) => `${name} ${length}`).join(', ');
      console.log(`${at * atOnce + lot.many} of ${many} rows compared; answers that differ: ${counts}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}
