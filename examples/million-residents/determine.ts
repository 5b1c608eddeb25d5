/**
 * A process of `million-residents.ts`: reads its share of the records, answers every rule by `determineEach`, and
 * compares each answer with the one of DuckDB.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import * as rules from 'resident-pension-rules';
import type { SqlRule } from 'resident-pension-rules/sql';
import { everyRule, outcomeOf } from './outcomes.js';

/** What it says: that so many more are done, and at last which records differ, and in how many seconds it answered. */
export type Word = { readonly done: number } | { readonly differing: readonly number[]; readonly seconds: number };

/** The rules' own function for a rule of SQL. */
function determinerFor(rule: SqlRule): rules.Determiner<object, unknown> {
  if (rule === 'pension-statement') return rules.pensionStatement as never;
  const camel = rule.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return (rules as unknown as Record<string, never>)[`determine${camel}`] as never;
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

const [residents, outcomes, first, end] = process.argv.slice(2);
const [from, until] = [Number(first), Number(end)];
const say = (word: Word) => process.send?.(word);
const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
const differing: number[] = [];
const size = 10_000;
let seconds = 0;
for (let at = from; at < until; at += size) {
  const next = Math.min(at + size, until);
  const reader = await connection.runAndReadAll(
    `SELECT * REPLACE (targetAmount::VARCHAR AS targetAmount, collectedAmount::VARCHAR AS collectedAmount)
     FROM read_parquet('${residents}') AS residents JOIN read_parquet('${outcomes}') AS outcomes USING (id)
     WHERE id >= ${at} AND id < ${next}`,
  );
  const read = reader.getRowObjects();
  const records = read.map((record) => factsOf(record));
  const started = performance.now();
  const answers = everyRule.map((rule) => [...rules.determineEach(determinerFor(rule), records)]);
  // Only its own time is taken, not that of reading and comparing.
  seconds += (performance.now() - started) / 1000;
  read.forEach(({ id, outcomes }, row) => {
    const own = everyRule.map((rule, nth) =>
      outcomeOf(rule, answers[nth]?.[row] as rules.SettledRow<unknown, unknown>),
    );
    if (own.join('\n') !== outcomes) differing.push(Number(id));
  });
  say({ done: next - at });
}
connection.closeSync();
say({ differing, seconds });
