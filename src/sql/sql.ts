import { deepFreeze } from '../values/deep-freeze.js';
import { answerColumns } from './answer-columns.js';
import { dialects } from './dialects/dialects.js';
import { type FactName, snake } from './facts.js';
import { rowRules, type SqlRule } from './row-rules.js';
import type { SqlDialect } from './sql-request.js';

export type { FactName as SqlFact } from './facts.js';
export type { SqlRule } from './row-rules.js';
export { sqlFor } from './sql-for.js';
export type { SqlDialect, SqlRequest } from './sql-request.js';

/** The engines there are dialects for: DuckDB, PostgreSQL and its descendants, MySQL 8 and MariaDB, Spark SQL. */
export const sqlDialects: readonly SqlDialect[] = /* @__PURE__ */ deepFreeze(dialects.map(({ id }) => id));

/** A rule that SQL can carry. */
export interface SqlRuleColumns {
  readonly rule: SqlRule;
  /** The facts it asks a column for. */
  readonly facts: readonly FactName[];
  /** The columns it hands out. */
  readonly columns: readonly string[];
}

/** The rules that fit a row, in the order of the notice. */
export const sqlRules: readonly SqlRuleColumns[] = /* @__PURE__ */ deepFreeze(
  (Object.keys(rowRules) as SqlRule[]).map((rule) => ({
    rule,
    facts: [...rowRules[rule].facts],
    columns: answerColumns(snake(rule), rowRules[rule]).map(({ name }) => name),
  })),
);
