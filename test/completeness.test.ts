import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { clauses, readings } from '../src/index.js';
import { allCases, caseFiles, determinerFor } from './cases.js';

const root = new URL('../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const rules = readdirSync(new URL('src/rules/', root)).map((name) => name.replace('.ts', ''));
const statements = ['collection-statement', 'contribution-statement', 'pension-statement'];
const cases = allCases();
const written = JSON.stringify(cases.map(({ expected }) => expected));

describe('the cases', () => {
  test.each(caseFiles())('$name keeps to the schema', ({ name, file }) => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
      JSON.parse(read('fixtures/schemas/cases.json')),
    );
    expect([validate(file), validate.errors]).toEqual([true, null]);
    expect(`${file.rule}.json`).toBe(name);
    const ids = file.cases.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test.each([...rules, ...statements])('%s has cases', (rule) => {
    expect(cases.filter((one) => one.rule === rule).length).toBeGreaterThan(0);
  });

  test.each(rules)('every reason of %s has a case', (rule) => {
    const codes = [...read(`src/rules/${rule}.ts`).matchAll(/readonly code: '([a-z-]+)'/g)].map(([, code]) => code);
    const shown = JSON.stringify(cases.filter((one) => one.rule === rule).map(({ expected }) => expected));
    expect(codes.filter((code) => !shown.includes(`"code":"${code}"`))).toEqual([]);
  });

  test.each(clauses.filter(({ computedBy }) => computedBy.length > 0).map(({ id }) => id))(
    'clause %s has cases',
    (clause) => {
      expect(cases.filter((one) => one.clause === clause).length).toBeGreaterThan(0);
    },
  );

  const options = readings.flatMap(({ id, options, default: byDefault }) =>
    options.filter((option) => option.id !== byDefault).map((option) => [id, option.id]),
  );
  test.each(options)('reading %s has a case under %s', (reading, option) => {
    expect(cases.some(({ readings: adopted }) => adopted?.[String(reading)] === option)).toBe(true);
  });

  test.each(['not-stated', 'outside-coverage', 'pending', 'unsettled-reading'])('some result is open: %s', (why) => {
    expect(written).toContain(`"why":"${why}"`);
  });
});

test('every rule the clauses name exists, and every rule is named', () => {
  const named = new Set<string>(clauses.flatMap(({ computedBy }) => computedBy));
  expect([...named].sort()).toEqual([...rules].sort());
  for (const rule of named) expect(determinerFor(rule)).toBeTypeOf('function');
});

describe('the figures of the notice', () => {
  // What the contract itself bounds facts by, and what a calendar or a percentage is made of.
  const ours: Readonly<Record<string, number[]>> = {
    'src/values/calendar.ts': [4, 5, 8, 10, 28, 30, 31, 100],
    'src/explain/figures.ts': [100],
    'src/values/money.ts': [4, 20, 40, 60, 100],
    'src/editions/edition-collection-targets.ts': [100],
    'src/editions/edition-schema.ts': [4, 100],
    'src/errors.ts': [20, 40],
    'src/readings/options.ts': [30, 60],
    'src/rules/hardship-groups.ts': [4],
    'src/sql/bounds.ts': [100],
    'src/rules/long-contribution-bonus.ts': [100],
    'src/statements/pension.ts': [100],
  };
  const figures = new Set<number>();
  const days = new Set<string>();
  const notice = readdirSync(new URL('src/notice/', root)).map((name) =>
    withoutComments(read(`src/notice/${name}`)).replace(/^ *{ number: .*$/gm, ''),
  );
  for (const text of notice) {
    for (const [day] of text.matchAll(/\d{4}-\d{2}-\d{2}/g)) days.add(day);
    const numbers = text.replace(/'[^']*'/g, '');
    for (const [number] of numbers.matchAll(/(?<![\w.])\d+(?![\w.])/g))
      if (Number(number) > 3) figures.add(Number(number));
  }

  function withoutComments(text: string): string {
    return text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/ \/\/ .*$/gm, '');
  }

  const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name}`)
    .filter((name) => name.endsWith('.ts') && !name.startsWith('src/notice/'));

  test('there are figures to look for', () => {
    expect([...figures]).toEqual(expect.arrayContaining([118, 600, 5000, 96, 7585200, 16, 20, 25, 65, 75]));
    expect([...days]).toEqual(expect.arrayContaining(['2018-01-01', '2020-05-25', '2020-05-30', '2020-06-30']));
  });

  test.each(sources)('%s repeats none', (name) => {
    const text = withoutComments(read(name));
    const numbers = text.replace(/'[^'\n]*'/g, '').replace(/`[^`]*`/g, '');
    const repeated = [...numbers.matchAll(/(?<![\w.])\d+(?![\w.])/g)]
      .map(([number]) => Number(number))
      .filter((number) => figures.has(number));
    expect(repeated.filter((number) => !ours[name]?.includes(number))).toEqual([]);
    expect([...days].filter((day) => text.includes(day))).toEqual([]);
  });
});
