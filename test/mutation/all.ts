import { readdirSync } from 'node:fs';
import { root } from '../packed.js';
import { foldersWithSurvivors, isMutated } from './try-mutants.js';

// Tries the mutants of all of `src`, or of the folders that are named: `npm run test:mutation -- rules values`.
const named = process.argv.slice(2);
const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter(isMutated)
  .filter((file) => named.length === 0 || named.some((folder) => file.startsWith(`src/${folder}/`)))
  .sort();
if (files.length === 0) throw new Error(`nothing to mutate in ${named.join()}`);

const survived = foldersWithSurvivors(files);
console.log(survived.length === 0 ? 'No mutant survives.' : `Mutants survive in ${survived.join(', ')}.`);
process.exitCode = survived.length === 0 ? 0 : 1;
