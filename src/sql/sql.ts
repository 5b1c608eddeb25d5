import { deepFreeze } from '../values/deep-freeze.js';
import { answerNames } from './answer-columns.js';
import { dialects } from './dialects/dialects.js';
import { factsOf, snake } from './facts.js';
import { rowRules, ruleNames } from './row-rules.js';
import type { SqlDialect, SqlFact, SqlRule } from './sql-request.js';

export { sqlFor } from './sql-for.js';
export type { SqlDialect, SqlFact, SqlRequest, SqlRule } from './sql-request.js';
export { sqlTexts } from './sql-texts.js';

/** The engines there are dialects for: DuckDB, PostgreSQL, MySQL and MariaDB, Spark. `docs/sql.md` names what was run. */
export const sqlDialects: readonly SqlDialect[] = /* @__PURE__ */ deepFreeze(dialects.map(({ id }) => id));

/** A rule that SQL can carry. */
export interface SqlRuleColumns {
  readonly rule: SqlRule;
  /** The facts it asks a column for. */
  readonly facts: readonly SqlFact[];
  /** The columns it hands out. */
  readonly columns: readonly string[];
}

/** The rules that fit a row, in the order of the notice. */
export const sqlRules: readonly SqlRuleColumns[] = /* @__PURE__ */ deepFreeze(
  ruleNames.map((rule) => ({
    rule,
    facts: factsOf(rowRules[rule]).map(({ name }) => name as SqlFact),
    columns: answerNames(snake(rule), rowRules[rule]),
  })),
);
