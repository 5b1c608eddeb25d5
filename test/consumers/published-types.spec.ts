import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCases } from '../cases.js';
import { root } from '../packed.js';
import { compiled, consumer, expectedErrors, nodenext } from './consumer.js';

let project: ReturnType<typeof consumer>;
beforeAll(() => {
  project = consumer();
});
afterAll(() => project.remove());

/** How a tool ends, and what it says where it does not end well. */
function ends(tool: string, given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(`node_modules/${tool}`, import.meta.url)), ...given],
    {
      encoding: 'utf8',
    },
  );
  return { status, said: status === 0 ? '' : stdout + stderr };
}

const well = { status: 0, said: '' };

describe('the tarball', () => {
  test('has nothing that publint warns of', () => {
    expect(ends('publint/src/cli.js', ['run', project.tarball, '--strict'])).toEqual(well);
  });

  test('has types that are right wherever they are looked for', () => {
    expect(ends('@arethetypeswrong/cli/dist/index.js', [project.tarball])).toEqual(well);
  });
});

test("what is right compiles with the project's own TypeScript, and each mistake has its error", () => {
  const errors = expectedErrors(nodenext);
  expect(errors.length).toBeGreaterThan(0);
  expect(compiled(project.folder, join(root, 'node_modules/typescript/bin/tsc'), nodenext)).toEqual(errors);
});

test('what is right covers every type of reason, and every reason that any case is refused for', () => {
  const refused = allCases().flatMap(({ expected }) => (Array.isArray(expected.reasons) ? expected.reasons : []));
  const codes = [...new Set(refused.map(({ code }) => String(code)))];
  const correct = readFileSync(new URL('correct.ts', import.meta.url), 'utf8');
  const exported = readFileSync(join(root, 'src/index.ts'), 'utf8');
  const types = exported.match(/\b[A-Z]\w+Reason\b/g) ?? [];
  expect(types.length).toBeGreaterThan(0);
  expect(types.filter((type) => !new RegExp(`\\(reason: (\\w+ \\| )*${type}\\b`).test(correct))).toEqual([]);
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code) => !correct.includes(`case '${code}':`))).toEqual([]);
});
