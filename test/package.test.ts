import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as explanation from '../src/explain/explain.js';
import * as library from '../src/index.js';
import * as sql from '../src/sql/sql.js';
import { packedIn, root } from './packed.js';

const consumer = mkdtempSync(join(tmpdir(), 'consumer-'));
let installed: string;
let packed: readonly string[];
beforeAll(() => {
  ({ installed, files: packed } = packedIn(consumer));
});
afterAll(() => rmSync(consumer, { recursive: true }));

function runs(name: string, script: string): unknown {
  writeFileSync(join(consumer, name), script);
  return JSON.parse(execFileSync(process.execPath, [name], { cwd: consumer, encoding: 'utf8' }));
}

const names = (exported: object) =>
  Object.keys(exported)
    .filter((name) => name !== 'default')
    .sort();
const call = "rules.determineBasicPension({ asOf: '2020-05-01' })";
const pension = JSON.parse(JSON.stringify(library.determineBasicPension({ asOf: '2020-05-01' })));

// With an edition of the main entry point: both must hold one and the same register of editions.
const text = `sql.sqlFor({ edition: rules.adopt(rules.lingcheng2020, { laterProvincialRate: 'provincial-142' }), dialect: 'spark', table: 't', key: 'k', rules: ['basic-pension'], columns: { asOf: 'd' } })`;
const written = sql.sqlFor({
  edition: library.adopt(library.lingcheng2020, { laterProvincialRate: 'provincial-142' }),
  dialect: 'spark',
  table: 't',
  key: 'k',
  rules: ['basic-pension'],
  columns: { asOf: 'd' },
});

/** Every file there is to publish. The names of chunks carry a hash of what is in them. */
const published = [
  ...['LICENSE', 'README.md', 'CHANGELOG.md', 'package.json', 'fixtures/README.md', 'fixtures/run.py'],
  ...['fixtures/authority.csv', 'fixtures/sentences-zh.json'],
  ...['index', 'explain', 'sql'].flatMap((entry) =>
    ['js', 'cjs', 'd.ts', 'd.cts'].map((extension) => `dist/${entry}.${extension}`),
  ),
]
  .map((path) => new RegExp(`^${path.replaceAll('.', '\\.')}$`))
  .concat([
    /^dist\/chunk-[0-9A-Z]{8}\.js$/,
    /^dist\/chunk-[0-9A-Z]{8}\.cjs$/,
    /^dist\/[a-z-]+-[\w-]{8}\.d\.ts$/,
    /^dist\/[a-z-]+-[\w-]{8}\.d\.cts$/,
    /^fixtures\/cases\/[a-z-]+\.json$/,
    /^fixtures\/notice\/[a-z-]+\.csv$/,
    /^fixtures\/schemas\/[a-z-]+(\.facts|\.determination)?\.json$/,
    /^fixtures\/sql\/(duckdb|mysql|postgresql|spark)\/[a-z-]+\.sql$/,
  ]);

describe('the packed package', () => {
  test('is imported', () => {
    const script = `import * as rules from 'resident-pension-rules'; import * as explanation from 'resident-pension-rules/explain'; import * as sql from 'resident-pension-rules/sql';
      console.log(JSON.stringify([Object.keys(rules).sort(), Object.keys(explanation).sort(), Object.keys(sql).sort(), ${call}, ${text}]));`;
    expect(runs('esm.mjs', script)).toEqual([names(library), names(explanation), names(sql), pension, written]);
  });

  test('is required', () => {
    const script = `const rules = require('resident-pension-rules'); const explanation = require('resident-pension-rules/explain'); const sql = require('resident-pension-rules/sql');
      console.log(JSON.stringify([Object.keys(rules).sort(), Object.keys(explanation).sort(), Object.keys(sql).sort(), ${call}, ${text}]));`;
    expect(runs('cjs.cjs', script)).toEqual([names(library), names(explanation), names(sql), pension, written]);
  });

  test('carries the files it lists, each of them, and no other', () => {
    expect(packed.filter((path) => !published.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(published.filter((pattern) => !packed.some((path) => pattern.test(path)))).toEqual([]);
  });

  test('carries nothing of the machine it was built on', () => {
    const named = packed.filter((path) => readFileSync(join(installed, path), 'utf8').includes(root));
    expect(named).toEqual([]);
  });
});
