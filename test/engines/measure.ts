/**
 * `npm run bench:sql`: what the pension statement costs in SQL, in times of reading the same Parquet file alone, in
 * DuckDB and in Spark, on one core and on two. Numbers after `--` are how many rows to try; writes docs/speed.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { count, megabytes, publish, table, times } from '../../bench/table.js';
import { records } from '../../examples/million-residents/records.js';
import { type SqlDialect, sqlFor } from '../../src/sql/sql.js';
import { nameIn } from '../sql/engine.js';
import { sparkOf, sparkVersions } from './spark.js';

/** What a process has taken so far: processor time in seconds, and the most memory in bytes. */
interface Spent {
  readonly seconds: number;
  readonly peak: number;
}

/** What something took: processor time and time on the wall, in seconds. */
interface Taken {
  readonly processor: number;
  readonly wall: number;
}

/** Something that runs a query, and can say what its process has spent. */
interface Measured {
  run(sql: string): Promise<unknown>;
  spent(): Promise<Spent>;
}

interface Costs {
  readonly reading: Taken;
  readonly answering: Taken;
  readonly peak: number;
}

const facts = { recipient: 'recipient', birthDate: 'birthDate', asOf: 'asOf', consecutiveYears: 'consecutiveYears' };
const statement = (dialect: SqlDialect) =>
  sqlFor({ dialect, table: 'residents', key: 'id', rules: ['pension-statement'], columns: facts });

async function taken(engine: Measured, sql: string): Promise<Taken> {
  const [before, from] = [await engine.spent(), performance.now()];
  await engine.run(sql);
  return { processor: (await engine.spent()).seconds - before.seconds, wall: (performance.now() - from) / 1000 };
}

/** Every column worked out and none kept; each once before it is measured, since engines compile what they run. */
async function costs(engine: Measured, of: (query: string) => string, answers: string): Promise<Costs> {
  const [reading, answering] = [of('SELECT * FROM residents'), of(answers)];
  await engine.run(reading);
  await engine.run(answering);
  const measured = { reading: await taken(engine, reading), answering: await taken(engine, answering) };
  return { ...measured, peak: (await engine.spent()).peak };
}

async function inDuckdb(file: string, cores: string): Promise<Costs> {
  const instance = await DuckDBInstance.create(':memory:', { threads: cores });
  const connection = await instance.connect();
  await connection.run(`CREATE VIEW residents AS SELECT * FROM read_parquet('${file}')`);
  const engine: Measured = {
    run: (sql) => connection.runAndReadAll(sql),
    async spent() {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      return { seconds: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024 };
    },
  };
  return costs(engine, (query) => `SELECT bit_xor(hash(COLUMNS(*))) FROM (${query})`, statement('duckdb'));
}

async function inSpark(version: string, file: string, cores: string): Promise<Costs> {
  const spark = await sparkOf(version, `local[${cores}]`);
  const ansi = true;
  await spark.ask({ ansi, execute: [`CREATE TEMPORARY VIEW residents USING parquet OPTIONS (path '${file}')`] });
  const engine: Measured = {
    run: (select) => spark.ask({ ansi, select }),
    spent: async () => (await spark.ask({ ansi, spent: true })) as Spent,
  };
  try {
    return await costs(engine, (query) => `SELECT bit_xor(xxhash64(*)) FROM (${query})`, statement('spark'));
  } finally {
    await spark.close();
  }
}

const here = fileURLToPath(import.meta.url);

/** Measured in a process of its own. */
function apart(engine: string, file: string, cores: number): Costs {
  const args = ['--import', 'tsx', here, 'part', engine, file, String(cores)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

async function everything(counts: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'measured-'));
  const engines = ['DuckDB', ...sparkVersions.slice(-1).map((version) => `Spark ${version}`)];
  const rows: string[][] = [];
  try {
    for (const many of counts) {
      const file = join(folder, `${many}.parquet`);
      const instance = await DuckDBInstance.create(':memory:');
      const connection = await instance.connect();
      const columns = ['id', ...Object.values(facts)].map((name) => nameIn('duckdb', name)).join(', ');
      await connection.run(`COPY (SELECT ${columns} FROM (${records(many)})) TO '${file}' (FORMAT parquet)`);
      connection.closeSync();
      instance.closeSync();
      for (const engine of engines) {
        for (const cores of [1, 2]) {
          const { reading, answering, peak } = apart(engine, file, cores);
          const seconds = [reading, answering].map(
            ({ processor, wall }) => `${wall.toFixed(2)} s (${processor.toFixed(2)})`,
          );
          console.log(`${engine}, ${count(many)} rows, ${cores} cores: reading ${seconds[0]}, answering ${seconds[1]}`);
          rows.push([
            `${engine}, ${count(many)} rows, ${cores === 1 ? 'one core' : 'two cores'}`,
            times(answering.processor / reading.processor),
            megabytes(peak),
          ]);
        }
      }
      rmSync(file);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  publish('sql', [table(['pension statements by SQL', 'of reading the same Parquet', 'peak memory'], rows)]);
}

const [first, engine = '', file = '', cores = ''] = process.argv.slice(2);
if (first === 'part') {
  const version = engine.match(/^Spark (.+)$/)?.[1];
  const measured = version === undefined ? await inDuckdb(file, cores) : await inSpark(version, file, cores);
  console.log(JSON.stringify(measured));
} else {
  const asked = process.argv.slice(2).map(Number);
  await everything(asked.length > 0 ? asked : [1_000_000, 10_000_000]);
}
