import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { records } from '../../examples/million-residents/records.js';
import { lingcheng2020 } from '../../src/index.js';
import { documented } from '../sql/documented.js';
import { nameIn, tableOf } from '../sql/engine.js';
import { randomRows } from '../sql/random-rows.js';
import { answeredText, expectedAnswers, expectedTexts } from '../sql/row.js';
import { duckdb } from './duckdb.js';
import { sparkFolder, sparkVersions } from './spark.js';

/*
 * What docs/sql.md prints of Spark, run as it is printed there: a partitioned folder of Parquet files in, another out,
 * in one process and by a cluster of two workers. Random rows are held to the rules, and made-up ones after them, of
 * which there are many, to the answers of the other run.
 */

const rows = randomRows(35, 2_000).map((row) => ({ ...row, asOf: '2020-05-01' }));
const everyRow = rows.length + (process.env.ENGINES === 'full' ? 200_000 : 20_000);
const counties = ['01', '02', '0370'];
const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the rows as the folder that the documentation begins with. */
async function writeResidents(): Promise<void> {
  const engine = await duckdb();
  await engine.execute(tableOf('duckdb', 'rows'));
  await engine.load('rows', rows);
  const county = `['${counties.join("', '")}'][1 + id % ${counties.length}]`;
  const columns = ['id', 'recipient', 'birthDate', 'consecutiveYears'].map((name) => nameIn('duckdb', name)).join(', ');
  const madeUp = `SELECT ${columns} FROM (${records(everyRow)}) WHERE id >= ${rows.length}`;
  await engine.execute(
    `COPY (SELECT *, ${county} AS county FROM (SELECT ${columns} FROM rows UNION ALL ${madeUp}))
     TO '${join(folder, 'residents')}' (FORMAT parquet, PARTITION_BY (county))`,
  );
  await engine.close();
}

/** Runs the piece that is printed as TypeScript, which writes the SQL, and keeps those that are printed as Python. */
async function followDocumentation(): Promise<void> {
  const script = join(folder, 'pension.ts');
  writeFileSync(script, documented("writeFileSync('pension.sql', pension)"));
  writeFileSync(join(folder, 'pension.py'), documented('spark.read.parquet("residents")'));
  writeFileSync(join(folder, 'sentences.py'), documented('write.parquet("sentences")'));
  const before = process.cwd();
  process.chdir(folder);
  try {
    await import(/* @vite-ignore */ script);
  } finally {
    process.chdir(before);
  }
}

/** A Spark's own programs, whatever else is installed here. */
const environment = (version: string) => ({
  ...process.env,
  PATH: `${join(sparkFolder, version, 'bin')}:${process.env.PATH}`,
  SPARK_HOME: undefined,
  PYTHONPATH: undefined,
  SPARK_LOCAL_IP: '127.0.0.1',
});

const [alone = '', byCluster = ''] = documented('spark-submit --master').trim().split('\n');
const joined = documented('spark-submit sentences.py');
const documentedMaster = 'spark://127.0.0.1:7077';

type Run = 'alone' | 'cluster';

/** Runs a line of the documentation in the folder. */
async function shell(line: string, version: string): Promise<void> {
  await promisify(execFile)('/bin/sh', ['-c', line], { cwd: folder, env: environment(version), maxBuffer: 1e8 });
}

/** Keeps the answers of a run under a name of their own. */
const keep = (run: Run): void => renameSync(join(folder, 'answers'), join(folder, run));

/** The answers of a run, each row with the county of its partition. */
const answersOf = (run: Run): string =>
  `SELECT * FROM read_parquet('${join(folder, run)}/*/*.parquet', hive_partitioning = true)`;

/** What DuckDB selects. */
async function selected(sql: string): Promise<Record<string, string | null>[]> {
  const engine = await duckdb();
  const found = await engine.select(sql);
  await engine.close();
  return found;
}

// Ends when its input does, which happens however the tests end.
const untilClosed = '"$@" 2>&1 & cat > /dev/null; kill $!; wait';

/** Starts a part of a cluster, and hands out what its log says of an address. */
function started(version: string, args: readonly string[], address: RegExp) {
  const command = join(sparkFolder, version, 'bin/spark-class');
  const running = spawn('/bin/sh', ['-c', untilClosed, 'sh', command, ...args], {
    cwd: folder,
    env: environment(version),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const found = new Promise<string>((resolve, reject) => {
    running.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}`)));
    createInterface(running.stdout).on('line', (line) => {
      const match = line.match(address);
      if (match) resolve(match[0]);
    });
  });
  const ended = new Promise((resolve) => running.once('exit', resolve));
  const end = () => {
    running.stdin.end();
    return ended;
  };
  return { found, end };
}

const version = sparkVersions.at(-1);

describe.skipIf(version === undefined)(
  `Spark ${version ?? '4.3, which is not installed here'}: from Parquet to Parquet`,
  () => {
    const spark = version as string;
    const expected = expectedTexts('pension-statement', rows, lingcheng2020);
    beforeAll(async () => {
      await writeResidents();
      await followDocumentation();
      await shell(alone, spark);
      await shell(joined, spark);
      keep('alone');
    }, 1_200_000);

    const check = async (run: Run) => {
      const answers = await selected(`${answersOf(run)} WHERE id < ${rows.length}`);
      const found = new Map(answers.map((row) => [Number(row.id), row]));
      expect(found.size).toBe(rows.length);
      expect(rows.map((_, at) => found.get(at)?.county)).toEqual(rows.map((_, at) => counties[at % counties.length]));
      expect(rows.map((_, at) => answeredText('pension-statement', found.get(at) ?? {}))).toEqual(expected);
    };

    test('in one process', () => check('alone'));

    test('with the sentences of each row, in both languages', async () => {
      const found = await selected(
        `SELECT id, code, en, zh FROM read_parquet('${join(folder, 'sentences')}/*.parquet') WHERE id < ${rows.length}`,
      );
      const coded = expectedAnswers('pension-statement', rows, lingcheng2020).flatMap(({ reasons, open, issues }, id) =>
        [reasons, open, issues].flatMap((codes) => (codes ? codes.split(',').map((code) => `${id} ${code}`) : [])),
      );
      expect(found.map(({ id, code }) => `${id} ${code}`).sort()).toEqual(coded.sort());
      const said = new Set(found.flatMap(({ code, en, zh }) => (code === 'not-a-recipient' ? [`${en} ${zh}`] : [])));
      expect([...said]).toEqual(['The person does not draw the pension. 本人不是待遇领取人员。']);
    });

    test(`by a cluster of two workers, with the answers of one process for ${everyRow} rows`, async () => {
      const local = ['--host', '127.0.0.1', '--webui-port', '0'];
      const starter = 'org.apache.spark.deploy';
      const parts = [
        started(spark, [`${starter}.master.Master`, ...local, '--port', '0'], /spark:\/\/127\.0\.0\.1:\d+/),
      ];
      try {
        const master = await (parts[0] as ReturnType<typeof started>).found;
        const worker = [`${starter}.worker.Worker`, ...local, '--cores', '1', '--memory', '1g', master];
        const workers = [0, 1].map(() => started(spark, worker, /Successfully registered with master/));
        parts.push(...workers);
        await Promise.all(workers.map(({ found }) => found));
        expect(byCluster).toContain(documentedMaster);
        await shell(byCluster.replace(documentedMaster, master), spark);
        keep('cluster');
      } finally {
        for (const { end } of parts.reverse()) await end();
      }
      await check('cluster');
      const [one, other] = [answersOf('alone'), answersOf('cluster')];
      const differing = `(${one} EXCEPT ALL ${other}) UNION ALL (${other} EXCEPT ALL ${one})`;
      expect(await selected(`SELECT COUNT(*) AS rows FROM (${one})`)).toEqual([{ rows: String(everyRow) }]);
      expect(await selected(differing)).toEqual([]);
    });
  },
);
