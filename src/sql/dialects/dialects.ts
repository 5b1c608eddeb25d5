import type { Dialect } from './dialect.js';
import { duckdb } from './duckdb.js';
import { mysql } from './mysql.js';
import { postgresql } from './postgresql.js';
import { spark } from './spark.js';

/** Every dialect there is. */
export const dialects = [duckdb, postgresql, mysql, spark] as const satisfies readonly Dialect[];
