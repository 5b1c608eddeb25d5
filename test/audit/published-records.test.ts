import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { allSchemas } from '../schemas/schemas.js';
import { everyRecord, publishedFiles, publishedRecords } from './records.js';

const fixtures = new URL('../../fixtures/', import.meta.url);
const files = publishedFiles();

test.each([...files])('fixtures/%s is current (npm run records)', (name, text) => {
  expect(readFileSync(new URL(name, fixtures), 'utf8')).toBe(text);
});

test('no other records are published', () => {
  const names = readdirSync(new URL('records/', fixtures)).map((name) => `records/${name}`);
  expect(names.filter((name) => !files.has(name))).toEqual([]);
});

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, schemas: Object.values(allSchemas()) });

describe('the schema of a record', () => {
  test('accepts the record of every case', () => {
    const validate = ajv.getSchema('record.json');
    const asJson: unknown[] = JSON.parse(JSON.stringify(everyRecord().map(({ record }) => record)));
    expect(asJson.length).toBeGreaterThan(800);
    expect(asJson.filter((record) => validate?.(record) !== true)).toEqual([]);
  });

  test('refuses a step with an operation that there is not, and a record of another rule', () => {
    const text = JSON.stringify(everyRecord()[0]?.record);
    const validate = ajv.getSchema('record.json');
    expect(validate?.(JSON.parse(text.replace('"operation":"', '"operation":"un')))).toBe(false);
    expect(validate?.({ ...JSON.parse(text), rule: 'basic-pension' })).toBe(false);
  });
});

const hasPython = spawnSync('python3', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'records-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the program says of some records; of those published where there are none. */
function replayed(records?: unknown) {
  const file = join(folder, 'records.json');
  if (records !== undefined) writeFileSync(file, JSON.stringify(records));
  const args = records === undefined ? [] : [file];
  const script = fileURLToPath(new URL('replay.py', fixtures));
  const { status, stdout, stderr } = spawnSync('python3', [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe.skipIf(!hasPython)('fixtures/replay.py', () => {
  test('redoes every published record', () => {
    const { status, stdout, stderr } = replayed();
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^[1-9]\d+ records, [1-9]\d+ steps redone, 0 differ\n$/);
    expect(status).toBe(0);
  });

  test('redoes the record of every case', () => {
    const records = everyRecord();
    const { status, stdout, stderr } = replayed(records);
    expect(stderr).toBe('');
    expect(stdout).toMatch(new RegExp(`^${records.length} records, \\d+ steps redone, 0 differ\\n$`));
    expect(status).toBe(0);
  });

  test('finds a step that is wrong, and what is no record', () => {
    const text = JSON.stringify(publishedRecords().get('age-supplement'));
    const wrong = replayed(JSON.parse(text.replace('"value":64', '"value":63')));
    expect(wrong.stdout).toContain('age: 63, redone 64');
    expect(wrong.status).toBe(1);
    expect(replayed([{ id: 'none' }]).status).toBe(2);
  });
});
