// Adds up what each run of vitest counted, from the files in a folder: the line that a run of CI ends with. It names what
// was skipped for want of a program on this machine.
import { readdirSync, readFileSync } from 'node:fs';

const [folder] = process.argv.slice(2);
const runs = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
const tests = runs.flatMap(({ testResults }) => testResults.flatMap(({ assertionResults }) => assertionResults));
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
const why = skipped.length === 0 ? '' : `: ${skipped.map(({ fullName }) => fullName).join('; ')}`;
console.log(
  `${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped${why}`,
);
