import { readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { ModuleKind, ScriptTarget, transpile } from 'typescript';
import { describe, expect, test } from 'vitest';
import * as audit from '../src/audit/audit.js';
import * as explanation from '../src/explain/explain.js';
import * as library from '../src/index.js';
import * as sql from '../src/sql/sql.js';
import { issuesOf } from './thrown.js';

const root = new URL('../', import.meta.url);
const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`);
const documents = [
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The entry points by the names that users import. */
const entries: Readonly<Record<string, object>> = {
  'resident-pension-rules': library,
  'resident-pension-rules/audit': audit,
  'resident-pension-rules/explain': explanation,
  'resident-pension-rules/sql': sql,
};

/** A piece of code to run, what a text says that it prints, if anything, and the files it reads. */
interface Snippet {
  readonly code: string;
  readonly printed: readonly string[];
  /** The CSV before it. */
  readonly file: string;
  /** The pieces of JSON of the text, by the names it gives them. */
  readonly named: ReadonlyMap<string, string>;
}

/** In place of node:fs: a CSV as Excel saves it, JSON by its name, and a place to write a CSV to that Excel reads. */
const filesOf = ({ file, named }: Snippet, printed: string[]) => {
  const saved = `\uFEFF${file.replaceAll('\n', '\r\n')}`;
  return {
    readFileSync: (name: string) => named.get(name) ?? saved,
    createReadStream: () => Readable.from([saved]),
    writeFileSync: (name: string, text: string) => {
      if (!name.endsWith('.csv')) return;
      expect(text).toMatch(/^\uFEFF(.*\r\n)+$/);
      printed.push(...text.slice(1).trimEnd().split('\r\n'));
    },
  };
};

/** The fenced pieces of a text, out of a comment or not. */
function fenced(text: string): { kind: string; content: string; name: string | undefined }[] {
  return [...text.matchAll(/^[ ]*(?:\* )?```(\w*)\n([\s\S]*?)^[ ]*(?:\* )?```/gm)].map(
    ({ 1: kind = '', 2: content = '', index }) => ({
      kind,
      content: kind === 'ts' ? content.replace(/^ +\* ?/gm, '') : content,
      // The file that the sentence before a piece ends with.
      name: text.slice(0, index).match(/`([\w-]+\.json)`[:：]\n\n$/)?.[1],
    }),
  );
}

/** What a piece says that it prints: the comments right after a call of `console.log`, line by line. */
function printedInComments(code: string): string[] {
  return [...code.matchAll(/console\.log\(.*\);\n((?:\s*\/\/(?! =>).*\n)+)/gm)].flatMap(([, comments = '']) =>
    comments
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^\s*\/\/ ?/, '')),
  );
}

/**
 * The pieces of TypeScript in a text. Of a piece of differences, what is added: the call as it is now. A piece of plain
 * text after one of code that prints or writes is what is printed or written. A piece of CSV before it is its file.
 */
function snippets(text: string): Snippet[] {
  const pieces = fenced(text);
  const named = new Map(pieces.flatMap(({ name, content }) => (name === undefined ? [] : [[name, content] as const])));
  return pieces.flatMap(({ kind, content }, at) => {
    if (kind !== 'ts' && kind !== 'diff') return [];
    const code = kind === 'diff' ? content.replace(/^-.*\n/gm, '').replace(/^\+ ?/gm, '') : content;
    const printed = printedInComments(code);
    const next = pieces[at + 1];
    const isFollowed = printed.length === 0 && /console\.log|writeFileSync\(/.test(code) && next?.kind === 'text';
    const before = pieces[at - 1];
    const file = before?.kind === 'csv' ? before.content : '';
    return [{ code, printed: isFollowed ? next.content.trimEnd().split('\n') : printed, file, named }];
  });
}

/** Every import as a variable: of an entry point, a name it does not have is a failure and not `undefined`. */
const importsLoaded = (code: string): string =>
  code.replace(/^import \{([^}]*)\} from '([^']+)';/gm, (_, list: string, from: string) => {
    const names = namesIn(list).join(', ');
    return `const { ${names} } = await load('${from}', '${names}');`;
  });

/** The names of values in the braces of an import; types are nothing to load. */
const namesIn = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));

const loader = (files: object) => async (from: string, names: string) => {
  const module: object = from === 'node:fs' ? files : (entries[from] ?? (await import(from)));
  const missing = names.split(', ').filter((name) => !(name in module));
  if (missing.length > 0) throw new Error(`${from} has no ${missing.join(', ')}`);
  return module;
};

/** Turns `expression // => expected` into a check. */
function asChecks(code: string): string {
  const body = code.replace(/\n\s*\/\/ =>/g, ' // =>');
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

async function runSnippet(snippet: Snippet): Promise<number> {
  const { code, printed: expected } = snippet;
  let checks = 0;
  const check = (actual: unknown, expected: unknown) => {
    checks += 1;
    if (typeof expected === 'object' && expected !== null) expect(said(actual)).toMatchObject(expected);
    else expect(said(actual)).toBe(expected);
  };
  // In a doc comment every public name is in scope; what a piece imports it declares itself.
  const imported = new Set([...code.matchAll(/^import \{([^}]*)\}/gm)].flatMap(([, list = '']) => namesIn(list)));
  const scope = Object.entries({ ...library, ...explanation, ...audit, ...sql }).filter(
    ([name]) => !imported.has(name),
  );
  const script = transpile(asChecks(importsLoaded(code)), { target: ScriptTarget.ES2022, module: ModuleKind.ESNext });
  const printed: string[] = [];
  const console = { log: (...texts: unknown[]) => printed.push(...texts.join(' ').split('\n')) };
  const load = loader(filesOf(snippet, printed));
  const names = scope.map(([name]) => name);
  const values = scope.map(([, value]) => value);
  await new AsyncFunction('check', 'load', 'console', ...names, script)(check, load, console, ...values);
  if (expected.length > 0) expect(printed).toEqual(expected);
  return checks + expected.length;
}

const texts = [...sources, ...documents].map(
  (name) => [name, snippets(readFileSync(new URL(name, root), 'utf8'))] as const,
);

describe.each(texts.filter(([, found]) => found.length > 0))('%s', (_, found) => {
  test.each(found.map((snippet, at) => [at + 1, snippet] as const))('example %i holds', async (_at, snippet) => {
    expect(await runSnippet(snippet)).toBeGreaterThan(0);
  });
});

/** The lines of a guide that say where a mistake was made in an edition, what was typed there, and what is said to it. */
const mistakesIn = (guide: string) =>
  [...readFileSync(new URL(`docs/${guide}`, root), 'utf8').matchAll(/^\| ([^|]+) \| `(".+)` \| ([^|]+) \|$/gm)].map(
    ([, place = '', typed = '', said = '']) => ({ place: place.match(/^`(.+)`$/)?.[1] ?? '', typed, said }),
  );

const guides = [
  ['your-own-notice.md', 'en'],
  ['your-own-notice.zh-CN.md', 'zh'],
] as const;

describe.each(guides)('a mistake in an edition is told as %s says', (guide, language) => {
  test.each(mistakesIn(guide))('$place: $typed', ({ place, typed, said }) => {
    const data = { ...JSON.parse(JSON.stringify(library.lingcheng2020)), id: 'our-county-2020' };
    const keys = place === '' ? [] : place.split('.');
    Object.assign(
      keys.reduce((part, key) => part[key], data),
      JSON.parse(`{ ${typed} }`),
    );
    const issues = issuesOf(() => library.defineEdition(data));
    expect(issues.map((issue) => explanation.issueText(issue, language)).join('<br>')).toBe(said);
  });
});

test('the guides show the same mistakes, and more than a few', () => {
  const [english, chinese] = guides.map(([guide]) => mistakesIn(guide).map(({ place, typed }) => [place, typed]));
  expect(chinese).toEqual(english);
  expect(english?.length).toBeGreaterThan(10);
});

test('every rule and every statement has an example', () => {
  // A file beside them may hold a part of one that is too long for its own.
  const documents = (name: string) =>
    /^src\/(rules|statements)\//.test(name)
      ? [...readFileSync(new URL(name, root), 'utf8').matchAll(/^export const (determine\w+|\w+Statement)\b/gm)]
      : [];
  const documented = sources.filter((name) => documents(name).length > 0);
  const exported = Object.keys(library).filter((name) => /^determine(?!Each)|Statement$/.test(name));
  expect(documented.flatMap((name) => documents(name).map(([, found]) => found)).sort()).toEqual(exported.sort());
  expect(texts.filter(([name, found]) => documented.includes(name) && found.length === 0)).toEqual([]);
});
