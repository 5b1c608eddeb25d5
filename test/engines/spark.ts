import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';
import { csvOfRows } from '../sql/csv.js';
import type { Engine } from '../sql/engine.js';

/*
 * Spark by way of Python, each version in a process of its own, which `spark/install.sh` has installed where there are
 * Java and Python.
 */

/** Where they are, each in a folder of its own. */
export const sparkFolder = new URL('spark/', import.meta.url).pathname;

/** The versions that are installed. */
export const sparkVersions: readonly string[] = readdirSync(sparkFolder)
  .filter((name) => existsSync(join(sparkFolder, name, 'bin/python')))
  .sort();

type Asked =
  | { readonly select: string }
  | { readonly execute: string[] }
  | { readonly load: string; file: string }
  | { readonly spent: true };

/** A Spark in a process of its own, asked one thing after the other. */
export interface Spark {
  readonly version: string;
  ask(asked: Asked & { readonly ansi: boolean }): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a version of Spark; `master` is where it works, in its own process unless given. */
export async function sparkOf(version: string, master = 'local[2]'): Promise<Spark> {
  const tables = mkdtempSync(join(tmpdir(), 'spark-'));
  const running = spawn(join(sparkFolder, version, 'bin/python'), [join(sparkFolder, 'serve.py'), master, tables], {
    cwd: tables,
    stdio: ['pipe', 'pipe', 'ignore'],
    // Its own Spark, whatever else is installed here.
    env: { ...process.env, SPARK_HOME: undefined, PYTHONPATH: undefined, SPARK_LOCAL_IP: '127.0.0.1' },
  });
  const lines = createInterface(running.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`Spark ${version} ended`);
    const said = JSON.parse(value);
    if ('error' in said) throw new Error(said.error);
    return said.answer;
  };
  let last: Promise<unknown> = next();
  const exact = String(await last);
  return {
    version: exact,
    ask(asked) {
      const answered = last
        .catch(() => undefined)
        .then(() => {
          running.stdin.write(`${JSON.stringify(asked)}\n`);
          return next();
        });
      last = answered;
      return answered;
    },
    close: () =>
      new Promise((resolve) => {
        running.once('exit', () => {
          rmSync(tables, { recursive: true, force: true });
          resolve();
        });
        running.stdin.end();
      }),
  };
}

/** Comma-separated values as a Parquet file of texts. */
async function parquetOf(csv: string, columns: number, parquet: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const texts = Array.from({ length: columns }, (_, at) => `c${at} VARCHAR`).join(', ');
  const format = "FORMAT csv, AUTO_DETECT false, HEADER false, DELIM ',', QUOTE '\"', ESCAPE '\"'";
  await connection.run(`CREATE TABLE texts (${texts})`);
  await connection.run(`COPY texts FROM '${csv}' (${format}, NULLSTR 'NULL', ALLOW_QUOTED_NULLS false)`);
  await connection.run(`COPY texts TO '${parquet}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

/** A Spark as an engine, with its ANSI mode on or off. */
export function sparkEngine(spark: Spark, ansi: boolean): Engine {
  const files = mkdtempSync(join(tmpdir(), 'spark-files-'));
  const loadFile = async (table: string, file: string) => {
    const parquet = join(files, 'rows.parquet');
    const columns = (await spark.ask({ ansi, select: `SHOW COLUMNS IN ${table}` })) as unknown[];
    await parquetOf(file, columns.length, parquet);
    await spark.ask({ ansi, load: table, file: parquet });
  };
  return {
    name: `Spark ${spark.version}, ANSI ${ansi ? 'on' : 'off'}`,
    dialect: 'spark',
    async execute(sql) {
      await spark.ask({ ansi, execute: sql.split(';\n') });
    },
    async load(table, rows) {
      const csv = join(files, 'rows.csv');
      writeFileSync(csv, csvOfRows(rows));
      await loadFile(table, csv);
    },
    loadFile,
    select: async (sql) => (await spark.ask({ ansi, select: sql })) as Record<string, string | null>[],
    async close() {
      rmSync(files, { recursive: true, force: true });
    },
  };
}
