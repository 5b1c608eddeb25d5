import { readdirSync, readFileSync } from 'node:fs';
import { ModuleKind, ScriptTarget, transpile } from 'typescript';
import { describe, expect, test } from 'vitest';
import * as explanation from '../src/explain/explain.js';
import * as library from '../src/index.js';
import * as sql from '../src/sql/sql.js';

const root = new URL('../', import.meta.url);
const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`);

const scope = { ...library, ...explanation, ...sql };

/** The fenced pieces of TypeScript in a text. */
function snippets(text: string): string[] {
  return [...text.matchAll(/^[ ]*(?:\* )?```ts\n([\s\S]*?)^[ ]*(?:\* )?```/gm)].map(([, code = '']) =>
    code.replace(/^ +\* ?/gm, ''),
  );
}

/** Turns `expression // => expected` into a check. An import brings nothing new: every public name is in scope. */
function asChecks(code: string): string {
  const body = code.replace(/^import [\s\S]*?;\n/gm, '').replace(/\n\s*\/\/ =>/g, ' // =>');
  let pending = '';
  let checks = '';
  for (const line of body.split('\n')) {
    const [before = '', expected] = line.split('// =>');
    pending += `${before}\n`;
    if (expected !== undefined) {
      checks += `check((${pending.trim().replace(/;$/, '')}), (${expected.trim()}));\n`;
      pending = '';
    } else if (/[;}]\s*$/.test(line) && !/^\s/.test(line)) {
      checks += pending;
      pending = '';
    }
  }
  return checks + pending;
}

const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => (...args: unknown[]) => Promise<void>;

/** A result as JSON carries it. */
const said = (result: unknown) => (result === undefined ? undefined : JSON.parse(JSON.stringify(result)));

async function runSnippet(code: string): Promise<number> {
  let checks = 0;
  const check = (actual: unknown, expected: unknown) => {
    checks += 1;
    if (typeof expected === 'object' && expected !== null) expect(said(actual)).toMatchObject(expected);
    else expect(said(actual)).toBe(expected);
  };
  const script = transpile(asChecks(code), { target: ScriptTarget.ES2022, module: ModuleKind.ESNext });
  const quiet = { log: () => undefined };
  await new AsyncFunction('check', 'console', ...Object.keys(scope), script)(check, quiet, ...Object.values(scope));
  return checks;
}

const texts = [...sources, 'README.md'].map(
  (name) => [name, snippets(readFileSync(new URL(name, root), 'utf8'))] as const,
);

describe.each(texts.filter(([, found]) => found.length > 0))('%s', (_, found) => {
  test.each(found.map((code, at) => [at + 1, code] as const))('example %i holds', async (_at, code) => {
    expect(await runSnippet(code)).toBeGreaterThan(0);
  });
});

test('every rule and every statement has an example', () => {
  // A file beside them may hold a part of one that is too long for its own.
  const documents = (name: string) =>
    /^src\/(rules|statements)\//.test(name)
      ? [...readFileSync(new URL(name, root), 'utf8').matchAll(/^export const (determine\w+|\w+Statement) = /gm)]
      : [];
  const documented = sources.filter((name) => documents(name).length > 0);
  const exported = Object.keys(library).filter((name) => /^determine(?!Each)|Statement$/.test(name));
  expect(documented.flatMap((name) => documents(name).map(([, found]) => found)).sort()).toEqual(exported.sort());
  expect(texts.filter(([name, found]) => documented.includes(name) && found.length === 0)).toEqual([]);
});
