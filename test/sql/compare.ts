import type { Edition } from '../../src/index.js';
import { type SqlDialect, type SqlRule, sqlRules } from '../../src/sql/sql.js';
import { type Engine, rulesOver, tableOf } from './engine.js';
import { casesByEdition, type RowCase } from './fitting-cases.js';
import { answeredText, expectedTexts, type Row } from './row.js';

/** Where an engine and the rules do not say the same. */
export interface Difference {
  readonly of: string;
  readonly expected: string;
  readonly answered: string;
}

/** What an engine answers to rows, by their positions. */
export async function answersTo(engine: Engine, rows: readonly Row[], edition: Edition, rules?: readonly SqlRule[]) {
  await engine.execute('DROP TABLE IF EXISTS residents');
  await engine.execute(tableOf(engine.dialect, 'residents'));
  await engine.load('residents', rows);
  const answered = await engine.select(rulesOver(engine.dialect, 'residents', edition, rules));
  if (answered.length !== rows.length) throw new Error(`${answered.length} answers to ${rows.length} rows`);
  return new Map(answered.map((answer) => [Number(answer.id), answer]));
}

/** Every rule on every row, in the engine and as expected. */
export async function differences(engine: Engine, rows: readonly Row[], edition: Edition): Promise<Difference[]> {
  const answers = await answersTo(engine, rows, edition);
  return sqlRules.flatMap(({ rule }) =>
    expectedTexts(rule, rows, edition)
      .map((expected, at) => ({
        of: `${rule} ${JSON.stringify(rows[at])}`,
        expected,
        answered: answeredText(rule, answers.get(at) ?? {}),
      }))
      .filter((one) => one.expected !== one.answered),
  );
}

const holdsFinite = ({ row }: Pick<RowCase, 'row'>) =>
  Object.values(row).every((value) => typeof value !== 'number' || Number.isFinite(value));

/** The cases an engine can hold: a column of MySQL holds finite numbers only. */
export const canHold = (dialect: SqlDialect, one: Pick<RowCase, 'row'>): boolean =>
  dialect !== 'mysql' || holdsFinite(one);

/** The fitting cases of an engine, of editions that have at least so many: how many were tried, and what differs. */
export async function caseDifferences(engine: Engine, least = 1): Promise<{ tried: number; found: Difference[] }> {
  let tried = 0;
  const found: Difference[] = [];
  for (const { edition, cases } of casesByEdition()) {
    const held = cases.filter((one) => canHold(engine.dialect, one));
    if (held.length < least) continue;
    const rows = held.map(({ row }) => row);
    const answers = await answersTo(engine, rows, edition, [...new Set(held.map(({ rule }) => rule))]);
    held.forEach(({ rule, id, row }, at) => {
      const [expected = ''] = expectedTexts(rule, [row], edition);
      const answered = answeredText(rule, answers.get(at) ?? {});
      tried += 1;
      if (expected !== answered) found.push({ of: `${rule}/${id}`, expected, answered });
    });
  }
  return { tried, found };
}
