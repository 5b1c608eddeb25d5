import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as library from '../src/index.js';
import { document, notice } from '../src/notice/notice.js';
import { allCases, functionName } from './cases.js';

const root = new URL('../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const cases = allCases();
const expectedIn = (some: typeof cases) => JSON.stringify(some.map(({ expected }) => expected));

/** Every rule and statement as the cases name it. */
const nouns = Object.entries(
  library as unknown as Record<string, { readonly rule?: string; readonly statement?: string }>,
)
  .filter(([name]) => /^determine(?!Each)|Statement$/.test(name))
  .map(([name, { rule, statement }]) => [rule ?? `${statement}-statement`, name] as const);

describe('the cases', () => {
  test.each(nouns)('%s has some', (noun, name) => {
    expect(functionName(noun)).toBe(name);
    expect(cases.filter((one) => one.rule === noun).length).toBeGreaterThan(0);
  });

  test.each(nouns.filter(([noun]) => !noun.endsWith('-statement')))('show every reason of %s', (noun) => {
    const codes = [...read(`src/rules/${noun}.ts`).matchAll(/readonly code: '([a-z-]+)'/g)].map(([, code]) => code);
    const shown = expectedIn(cases.filter((one) => one.rule === noun));
    expect(codes.filter((code) => !shown.includes(`"code":"${code}"`))).toEqual([]);
  });

  const computed = new Set(
    nouns.flatMap(
      ([, name]) =>
        (library as unknown as Record<string, { readonly clauses?: readonly string[] }>)[name]?.clauses ?? [],
    ),
  );
  test.each([...computed])('show clause %s, which some rule computes', (clause) => {
    expect(cases.filter((one) => one.clause === clause).length).toBeGreaterThan(0);
  });

  const open = ['not-stated', 'outside-coverage', 'rest-days-unknown', 'fact-unknown', 'pending', 'unsettled-reading'];
  test.each(open)('show what is open: %s', (why) => {
    expect(expectedIn(cases)).toContain(`"why":"${why}"`);
  });

  const [, union = ''] = read('src/errors.ts').match(/type IssueCode =([^;]*);/) ?? [];
  // Facts have no keys too many, and what JSON carries can be read.
  const codes = [...union.matchAll(/'([a-z-]+)'/g)]
    .map(([, code]) => code)
    .filter((code) => !/^un.*(key|able)$/.test(String(code)));
  test.each(codes)('show what is malformed: %s', (code) => {
    const errors = expectedIn(cases.filter(({ expected }) => 'error' in expected));
    expect(errors).toContain(`"code":"${code}"`);
  });
});

describe('the figures of the notice stand in src/notice alone', () => {
  /** Bounds, lengths of texts, what a calendar or a percentage is made of: the same numbers by chance. */
  const byChance: Readonly<Record<string, (number | string)[]>> = {
    'src/errors.ts': [20, 40],
    'src/values/calendar.ts': [5, 8, 10, 30, 100],
    'src/values/money.ts': [20, 40, 100],
    'src/readings/options.ts': [30, 60],
    'src/editions/edition-schema.ts': [100, 1000],
    'src/facts/fields.ts': [100],
    'src/engine/coverage.ts': [100],
    'src/editions/official-rest-days.ts': ['2020-01-01', '2020-05-01'],
    'src/explain/data-zh.ts': [10, 100, '2020-05-01'],
    'src/explain/en.ts': ['2020-05-01'],
    'src/explain/zh.ts': ['2020-05-01'],
    'src/explain/issue-lines.ts': [20, 40, 300, 1000],
    'src/sql/coverage.ts': [100],
    'src/sql/day.ts': [10],
  };

  const leaves = (data: unknown): unknown[] =>
    typeof data === 'object' && data !== null ? Object.values(data).flatMap(leaves) : [data];
  const printed = leaves([{ ...notice, collectionTargets: notice.collectionTargets.total }, document]);
  // Numbers up to three are in every program, and the year 2020 in every example.
  const figures = new Set(printed.filter((leaf) => typeof leaf === 'number' && leaf > 3 && leaf !== 2020));
  const days = printed.filter((leaf): leaf is string => typeof leaf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(leaf));

  const withoutComments = (text: string) =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/ \/\/ .*$/gm, '');
  const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name}`)
    .filter((name) => name.endsWith('.ts') && !name.startsWith('src/notice/'));

  test('there are figures to look for', () => {
    expect([...figures]).toEqual(expect.arrayContaining([118, 600, 5000, 96, 7585200, 16, 20, 25, 65, 75]));
    expect(days).toEqual(expect.arrayContaining(['2018-01-01', '2020-05-25', '2020-05-30', '2020-06-30']));
  });

  test.each(sources)('%s repeats none', (name) => {
    const text = withoutComments(read(name));
    const numbers = text.replace(/'[^'\n]*'/g, '').replace(/`[^`]*`/g, '');
    const found = [...numbers.matchAll(/(?<![\w.])\d+(?![\w.])/g)].map(([number]) => Number(number));
    const repeated = [...found.filter((number) => figures.has(number)), ...days.filter((day) => text.includes(day))];
    expect(repeated.filter((figure) => !byChance[name]?.includes(figure))).toEqual([]);
  });
});
