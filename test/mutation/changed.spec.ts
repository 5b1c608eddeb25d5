import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../packed.js';
import { foldersWithSurvivors, isMutated } from './try-mutants.js';

/** The commit to compare with: the one before, unless `SINCE` names another; on a merge, what was there before it. */
const since = process.env.SINCE ?? 'HEAD^1';

/** Lines of source tried in one run, at nearly a mutant a line; a mutant of what every case uses takes seconds. */
const mostLines = 150;

/** The files of `src` that differ from that commit and are mutated; `undefined` where there is no such commit. */
function changedFiles(): string[] | undefined {
  const { status, stdout } = spawnSync('git', ['diff', '--name-only', since, '--', 'src'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0
    ? stdout.split('\n').filter((file) => isMutated(file) && existsSync(`${root}${file}`))
    : undefined;
}

const changed = changedFiles();
let lines = 0;
const tried = (changed ?? []).filter((file) => {
  const length = readFileSync(`${root}${file}`, 'utf8').split('\n').length;
  const fits = lines + length <= mostLines;
  if (fits) lines += length;
  return fits;
});

test.skipIf(tried.length === 0)(
  `no mutant survives in the files of src changed since ${since}: ${tried.join() || 'none'}`,
  () => expect(foldersWithSurvivors(tried)).toEqual([]),
);

for (const file of (changed ?? []).filter((file) => !tried.includes(file))) {
  test.skip(`${file}: too much for one run, npm run test:mutation tries it`, () => {});
}
