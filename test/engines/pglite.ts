import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { csvOfRows } from '../sql/csv.js';
import type { Engine } from '../sql/engine.js';

/** PostgreSQL compiled to WebAssembly, in this process. */
export async function pglite(): Promise<Engine> {
  const database = await PGlite.create();
  const { version } = JSON.parse(
    await readFile(new URL('node_modules/@electric-sql/pglite/package.json', import.meta.url), 'utf8'),
  );
  const {
    rows: [server],
  } = await database.query<{ server_version: string }>('SHOW server_version');
  const copy = async (table: string, content: string | Uint8Array<ArrayBuffer>) => {
    await database.query(`COPY ${table} FROM '/dev/blob' WITH (FORMAT csv, NULL 'NULL')`, [], {
      blob: new Blob([content]),
    });
  };
  return {
    name: `PGlite ${version} (PostgreSQL ${server?.server_version})`,
    dialect: 'postgresql',
    async execute(sql) {
      await database.exec(sql);
    },
    load: (table, rows) => copy(table, csvOfRows(rows)),
    loadFile: async (table, file) => copy(table, new Uint8Array(await readFile(file))),
    async select(sql) {
      const { rows } = await database.query<Record<string, unknown>>(sql);
      return rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => [column, value === null ? null : String(value)]),
        ),
      );
    },
    close: () => database.close(),
  };
}
