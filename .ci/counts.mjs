// Adds up what each run of vitest counted, from the files in a folder: the line that a run of CI ends with. Above it, what
// was skipped for want of a program on this machine.
import { readdirSync, readFileSync } from 'node:fs';

const [folder] = process.argv.slice(2);
const runs = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
const tests = runs.flatMap(({ testResults }) => testResults.flatMap(({ assertionResults }) => assertionResults));
for (const { status, fullName } of tests) {
  if (status !== 'passed' && status !== 'failed') console.log(`skipped: ${fullName}`);
}
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped`);
