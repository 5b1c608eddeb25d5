/** The built package that is measured: the one of this checkout, or that of the folder BENCH_DIST names. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const builtHere = fileURLToPath(new URL('../dist', import.meta.url));

export const dist = resolve(process.env.BENCH_DIST || builtHere);
const main = join(dist, 'index.js');
if (!existsSync(main)) throw new Error(`no built package in ${dist}: run npm run build, or set BENCH_DIST`);

export const published = await import(pathToFileURL(main));

/** Every rule and statement, by name. */
export const determiners = Object.values(published)
  .filter((value) => typeof value === 'function' && 'readings' in value)
  .map((determine) => ({ name: determine.rule ?? `${determine.statement}-statement`, determine }));
