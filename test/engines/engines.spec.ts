import { afterAll, describe, expect, test } from 'vitest';
import { enginesOf } from '../readme/engines.js';
import { canHold } from '../sql/compare.js';
import type { Engine } from '../sql/engine.js';
import { testsOf } from '../sql/engine-tests.js';
import { rowCases, unfitCases, unfitReasons } from '../sql/fitting-cases.js';
import { duckdb } from './duckdb.js';
import { pglite } from './pglite.js';
import { differingAnswers } from './random-tables.js';
import { mariadb, postgresql } from './servers.js';
import { type Spark, sparkEngine, sparkOf, sparkVersions } from './spark.js';

/** `npm run test:engines:full` tries all there is; otherwise what fits into a few minutes. */
const isFull = process.env.ENGINES === 'full';
const many = Number(process.env.ENGINE_ROWS ?? 20_000);
const full = { rows: 2_000, randomEditions: 40, rowsInEach: 100 };
const sample = { rows: 400, randomEditions: 10, rowsInEach: 100 };
/** In Spark a query takes seconds. */
const sampleOfSpark = { ...sample, randomEditions: 2, isBrief: true };

/** Each version with the ANSI mode that it has of itself; all of them with both. */
const wanted = [
  { version: '3.5', modes: isFull ? [false, true] : [false] },
  { version: '4.3', modes: isFull ? [true, false] : [true] },
];
const sparks: (Spark | undefined)[] = [];
for (const { version } of wanted) sparks.push(sparkVersions.includes(version) ? await sparkOf(version) : undefined);
const ofSpark = sparks.map((spark, at) => {
  const { version, modes } = wanted[at] as (typeof wanted)[number];
  return modes.map((ansi) => [`Spark ${version}`, spark && sparkEngine(spark, ansi)] as const);
});

const processes: (readonly [name: string, engine: Engine | undefined])[][] = [
  [['DuckDB', await duckdb()]],
  [['PGlite', await pglite()]],
  [['PostgreSQL', await postgresql()]],
  [['MariaDB', await mariadb()]],
  ...ofSpark,
];
const engines = processes.flat();
afterAll(async () => {
  for (const [, engine] of engines) await engine?.close();
  for (const spark of sparks) await spark?.close();
});

console.log(`${rowCases.length} cases fit a row, ${unfitCases.length} do not:`);
for (const [why, cases] of unfitReasons()) console.log(`  ${cases}: ${why}`);
for (const [name, engine] of engines) {
  const held = engine && rowCases.filter((one) => canHold(engine.dialect, one)).length;
  console.log(engine ? `${engine.name} can hold ${held} of those that fit` : `${name} is not installed here: skipped`);
}

for (const [name, engine] of engines) {
  if (engine === undefined) {
    test.skip(`${name}, which is not installed here`, () => undefined);
  } else {
    describe(engine.name, () => {
      const few = engine.dialect === 'spark' ? sampleOfSpark : sample;
      testsOf(engine.dialect, () => engine, isFull ? full : few);
    });
  }
}

test('README names the versions that this run installed', () => {
  const ofMachine = ['PostgreSQL', 'MariaDB'];
  const installed = engines.flatMap(([name, engine]) => (engine && !ofMachine.includes(name) ? [engine] : []));
  const named = installed.map(({ dialect, name }) => enginesOf[dialect].filter((one) => name.startsWith(one)));
  expect(named.map((names) => names.length)).toEqual(installed.map(() => 1));
});

test(`${many} random rows, every rule, in every engine there is`, async () => {
  const there = processes.map((ofProcess) => ofProcess.flatMap(([, engine]) => (engine ? [engine] : [])));
  expect(await differingAnswers(there, many)).toEqual(new Map(there.flat().map(({ name }) => [name, []])));
});
