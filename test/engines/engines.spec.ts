import { afterAll, describe, expect, test } from 'vitest';
import { answerUnderOwnTypes, statusesOfJunk } from '../sql/column-types.js';
import { canHold, caseDifferences, differences } from '../sql/compare.js';
import { duckdb } from '../sql/duckdb.js';
import { editions } from '../sql/editions.js';
import type { Engine } from '../sql/engine.js';
import { rowCases } from '../sql/fitting-cases.js';
import { namesIn, underHostileNames } from '../sql/hostile-names.js';
import { pglite } from '../sql/pglite.js';
import { randomRows } from '../sql/random-rows.js';
import { differingAnswers } from './random-tables.js';
import { mariadb, postgresql } from './servers.js';

/** `ENGINE_ROWS=20000 npm run test:engines` tries fewer. */
const many = Number(process.env.ENGINE_ROWS ?? 1_000_000);

const engines: (readonly [name: string, engine: Engine | undefined])[] = [
  ['DuckDB', await duckdb()],
  ['PGlite', await pglite()],
  ['PostgreSQL', await postgresql()],
  ['MariaDB', await mariadb()],
];
afterAll(async () => {
  for (const [, engine] of engines) await engine?.close();
});

for (const [name, engine] of engines) {
  describe.skipIf(engine === undefined)(engine?.name ?? `${name}, which is not installed here`, () => {
    const tried = engine as Engine;

    test('answers every fitting case as the rules do', async () => {
      const held = rowCases.filter((one) => canHold(tried, one));
      expect(await caseDifferences(tried)).toEqual({ tried: held.length, found: [] });
      console.log(`${tried.name}: ${held.length} of ${rowCases.length} fitting cases tried, none differs`);
    });

    test.each(editions)('answers random rows as the rules do: %s', async (_, edition) => {
      const rows = randomRows(11, Math.min(many, 5_000), { finite: tried.dialect === 'mysql' });
      expect(await differences(tried, rows, edition)).toEqual([]);
    });

    test('answers junk in every column, and never gives', async () => {
      expect(await statusesOfJunk(tried)).toEqual(['malformed', 'refused']);
    });

    test('takes columns of the types a database has', async () => {
      expect(await answerUnderOwnTypes(tried)).toMatchObject({
        municipal_subsidy_amount: '60.00',
        pension_statement_amount: '148.00',
        target_met_status: 'determined',
      });
    });

    test.each(engine ? namesIn(engine) : [])('takes %j for a name', async (hostile) => {
      expect(await underHostileNames(tried, hostile)).toBe('118.00');
    });
  });
}

test(`${many} random rows, every rule, in every engine there is`, async () => {
  const there = engines.flatMap(([, engine]) => (engine ? [engine] : []));
  expect(await differingAnswers(there, many)).toEqual(new Map(there.map(({ name }) => [name, []])));
});
