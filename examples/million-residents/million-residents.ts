/**
 * The rules where the data lives: a million made-up records in a Parquet file, every rule in one scan of DuckDB, and
 * the same by `determineEach`. Run with `npm run start:sql`; a number after `--` asks for more or fewer records.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import Table from 'cli-table3';
import { sqlFor, sqlRules } from 'resident-pension-rules/sql';
import type { Word } from './determine.js';
import { add, everyRule, hasAmount, noOutcomes, type OutcomesOf, snake } from './outcomes.js';
import { records } from './records.js';

const asked = process.argv[2] ?? '1000000';
const many = Number(asked);
if (!Number.isSafeInteger(many) || many < 1) {
  console.error(`Expected how many records to make up, a whole number from 1 on; received ${asked}`);
  process.exit(1);
}
const cores = availableParallelism();
const folder = mkdtempSync(join(tmpdir(), 'residents-'));
const file = join(folder, 'residents.parquet');

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

/** The outcomes of every rule in the table of answers, counted where they are. */
async function countedInDuckdb(connection: DuckDBConnection): Promise<OutcomesOf> {
  const found = noOutcomes();
  for (const rule of everyRule) {
    const name = snake(rule);
    const codes = `COALESCE(${name}_reasons, ${name}_open, ${name}_issues, '')`;
    const fen = hasAmount(rule) ? `COALESCE(SUM(${name}_amount) * 100, 0)` : '0';
    const reader = await connection.runAndReadAll(
      `SELECT TRIM(${name}_status || ' ' || ${codes}), COUNT(*)::DOUBLE, ${fen}::DOUBLE FROM answers GROUP BY ALL`,
    );
    for (const [outcome, count, sum] of reader.getRows()) add(found[rule], String(outcome), Number(count), Number(sum));
  }
  return found;
}

/** What a process of its own finds in the records from `from` on and below `until`. */
function determined(
  from: number,
  until: number,
  done: (more: number) => void,
): Promise<Exclude<Word, { done: number }>> {
  return new Promise((resolve, reject) => {
    const script = new URL('./determine.ts', import.meta.url);
    const determining = fork(script, [file, String(from), String(until)]);
    determining.once('error', reject);
    determining.once('exit', (code) => reject(new Error(`records ${from} to ${until}: ended with ${code}`)));
    determining.on('message', (word: Word) => {
      if ('done' in word) done(word.done);
      else resolve(word);
    });
  });
}

/** The same by `determineEach`, on every core as DuckDB does it. */
async function countedHere(): Promise<{ found: OutcomesOf; seconds: number }> {
  const found = noOutcomes();
  const tenth = Math.ceil(many / 10);
  let done = 0;
  const count = (more: number) => {
    const tenths = Math.floor(done / tenth);
    done += more;
    if (Math.floor(done / tenth) > tenths) progress(`determineEach: ${inWords(done)} of ${inWords(many)} records`);
  };
  const bounds = Array.from({ length: cores + 1 }, (_, at) => Math.floor((many * at) / cores));
  const parts = await Promise.all(bounds.slice(1).map((until, at) => determined(bounds[at] ?? 0, until, count)));
  for (const { outcomes } of parts) {
    for (const rule of everyRule) {
      for (const [outcome, { count, fen }] of Object.entries(outcomes[rule])) add(found[rule], outcome, count, fen);
    }
  }
  return { found, seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0) / cores };
}

/** Where the two disagree. */
function disagreements(one: OutcomesOf, other: OutcomesOf): string[] {
  return everyRule.flatMap((rule) => {
    const outcomes = new Set([...Object.keys(one[rule]), ...Object.keys(other[rule])]);
    return [...outcomes]
      .filter((outcome) => JSON.stringify(one[rule][outcome]) !== JSON.stringify(other[rule][outcome]))
      .map((outcome) => `${rule} ${outcome}`);
  });
}

const table = (head: string[], texts: number) =>
  new Table({
    head,
    colAligns: head.map((_, at) => (at < texts ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });

function printOutcomes(found: OutcomesOf): void {
  const outcomes = table(['rule', 'outcome', 'records', 'yuan in all'], 2);
  for (const rule of everyRule) {
    for (const [outcome, { count, fen }] of Object.entries(found[rule]).sort()) {
      const isAmount = hasAmount(rule) && outcome === 'determined';
      outcomes.push([rule, outcome, inWords(count), isAmount ? inWords(fen / 100) : '']);
    }
  }
  console.log(outcomes.toString());
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
  await connection.run(`COPY (${records(many)}) TO '${file}' (FORMAT parquet)`);
  await connection.run(`CREATE VIEW residents AS SELECT * FROM read_parquet('${file}')`);
  progress(`${inWords(many)} made-up records written to a Parquet file`);

  // Every column of every row read and none kept: only a sum of what they hold.
  const reading = await secondsOf(() => connection.run('SELECT bit_xor(hash(COLUMNS(*))) FROM residents'));
  progress('DuckDB: every column read, no rule');
  const ruling = await secondsOf(() => connection.run(`CREATE TABLE answers AS ${text}`));
  progress(`DuckDB: ${everyRule.length} rules worked out in one scan, and kept as a table`);
  const inDuckdb = await countedInDuckdb(connection);
  connection.closeSync();
  progress('DuckDB: answers counted');

  const { found, seconds: determining } = await countedHere();
  printOutcomes(inDuckdb);
  printSpeeds({ reading, ruling, determining });

  const differing = disagreements(inDuckdb, found);
  console.log(
    differing.length === 0
      ? 'DuckDB and determineEach agree: the same counts, the same amounts.'
      : `They differ: ${differing.join('; ')}`,
  );
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
