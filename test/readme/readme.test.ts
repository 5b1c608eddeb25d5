import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transpileModule } from 'typescript';
import { describe, expect, test } from 'vitest';
import { sampled } from '../proof/extent.js';
import { tableNames, withTables, documents as withTablesIn } from './tables.js';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');
const languages = Object.entries(withTablesIn) as [keyof typeof withTablesIn, readonly string[]][];

describe.each(languages)('the documents in %s', (language, names) => {
  test('have every table once, as the library has it (write them with `npm run readme`)', () => {
    const texts = names.map(read);
    const found = [...texts.join('').matchAll(/<!-- table: (\w+) -->/g)].map(([, table]) => table);
    expect(found.sort()).toEqual([...tableNames].sort());
    expect(texts).toEqual(texts.map((text) => withTables(text, language)));
  });
});

const readmes = ['README.md', 'README.zh-CN.md'];

describe.each(readmes)('%s', (name) => {
  const text = read(name);

  test('has examples that run as they stand, as JavaScript', () => {
    const examples = [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);
    const faults = examples.flatMap(
      (code) => transpileModule(code, { fileName: 'x.mjs', reportDiagnostics: true }).diagnostics,
    );
    expect(examples.length).toBeGreaterThan(5);
    expect(faults.map((fault) => fault?.messageText)).toEqual([]);
  });

  test('installs the package by the name that it has', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(text).toContain(`/resident-pension-rules-${version}.tgz`);
  });
});

const documents = [
  ...readmes,
  'CHANGELOG.md',
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe.each(documents)('%s', (name) => {
  const text = read(name);

  test('names only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  test('links to files and headings that there are', () => {
    const slug = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-');
    const headings = (document: string) =>
      [...read(document).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading));
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]+))?\)/g)];
    const broken = links.filter(([, path = '', anchor]) => {
      const target = path === '' ? name : new URL(path, new URL(name, root)).pathname.slice(root.pathname.length);
      if (!existsSync(new URL(target, root))) return true;
      return anchor !== undefined && !headings(target).includes(decodeURIComponent(anchor));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

const languagesOfStart = [
  ['en', 'not decided'],
  ['zh', '尚无结论'],
] as const;

test.each(sampled(languagesOfStart, 2))('npm start runs in %s', (language, said) => {
  const tsx = fileURLToPath(new URL('node_modules/tsx/dist/cli.mjs', root));
  const example = ['--tsconfig', 'tsconfig.test.json', 'examples/lingcheng-2020.ts', language];
  const printed = execFileSync(process.execPath, [tsx, ...example], { cwd: fileURLToPath(root), encoding: 'utf8' });
  expect(printed).toContain('123');
  expect(printed).toContain(said);
});
