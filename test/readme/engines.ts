import { readFileSync } from 'node:fs';
import type { SqlDialect } from '../../src/sql/sql.js';

/*
 * What the SQL is run in: by the versions that are locked, and of servers that come with a machine the ones it was last
 * run in.
 */

const read = (name: string): string => readFileSync(new URL(`../engines/${name}`, import.meta.url), 'utf8');
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
const locked = (name: string): string => (dependencies[name] as string).replace(/-.*/, '');
const spark = (version: string): string =>
  read(`spark/requirements-${version}.txt`).match(/pyspark==([\d.]+)/)?.[1] as string;

/** The engines of each dialect, by the names that the tests of them have. */
export const enginesOf: Readonly<Record<SqlDialect, readonly string[]>> = {
  duckdb: [`DuckDB ${locked('@duckdb/node-api')}`],
  postgresql: ['PostgreSQL 15.18', `PGlite ${locked('@electric-sql/pglite')} (PostgreSQL 18.6)`],
  mysql: ['MariaDB 10.11.19'],
  spark: [`Spark ${spark('3.5')}`, `Spark ${spark('4.3')}`],
};
