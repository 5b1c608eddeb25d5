import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { allCases } from '../cases.js';
import { faults } from './faults.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const hasPython = spawnSync('python3', ['--version']).status === 0;
const folder = mkdtempSync(join(root, 'node_modules/.port-'));
const cases = allCases();

beforeAll(async () => {
  await build({
    entry: [join(root, 'test/port/port.ts')],
    outDir: folder,
    format: 'esm',
    target: 'es2022',
    config: false,
    silent: true,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the suite against a port. */
function suite(port: readonly string[], ...options: string[]) {
  const { status, stdout, stderr } = spawnSync('python3', [join(root, 'fixtures/run.py'), ...options, '--', ...port], {
    encoding: 'utf8',
    timeout: 60_000,
    // Every case that is asked comes back, and there are more than a megabyte of them.
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

const port = (...fault: string[]) => [process.execPath, join(folder, 'port.js'), ...fault];

// Most of the time a run takes goes into starting two programs, which a busy machine may do slowly.
vi.setConfig({ testTimeout: 60_000 });

/** The row of a rule in the report: right, wrong, skipped. */
const row = (report: string, rule: string) =>
  report
    .match(new RegExp(`^${rule} +(\\d+) +(\\d+) +(\\d+)$`, 'm'))
    ?.slice(1)
    .map(Number);

describe.skipIf(!hasPython)('fixtures/run.py', () => {
  test('finds nothing wrong with a port that is right', () => {
    const { status, stdout, stderr } = suite(port());
    expect([status, stderr]).toEqual([0, '']);
    expect(row(stdout, 'all')).toEqual([cases.length, 0, 0]);
    for (const rule of new Set(cases.map((one) => one.rule))) {
      expect([rule, row(stdout, rule)]).toEqual([rule, [cases.filter((one) => one.rule === rule).length, 0, 0]]);
    }
  });

  test('counts the cases a port cannot write, and does not call them right', () => {
    const special = cases.filter(({ facts }) => JSON.stringify(facts).includes('$special')).length;
    const { status, stdout } = suite(port('skips-specials'));
    expect([status, row(stdout, 'all')]).toEqual([0, [cases.length - special, 0, special]]);
  });

  test('asks for one rule only where told', () => {
    const { status, stdout } = suite(port(), '--rule', 'funeral-grant');
    const ofRule = cases.filter(({ rule }) => rule === 'funeral-grant').length;
    expect([status, row(stdout, 'all')]).toEqual([0, [ofRule, 0, 0]]);
  });

  test('prints what it would ask, without what it expects', () => {
    const { status, stdout } = suite(port(), '--print');
    const asked = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(asked.map(({ id }) => id).sort()).toEqual(cases.map(({ rule, id }) => `${rule}/${id}`).sort());
    expect(asked.filter((one) => 'expected' in one || 'sentence' in one)).toEqual([]);
  });

  test.each([
    ['no port', []],
    ['a port that cannot be started', ['./no-such-port']],
  ])('ends with 2 for %s', (_, command) => {
    expect(suite(command)).toMatchObject({ status: 2, stderr: expect.stringContaining('port') });
  });

  test('ends with 2 for a rule there is not', () => {
    expect(suite(port(), '--rule', 'no-such-rule').status).toBe(2);
  });

  /** Faults seeded, each with the rule it is in and what the report must show. */
  const wrong: readonly [fault: string, rule: string, shown: RegExp][] = [
    ['thirty-one-days', 'funeral-grant', /outcome\.status: expected "refused", got "determined"/],
    ['age-reached-a-day-late', 'age-supplement', /outcome\.status: expected "determined", got "refused"/],
    ['band-without-its-lower-bound', 'long-contribution-bonus', /outcome\.value\.amount: expected "30", got "20"/],
    ['supplements-added-up', 'age-supplement', /outcome\.value\.amount: expected "10", got "15"/],
    ['floor-taken-for-exact', 'municipal-subsidy', /outcome\.value\.bound: expected "at-least", got "exact"/],
    ['first-reason-only', 'participation', /outcome\.reasons: expected 2 entries, got 1/],
    ['unsettled-guessed', 'own-payment', /outcome\.status: expected "undetermined", got "determined"/],
    ['amounts-as-floats', 'basic-pension', /outcome\.value\.amount: expected "118", got 118/],
    ['missing-taken-for-absent', 'funeral-grant', /outcome\.error: missing, expected "INVALID_FACTS"/],
    ['rounded-percentage', 'completion', /outcome\.value\.headcount\.met: expected false, got true/],
    ['always-the-shipped-edition', 'basic-pension', /outcome\.status: expected "undetermined", got "determined"/],
    ['source-left-out', 'basic-pension', /outcome\.elsewhere: missing, expected/],
    ['null-for-absent', 'basic-pension', /outcome\.elsewhere: not expected, got null/],
  ];
  test.each(wrong)('catches the fault seeded: %s', (fault, rule, shown) => {
    expect(Object.keys(faults)).toContain(fault);
    const { status, stdout, stderr } = suite(port(fault), '--first', '1000');
    expect([status, stderr]).toEqual([1, '']);
    expect(row(stdout, rule)?.[1]).toBeGreaterThan(0);
    expect(stdout.slice(stdout.indexOf(`\n${rule}/`))).toMatch(shown);
  });

  const misbehaving: readonly [fault: string, shown: RegExp][] = [
    ['crash-at-the-start', /ended with exit code 1 after 0 of \d+ answers[\s\S]*last words:[\s\S]*no such table/],
    ['crash-midway', /ended with exit code 1 after 100 of \d+ answers[\s\S]*last words:[\s\S]*out of memory/],
    ['failure-at-the-end', /ended with exit code 3 after (\d+) of \1 answers/],
    ['hang', /the port hung: no line for 3 seconds, after 100 answers/],
    ['late-end', /the port hung: no line for 3 seconds, after \d+ answers/],
    ['rubbish', /a line that is no answer, b'Segmentation fault[\s\S]*not one line of JSON/],
    ['endless-rubbish', /the port was stopped: more rubbish than there are cases/],
    ['debug-lines', /a line that is no answer, b'debug: working/],
    ['lost-line', /: no answer|no answer$/m],
    ['reordered-lines', /out of order: \S+ came after \S+/],
    ['answered-twice', /was answered before/],
    ['unknown-case', /there is no case 'x/],
    ['whole-numbers-as-floats', /expected the whole number \d+, got it with a fraction: \d+\.0/],
    ['trailing-zeros', /outcome\.value\.amount: expected "5", got "5\.00"/],
    ['not-a-number', /NaN is not JSON/],
    ['truth-as-numbers', /\.met: expected true, got 1/],
    ['one-issue-only', /outcome\.issues: expected \d entries, got 1/],
    ['skips-everything', /skipped, though JSON can write its facts/],
    ['key-twice', /a key stands twice in one object/],
    ['not-utf-8', /it is not UTF-8/],
  ];
  const hanging = ['hang', 'late-end'];
  test.each(misbehaving)('sees through a port with %s', (fault, shown) => {
    expect(Object.keys(faults)).toContain(fault);
    const { status, stdout, stderr } = suite(
      port(fault),
      '--first',
      '40',
      ...(hanging.includes(fault) ? ['--timeout', '3'] : []),
    );
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(shown);
  });
});
