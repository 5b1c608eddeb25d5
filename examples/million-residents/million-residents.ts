/**
 * The rules where the data lives: a million made-up records in a Parquet file, every rule in one scan of DuckDB, and
 * the same by `determineEach`, compared record by record. Run with `npm run start:sql`; a number after `--` asks for more or fewer records.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import Table from 'cli-table3';
import { sqlFor, sqlRules } from 'resident-pension-rules/sql';
import type { Word } from './determine.js';
import { everyRule, hasAmount, outcomeColumn, snake } from './outcomes.js';
import { records } from './records.js';

const asked = process.argv[2] ?? '1000000';
const many = Number(asked);
if (!Number.isSafeInteger(many) || many < 1) {
  console.error(`Expected how many records to make up, a whole number from 1 on; received ${asked}`);
  process.exit(1);
}
const cores = availableParallelism();
const folder = mkdtempSync(join(tmpdir(), 'residents-'));
const [residents, outcomes] = [join(folder, 'residents.parquet'), join(folder, 'outcomes.parquet')];

const inWords = (number: number) => number.toLocaleString('en');
const started = Date.now();
const progress = (text: string) => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);

// Each fact is in the column of its own name.
const columns = Object.fromEntries(sqlRules.flatMap(({ facts }) => facts.map((fact) => [fact, fact])));
const text = sqlFor({ dialect: 'duckdb', table: 'residents', key: 'id', rules: everyRule, columns });

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

/** What became of a rule, of how many records, and the sum of their amounts. */
type Counted = readonly [rule: string, outcome: string, records: number, yuan: number | null];

/** The outcomes of every rule in the table of answers. */
async function counted(connection: DuckDBConnection): Promise<Counted[]> {
  const found: Counted[] = [];
  for (const rule of everyRule) {
    const name = snake(rule);
    const yuan = hasAmount(rule) ? `SUM(${name}_amount)::DOUBLE` : 'NULL';
    const outcome = `CONCAT_WS(' ', ${name}_status, ${name}_reasons, ${name}_open, ${name}_issues)`;
    const reader = await connection.runAndReadAll(
      `SELECT '${rule}', ${outcome} AS outcome, COUNT(*)::DOUBLE, ${yuan} FROM answers GROUP BY outcome ORDER BY outcome`,
    );
    found.push(...(reader.getRows() as unknown as Counted[]));
  }
  return found;
}

/** What a process of its own finds of the records from `from` on and below `until`. */
function determined(
  from: number,
  until: number,
  done: (more: number) => void,
): Promise<Exclude<Word, { done: number }>> {
  return new Promise((resolve, reject) => {
    const script = new URL('./determine.ts', import.meta.url);
    const determining = fork(script, [residents, outcomes, String(from), String(until)]);
    determining.once('error', reject);
    determining.once('exit', (code) => reject(new Error(`records ${from} to ${until}: ended with ${code}`)));
    determining.on('message', (word: Word) => {
      if ('done' in word) done(word.done);
      else resolve(word);
    });
  });
}

/** The same by `determineEach`, on every core as DuckDB does it: the records that differ, and the seconds it took. */
async function determinedHere(): Promise<{ differing: number[]; seconds: number }> {
  const tenth = Math.ceil(many / 10);
  let done = 0;
  const count = (more: number) => {
    const tenths = Math.floor(done / tenth);
    done += more;
    if (Math.floor(done / tenth) > tenths) progress(`determineEach: ${inWords(done)} of ${inWords(many)} records`);
  };
  const bounds = Array.from({ length: cores + 1 }, (_, at) => Math.floor((many * at) / cores));
  const parts = await Promise.all(bounds.slice(1).map((until, at) => determined(bounds[at] ?? 0, until, count)));
  return {
    differing: parts.flatMap(({ differing }) => differing),
    seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0) / cores,
  };
}

const table = (head: string[], texts: number) =>
  new Table({
    head,
    colAligns: head.map((_, at) => (at < texts ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });

function printOutcomes(found: readonly Counted[]): void {
  const printed = table(['rule', 'outcome', 'records', 'yuan in all'], 2);
  for (const [rule, outcome, records, yuan] of found) {
    printed.push([rule, outcome, inWords(records), yuan === null ? '' : inWords(yuan)]);
  }
  console.log(printed.toString());
}

function printSpeeds(seconds: { reading: number; ruling: number; determining: number }): void {
  const speeds = table([`on ${cores} cores`, 'seconds', 'records a second', 'times as long'], 1);
  const line = (name: string, taken: number) => [
    name,
    taken.toFixed(2),
    inWords(Math.round(many / taken)),
    (taken / seconds.ruling).toPrecision(2),
  ];
  speeds.push(line('DuckDB, reading the columns alone', seconds.reading));
  speeds.push(line(`DuckDB, ${everyRule.length} rules in one scan, kept as a table`, seconds.ruling));
  speeds.push(line(`determineEach, ${everyRule.length} rules`, seconds.determining));
  console.log(speeds.toString());
}

try {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${records(many)}) TO '${residents}' (FORMAT parquet)`);
  await connection.run(`CREATE VIEW residents AS SELECT * FROM read_parquet('${residents}')`);
  progress(`${inWords(many)} made-up records written to a Parquet file`);

  // Every column of every row read and none kept: only a sum of what they hold.
  const reading = await secondsOf(() => connection.run('SELECT bit_xor(hash(COLUMNS(*))) FROM residents'));
  progress('DuckDB: every column read, no rule');
  const ruling = await secondsOf(() => connection.run(`CREATE TABLE answers AS ${text}`));
  progress(`DuckDB: ${everyRule.length} rules worked out in one scan, and kept as a table`);
  const found = await counted(connection);
  const lines = everyRule.map(outcomeColumn).join(', ');
  await connection.run(
    `COPY (SELECT id, CONCAT_WS('\n', ${lines}) AS outcomes FROM answers) TO '${outcomes}' (FORMAT parquet)`,
  );
  connection.closeSync();
  progress('DuckDB: answers counted, and written to be compared');

  const { differing, seconds: determining } = await determinedHere();
  printOutcomes(found);
  printSpeeds({ reading, ruling, determining });

  console.log(
    differing.length === 0
      ? `DuckDB and determineEach agree on every rule of all ${inWords(many)} records: outcome, codes and amount.`
      : `They differ on ${inWords(differing.length)} records, among them ${differing.slice(0, 10).join(', ')}.`,
  );
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
