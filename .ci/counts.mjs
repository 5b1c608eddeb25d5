// Adds up what each run of vitest counted, from the files in a folder: the one line that a run of CI ends with.
import { readdirSync, readFileSync } from 'node:fs';

const [folder] = process.argv.slice(2);
const runs = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped`);
