import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { functionName } from '../case.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const typedoc = [join(root, '.api/node_modules/typedoc/bin/typedoc'), '--options', join(root, '.api/typedoc.json')];
const folder = mkdtempSync(join(root, 'node_modules/.docs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const page = (name: string): string => words(readFileSync(join(folder, `html/variables/index.${name}.html`), 'utf8'));

const schemas = new URL('../../fixtures/schemas/', import.meta.url);

/** Each rule's function, and its facts as its schema has them. */
const rules = readdirSync(schemas)
  .filter((name) => name.endsWith('.facts.json'))
  .map((name) => {
    const { properties } = JSON.parse(readFileSync(new URL(name, schemas), 'utf8'));
    const noun = name.replace('.facts.json', '');
    return { name: functionName(noun), facts: Object.keys(properties), described: Object.values<object>(properties) };
  });

describe('npm run docs', () => {
  beforeAll(() => {
    execFileSync(process.execPath, [...typedoc, '--out', join(folder, 'html')], { cwd: root, stdio: 'ignore' });
  }, 120_000);

  test.each(rules)('the page of $name has its clause, readings, facts, outcomes and examples', ({ name, facts }) => {
    const text = page(name);
    expect(text).toMatch(/Clauses? (\d|6\.4)[\d.]*|The notice of 2020 says of none/);
    expect(text).toMatch(/Authority (\w+ : )?(clauses [\d., a-z]+|no clause of 2020); (no reading|readings \w+)/);
    expect(text).toMatch(name.endsWith('Statement') ? /Each part is a determination/ : /determined ?[:,]/);
    for (const fact of facts) expect(text).toMatch(new RegExp(`${fact} ?:`));
    expect(text).not.toMatch(/GivenOf|Field&lt;/);
    expect(text).toMatch(/Example[\s\S]*\/\/ =>|Example[\s\S]*\/\/ =&gt;/);
  });
});

test('every fact says in its doc comment what it is', () => {
  const silent = rules.flatMap(({ name, described }) =>
    described.filter((fact) => !('description' in fact)).map((fact) => [name, fact]),
  );
  expect(silent).toEqual([]);
});
