import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCases } from '../cases.js';
import { answerUnderOwnTypes, statusesOfJunk } from './column-types.js';
import { caseDifferences, differences } from './compare.js';
import { duckdb } from './duckdb.js';
import { editions } from './editions.js';
import type { Engine } from './engine.js';
import { rowCases, unfitCases } from './fitting-cases.js';
import { hostileNames, underHostileNames } from './hostile-names.js';
import { pglite } from './pglite.js';
import { randomRows } from './random-rows.js';

test('every case fits a row or has a reason not to', () => {
  expect(rowCases.length + unfitCases.length).toBe(allCases().length);
  expect(rowCases.length).toBeGreaterThan(350);
});

describe.each([
  ['DuckDB', duckdb],
  ['PGlite', pglite],
] as const)('%s', (_, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  }, 60_000);
  afterAll(() => engine.close());

  test('answers every fitting case as the rules do', { timeout: 60_000 }, async () => {
    expect(await caseDifferences(engine)).toEqual({ tried: rowCases.length, found: [] });
  });

  test.each(editions)('answers random rows as the rules do: %s', { timeout: 60_000 }, async (_name, edition) => {
    expect(await differences(engine, randomRows(2020, 400), edition)).toEqual([]);
  });

  test('answers junk in every column, and never gives', async () => {
    expect(await statusesOfJunk(engine)).toEqual(['malformed', 'refused']);
  });

  test('takes columns of the types a database has', async () => {
    expect(await answerUnderOwnTypes(engine)).toMatchObject({
      municipal_subsidy_amount: '60.00',
      pension_statement_amount: '148.00',
      target_met_status: 'determined',
    });
  });

  test.each(hostileNames)('takes %j for a name', async (name) => {
    expect(await underHostileNames(engine, name)).toBe('118.00');
  });
});
