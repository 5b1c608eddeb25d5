import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { median } from './clock.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Processor time of a Node that imports something and ends, in milliseconds. */
function milliseconds(specifier) {
  const load = specifier === undefined ? '' : `await import(${JSON.stringify(specifier)});`;
  const script = `${load} const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' }));
}

/** What importing costs over a Node that imports nothing, of the same round: the median of so many. */
export function importTimes(specifiers, rounds, progress) {
  const times = specifiers.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const bare = milliseconds(undefined);
    for (const [at, specifier] of specifiers.entries()) times[at].push(milliseconds(specifier) - bare);
    progress(`import ${round + 1} of ${rounds}`);
  }
  return specifiers.map((specifier, at) => ({ specifier, milliseconds: median(times[at]) }));
}

const { buildSync } = createRequire(new URL('../package.json', import.meta.url))('esbuild');

/** The bytes of an app bundled, minified and gzipped. */
export function gzipped(app) {
  const { outputFiles } = buildSync({
    stdin: { contents: app, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
