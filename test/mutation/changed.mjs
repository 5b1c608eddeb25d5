// Mutants of the source files that differ from a commit: `node test/mutation/changed.mjs [commit]`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import config from '../../stryker.config.mjs';

/** CI stays short: a run ends after so many seconds, and says what it has not tried. */
const mostSeconds = 150;

/** Lines of source that fit into them: nearly one mutant a line, and five or more mutants a second. */
const mostLines = 700;

const git = (...words) => execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
const say = (text) => console.log(`Mutants of what changed: ${text}`);

/** The commit to compare with, unless one is named: the first parent, on a merge what was there before it. */
function base(named = 'HEAD^1') {
  try {
    return git('rev-parse', '--short', '--verify', `${named}^{commit}`);
  } catch {
    say(`skipped, NOTHING WAS TRIED: there is no commit ${named} to compare with`);
    return undefined;
  }
}

/** The files that fit into a run, in their order, and those that do not. */
function rationed(files) {
  let lines = 0;
  const tried = files.filter((file) => {
    const length = readFileSync(file, 'utf8').split('\n').length;
    const fits = lines + length <= mostLines;
    if (fits) lines += length;
    return fits;
  });
  return { tried, left: files.filter((file) => !tried.includes(file)) };
}

/** The folders that the configuration leaves out. */
const outside = config.mutate.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1).replace('**', ''));
const isOutside = (file) => outside.some((folder) => file.startsWith(folder));

const since = base(process.argv[2]);
if (since) {
  const changed = git('diff', '--name-only', since, '--', 'src/**.ts').split('\n').filter(existsSync);
  const within = changed.filter((file) => !isOutside(file));
  const { tried, left } = rationed(within);
  if (within.length === 0) say(`none, no file of src but ${outside.join(' and ')} differs from ${since}`);
  if (left.length > 0) say(`NOT tried, too much for one run (npm run test:mutation has no bound): ${left.join(', ')}`);
  if (tried.length > 0) {
    say(`since ${since}, ${tried.join(', ')}`);
    const options = { ...config, mutate: tried, incremental: false, reporters: ['survivors'] };
    await new Stryker({ ...options, survivors: { mostSeconds } }).runMutationTest();
  }
}
