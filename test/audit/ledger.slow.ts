import { expect, test } from 'vitest';
import { reconcile, summarise } from '../../src/audit/audit.js';
import { determineMonthlyPension } from '../../src/index.js';
import { ledger, reckoned } from './ledger.js';

test('a ledger of 100 000 payments by a second, plain computation', () => {
  const summary = summarise(reconcile(determineMonthlyPension, ledger(100_000)));
  console.log(JSON.stringify(summary));
  expect(summary).toEqual(reckoned(ledger(100_000)));
  expect(summary.rows).toBe(100_000);
});
