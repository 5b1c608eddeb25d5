import { spawnSync } from 'node:child_process';
import { root } from '../packed.js';

/** What is not mutated: explanations and SQL are held by goldens and by real engines, not by this suite. */
const outside = ['explain', 'sql'];

/** The tests that fail soonest for a mutant of a folder; for the others it is the cases. */
const firstTests: Readonly<Record<string, string>> = {
  audit: 'audit',
  editions: 'editions',
  facts: 'facts',
  notice: 'editions',
};

/** The folder of `src` that a file is in; empty for a file beside the folders. */
const folderOf = (file: string) => file.split('/').slice(1, -1)[0] ?? '';

/** Whether a file of the project is one whose mutants are tried. */
export const isMutated = (file: string) =>
  file.startsWith('src/') && file.endsWith('.ts') && !outside.includes(folderOf(file));

/** Tries every mutant of some files, a folder of `src` at a time, and gives the folders in which one survives. */
export function foldersWithSurvivors(files: readonly string[]): string[] {
  // The tests that Stryker starts must not take themselves for a part of those that run this.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/VITEST|NODE_ENV|TEST_/.test(name)));
  return [...new Set(files.map(folderOf))].filter((folder) => {
    const mutated = files.filter((file) => folderOf(file) === folder);
    const { status } = spawnSync(
      'test/mutation/node_modules/.bin/stryker',
      ['run', 'test/mutation/stryker.config.mjs', '--mutate', mutated.join()],
      { cwd: root, env: { ...env, FIRST_TESTS: firstTests[folder] ?? 'cases' }, stdio: 'inherit' },
    );
    return status !== 0;
  });
}
