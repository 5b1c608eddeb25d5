import { DuckDBInstance } from '@duckdb/node-api';
import type { Engine } from '../sql/engine.js';
import { factNames, kindOf } from '../sql/row.js';

/** DuckDB in this process, in memory. */
export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const version = (await connection.runAndReadAll('SELECT version()')).getRows().join();
  return {
    name: `DuckDB ${version.replace('v', '')}`,
    dialect: 'duckdb',
    async execute(sql) {
      await connection.run(sql);
    },
    async load(table, rows) {
      const appender = await connection.createAppender(table);
      const append = {
        text: (value: unknown) => appender.appendVarchar(value as string),
        flag: (value: unknown) => appender.appendBoolean(value as boolean),
        number: (value: unknown) => appender.appendDouble(value as number),
      };
      rows.forEach((row, at) => {
        appender.appendInteger(at);
        for (const fact of factNames) {
          if (row[fact] === null) appender.appendNull();
          else append[kindOf(fact)](row[fact]);
        }
        appender.endRow();
      });
      appender.closeSync();
    },
    async loadFile(table, file) {
      const format = "FORMAT csv, AUTO_DETECT false, HEADER false, DELIM ',', QUOTE '\"', ESCAPE '\"'";
      await connection.run(`COPY ${table} FROM '${file}' (${format}, NULLSTR 'NULL', ALLOW_QUOTED_NULLS false)`);
    },
    async select(sql) {
      const reader = await connection.runAndReadAll(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (${sql})`);
      return reader.getRowObjects() as Record<string, string | null>[];
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
