import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { median } from './clock.js';
import { dist, published } from './package-under-test.js';

/** Processor time of a Node that imports something and ends, in milliseconds. */
function milliseconds(specifier) {
  const load = specifier === undefined ? '' : `await import(${JSON.stringify(specifier)});`;
  const script = `${load} const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: dist, encoding: 'utf8' }));
}

/** What a Node takes that starts and imports the main entry, or decimal.js alone, in times of one that imports nothing. */
export function importRatios(rounds) {
  const specifiers = ['decimal.js', pathToFileURL(join(dist, 'index.js')).href];
  const ratios = specifiers.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const bare = milliseconds(undefined);
    for (const [at, specifier] of specifiers.entries()) ratios[at].push(milliseconds(specifier) / bare);
  }
  const [decimal, main] = ratios.map(median);
  return { decimal, main };
}

const { buildSync } = createRequire(new URL('../package.json', import.meta.url))('esbuild');

/** The bytes of an app bundled, minified and gzipped. */
function gzipped(app) {
  const { outputFiles } = buildSync({
    stdin: { contents: app, resolveDir: dist },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

/** Kilobytes of apps that use one thing of the package each, with all it brings along. */
export function sizes() {
  const exported = Object.entries(published).filter(([, value]) => typeof value === 'function');
  const each = (property) =>
    exported
      .filter(([, value]) => property in value)
      .map(([name]) => ({ name, kilobytes: gzipped(`export { ${name} } from './index.js'`) / 1000 }))
      .sort((one, other) => one.kilobytes - other.kilobytes);
  const entry = (file) => gzipped(`export * from './${file}.js'`) / 1000;
  return {
    rules: each('rule'),
    statements: each('statement'),
    main: entry('index'),
    explain: entry('explain'),
    audit: entry('audit'),
    sql: entry('sql'),
  };
}
