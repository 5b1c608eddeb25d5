import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sqlDialects, sqlFor, sqlRules, sqlTexts } from '../../src/sql/sql.js';

/** The text of every rule as it was last looked at; `npm test -- test/sql/golden.test.ts -u` writes it anew. */
const folder = new URL('../../fixtures/sql/', import.meta.url);
const found = sqlDialects.map((dialect) => {
  const files = new URL(`${dialect}/`, folder);
  return [dialect, existsSync(files) ? readdirSync(files).sort() : []];
});

// Looked up before the texts are compared, since a missing one is written then: a new rule passes from the second run.
test('every rule has its text in every dialect', () => {
  const wanted = sqlRules.map(({ rule }) => `${rule}.sql`).sort();
  expect(found).toEqual(sqlDialects.map((dialect) => [dialect, wanted]));
});

test('every code has its sentences', async () => {
  const columns = Object.fromEntries(sqlRules.flatMap(({ facts }) => facts.map((fact) => [fact, fact])));
  const rules = sqlRules.map(({ rule }) => rule);
  const [text, ...others] = sqlDialects.map((dialect) =>
    sqlTexts({ dialect, table: 'residents', key: 'id', rules, columns }),
  );
  expect(new Set(others)).toEqual(new Set([text]));
  await expect(text).toMatchFileSnapshot(new URL('texts.sql', folder).pathname);
});

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe.each([...sqlDialects])('%s', (dialect) => {
  test.each(sqlRules.map(({ rule, facts }) => [rule, facts] as const))('%s', async (rule, facts) => {
    const columns = Object.fromEntries(facts.map((fact) => [fact, snake(fact)]));
    const text = sqlFor({ dialect, table: 'residents', key: 'id', rules: [rule], columns });
    await expect(text).toMatchFileSnapshot(new URL(`${dialect}/${rule}.sql`, folder).pathname);
  });
});
