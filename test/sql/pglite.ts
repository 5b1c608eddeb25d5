import { PGlite } from '@electric-sql/pglite';
import { type Engine, inserts } from './engine.js';

/** PostgreSQL compiled to WebAssembly, in this process. */
export async function pglite(): Promise<Engine> {
  const database = await PGlite.create();
  return {
    name: 'PGlite',
    dialect: 'postgresql',
    async execute(sql) {
      await database.exec(sql);
    },
    async load(table, rows) {
      for (const insert of inserts(table, rows)) await database.exec(insert);
    },
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
