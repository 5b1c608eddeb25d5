import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { recordsOfCases } from './records.js';

const fixtures = new URL('../../fixtures/', import.meta.url);
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
    const records = recordsOfCases(4);
    const { status, stdout, stderr } = replayed(records);
    expect(stderr).toBe('');
    expect(stdout).toMatch(new RegExp(`^${records.length} records, \\d+ steps redone, 0 differ\\n$`));
    expect(status).toBe(0);
  });

  test('finds a step that is wrong, and what is no record', () => {
    const text = readFileSync(new URL('records/age-supplement.json', fixtures), 'utf8');
    const wrong = replayed(JSON.parse(text.replace('"value":64', '"value":63')));
    expect(wrong.stdout).toContain('age: 63, redone 64');
    expect(wrong.status).toBe(1);
    expect(replayed([{ id: 'none' }]).status).toBe(2);
  });
});
