import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCases } from '../cases.js';
import { duckdb } from './duckdb.js';
import type { Engine } from './engine.js';
import { testsOf } from './engine-tests.js';
import { rowCases, unfitCases } from './fitting-cases.js';
import { pglite } from './pglite.js';

test('every case fits a row or has a reason not to', () => {
  expect(rowCases.length + unfitCases.length).toBe(allCases().length);
});

describe.each([
  ['DuckDB', 'duckdb', duckdb, { rows: 150, randomEditions: 16, rowsInEach: 50 }],
  ['PGlite', 'postgresql', pglite, { rows: 150, randomEditions: 4, rowsInEach: 50 }],
] as const)('%s', (_, dialect, open, extent) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  }, 60_000);
  afterAll(() => engine.close());
  testsOf(dialect, () => engine, extent);
});
