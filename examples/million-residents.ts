/**
 * The rules where the data lives: a million made-up records in a Parquet file, every rule in one scan of DuckDB, and
 * the same by `determineEach`. Run with `npm run start:sql`; a number after `--` asks for another million.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import Table from 'cli-table3';
import * as rules from 'resident-pension-rules';
import { type SqlRule, sqlFor, sqlRules } from 'resident-pension-rules/sql';

const many = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'residents-'));
const file = join(folder, 'residents.parquet');

const started = Date.now();
const progress = (text: string) => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
const perSecond = (seconds: number) => Math.round(many / seconds).toLocaleString('en');

/** A whole number from 0 to below `below`, of its own for each record and purpose. */
const made = (below: number, purpose: number) =>
  `CAST((n * 7919 + n // 13 * ${purpose} * 31 + ${purpose} * 104729) % ${below} AS INTEGER)`;
const day = (from: string, days: number, purpose: number) => `CAST(DATE '${from}' + ${made(days, purpose)} AS VARCHAR)`;
const flag = (oneIn: number, purpose: number) => `${made(oneIn, purpose)} = 0`;

/** A day that has come about by `asOf`, or not yet. */
const comeAbout = (from: string, days: number, purpose: number) =>
  `CASE WHEN ${day(from, days, purpose)} <= "asOf" AND NOT ${flag(5, purpose + 1)} THEN ${day(from, days, purpose)} END`;

/** Made-up records; so that every rule has work, each has a payment, a death and a village's collection as well. */
const records = `
  SELECT n AS id,
    -- One in a hundred births was typed wrong.
    CASE WHEN ${flag(100, 1)} THEN '1950-02-30' ELSE ${day('1925-01-01', 34_800, 2)} END AS birthDate,
    ${day('2020-05-01', 245, 3)} AS asOf,
    ${flag(9, 4)} AS student, NOT ${flag(20, 5)} AS townshipResident, ${flag(5, 6)} AS employeePensionMember,
    NOT ${flag(3, 7)} AS recipient, ${made(30, 8)} AS consecutiveYears,
    [100, 300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 700][1 + ${made(13, 9)}] AS tier,
    ${flag(40, 10)} AS severeDisability, ${flag(30, 11)} AS minimumLivingGuarantee, ${flag(200, 12)} AS ruralFiveGuarantees,
    ${flag(300, 13)} AS urbanThreeNos, ${flag(90, 14)} AS specialCareRecipient, ${flag(50, 15)} AS registeredPoor,
    ${day('2010-01-01', 3650, 16)} AS lastAdjustedOn,
    '2020-04-20' AS diedOn,
    ${comeAbout('2020-04-20', 60, 18)} AS deregisteredOn,
    ${day('2020-04-15', 60, 19)} AS paidOn,
    668 AS targetHeadcount, CAST(200400 AS DECIMAL(18, 2)) AS targetAmount,
    ${made(800, 20)} AS collectedHeadcount, CAST(${made(240_000, 21)} AS DECIMAL(18, 2)) AS collectedAmount,
    ${comeAbout('2020-05-10', 60, 22)} AS thresholdReachedOn,
    ${comeAbout('2020-05-10', 60, 24)} AS materialsSubmittedOn
  FROM range(${many}) AS made(n)`;

const columns = Object.fromEntries(sqlRules.flatMap(({ facts }) => facts.map((fact) => [fact, fact])));
const asked = { table: 'residents', key: 'id', rules: sqlRules.map(({ rule }) => rule), columns } as const;
const text = sqlFor({ ...asked, dialect: 'duckdb' });

const snake = (rule: string) => rule.replaceAll('-', '_');
const hasAmount = (rule: string) =>
  sqlRules.some((one) => one.rule === rule && one.columns.includes(`${snake(rule)}_amount`));

/** What became of a rule: how many of each outcome, and the sum of the amounts. */
type Outcomes = Map<string, { count: number; amount: number }>;

function count(outcomes: Outcomes, outcome: string, count: number, amount: number): void {
  const before = outcomes.get(outcome) ?? { count: 0, amount: 0 };
  outcomes.set(outcome, { count: before.count + count, amount: before.amount + amount });
}

/** The rules' own function for a rule of SQL. */
function determinerFor(
  rule: SqlRule,
): rules.Determiner<object, rules.Determination<unknown, { readonly code: string }>> {
  const named = rules as unknown as Record<string, never>;
  const camel = rule.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return rule === 'pension-statement' ? (rules.pensionStatement as never) : (named[`determine${camel}`] as never);
}

const groups: Readonly<Record<rules.HardshipGroup, string>> = {
  'severe-disability': 'severeDisability',
  'minimum-living-guarantee': 'minimumLivingGuarantee',
  'rural-five-guarantees': 'ruralFiveGuarantees',
  'urban-three-nos': 'urbanThreeNos',
  'special-care-recipient': 'specialCareRecipient',
  'registered-poor': 'registeredPoor',
};

/** A record as one object that feeds every rule. */
function factsOf(record: Record<string, unknown>): object {
  const hardshipGroups = Object.entries(groups).flatMap(([group, column]) => (record[column] ? [group] : []));
  const target = { headcount: record.targetHeadcount, amount: record.targetAmount };
  const collected = { headcount: record.collectedHeadcount, amount: record.collectedAmount };
  return { ...record, hardshipGroups, target, collected };
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = Date.now();
  await work();
  return (Date.now() - from) / 1000;
}

/** Every column of every row worked out and none kept: only a sum of what they hold. */
const throughAll = (of: string) => `SELECT bit_xor(hash(COLUMNS(*))) FROM (${of})`;

/** The outcomes of every rule, counted where they are. */
async function countedInDuckdb(connection: DuckDBConnection): Promise<Map<string, Outcomes>> {
  const found = new Map<string, Outcomes>();
  for (const rule of asked.rules) {
    const [name, outcomes] = [snake(rule), new Map() as Outcomes];
    const codes = `COALESCE(${name}_reasons, ${name}_open, ${name}_issues, '')`;
    const amount = hasAmount(rule) ? `COALESCE(SUM(${name}_amount), 0)` : '0';
    const reader = await connection.runAndReadAll(
      `SELECT ${name}_status, ${codes}, COUNT(*)::INTEGER, ${amount}::DOUBLE FROM answers GROUP BY ALL`,
    );
    for (const [status, code, number, sum] of reader.getRows()) {
      count(outcomes, `${status} ${code}`.trim(), Number(number), Number(sum));
    }
    found.set(rule, outcomes);
  }
  return found;
}

interface AnyOpen {
  readonly why: string;
  readonly reading?: string;
  readonly clause?: string;
}

/** An item of `determineEach` in the words of SQL. */
function outcomeOf(rule: SqlRule, item: rules.SettledRow<unknown>): readonly [outcome: string, amount: number] {
  if (item.status === 'rejected') {
    return [`malformed ${item.reason.issues.map(({ path, code }) => `${path.join('.')}:${code}`).join(',')}`, 0];
  }
  const answer = rule === 'pension-statement' ? (item.value as { monthly: unknown }).monthly : item.value;
  const determination = answer as rules.Determination<{ amount?: rules.Decimal }, { code: string }>;
  if (determination.status === 'determined')
    return ['determined', hasAmount(rule) ? Number(determination.value.amount) : 0];
  if (determination.status === 'refused')
    return [`refused ${determination.reasons.map(({ code }) => code).join(',')}`, 0];
  const open = (determination.open as readonly AnyOpen[]).map(({ why, reading, clause }) => {
    const which = reading ?? clause;
    return which === undefined ? why : `${why}:${which}`;
  });
  return [`undetermined ${[...new Set(open)].join(',')}`, 0];
}

/** The same by `determineEach`, chunk by chunk; only its own time is taken. */
async function countedHere(connection: DuckDBConnection): Promise<{ found: Map<string, Outcomes>; seconds: number }> {
  const found = new Map(asked.rules.map((rule) => [rule as string, new Map() as Outcomes]));
  const size = 50_000;
  let seconds = 0;
  for (let at = 0; at < many; at += size) {
    const reader = await connection.runAndReadAll(
      `SELECT * REPLACE (targetAmount::VARCHAR AS targetAmount, collectedAmount::VARCHAR AS collectedAmount)
       FROM residents WHERE id >= ${at} AND id < ${at + size}`,
    );
    const records = reader.getRowObjects().map((record) => factsOf(record));
    const from = performance.now();
    for (const rule of asked.rules) {
      const outcomes = found.get(rule) as Outcomes;
      for (const item of rules.determineEach(determinerFor(rule), records)) {
        const [outcome, amount] = outcomeOf(rule, item);
        count(outcomes, outcome, 1, amount);
      }
    }
    seconds += (performance.now() - from) / 1000;
    if ((at / size) % 4 === 3) progress(`determineEach: ${at + size} records`);
  }
  return { found, seconds };
}

/** Where the two disagree. */
function disagreements(one: Map<string, Outcomes>, other: Map<string, Outcomes>): string[] {
  return [...one].flatMap(([rule, outcomes]) => {
    const others = other.get(rule) ?? (new Map() as Outcomes);
    return [...new Set([...outcomes.keys(), ...others.keys()])]
      .filter((outcome) => JSON.stringify(outcomes.get(outcome)) !== JSON.stringify(others.get(outcome)))
      .map((outcome) => `${rule} ${outcome}`);
  });
}

try {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${records}) TO '${file}' (FORMAT parquet)`);
  await connection.run(`CREATE VIEW residents AS SELECT * FROM read_parquet('${file}')`);
  progress(`${many} made-up records written to a Parquet file`);

  const reading = await secondsOf(() => connection.run(throughAll('SELECT * FROM residents')));
  progress('read: every column, no rule');
  const ruling = await secondsOf(() => connection.run(throughAll(text)));
  progress(`worked out: ${asked.rules.length} rules in one scan`);

  await connection.run(`CREATE TABLE answers AS ${text}`);
  const inDuckdb = await countedInDuckdb(connection);
  progress('counted in DuckDB');
  const { found: here, seconds: determining } = await countedHere(connection);
  connection.closeSync();

  const outcomes = new Table({
    head: ['rule', 'outcome', 'records', 'CNY'],
    colAligns: ['left', 'left', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const [rule, counted] of inDuckdb) {
    for (const [outcome, { count: number, amount }] of [...counted].sort()) {
      outcomes.push([rule, outcome, number, hasAmount(rule) && outcome === 'determined' ? amount.toFixed(2) : '']);
    }
  }
  console.log(outcomes.toString());

  const speeds = new Table({
    head: ['', 'seconds', 'records a second', 'times as long'],
    colAligns: ['left', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  const line = (name: string, seconds: number) => [
    name,
    seconds.toFixed(2),
    perSecond(seconds),
    (seconds / ruling).toFixed(2),
  ];
  speeds.push(line('DuckDB, reading the columns alone', reading));
  speeds.push(line(`DuckDB, ${asked.rules.length} rules in one scan`, ruling));
  speeds.push(line(`determineEach, ${asked.rules.length} rules`, determining));
  console.log(speeds.toString());

  const differing = disagreements(inDuckdb, here);
  console.log(
    differing.length === 0 ? 'DuckDB and determineEach count the same.' : `They differ: ${differing.join('; ')}`,
  );
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
