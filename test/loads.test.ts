import { expect, test } from 'vitest';

// A module that throws while it loads takes the tests of a file with it, unrun; here it is a test that fails.
test.each([
  ['the rules', () => import('../src/index.js')],
  ['the explanations', () => import('../src/explain/explain.js')],
  ['the audit', () => import('../src/audit/audit.js')],
  ['SQL', () => import('../src/sql/sql.js')],
])('%s load', async (_, load) => {
  expect(Object.keys(await load())).not.toEqual([]);
});
