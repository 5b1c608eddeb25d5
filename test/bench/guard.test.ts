import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** An app that uses the built package, bundled as a browser would load it. */
function bundled(app: string) {
  const { outputFiles, metafile } = buildSync({
    stdin: { contents: app, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    metafile: true,
  });
  const [output] = outputFiles;
  return {
    text: output?.text ?? '',
    inputs: Object.keys(metafile.inputs),
    bytes: gzipSync(output?.contents ?? '').length,
  };
}

describe('minified and gzipped, an app takes at most', () => {
  const limits: [what: string, app: string, kilobytes: number][] = [
    ['a rule', "export { determineAgeSupplement } from './dist/index.js'", 25],
    ['a statement', "export { pensionStatement } from './dist/index.js'", 27],
    ['the main entry', "export * from './dist/index.js'", 45],
    ['the explanations', "export * from './dist/explain.js'", 27],
    ['the SQL', "export * from './dist/sql.js'", 50],
  ];
  test.each(limits)('%s', (_, app, kilobytes) => {
    const { bytes } = bundled(app);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes / 1000).toBeLessThanOrEqual(kilobytes);
  });
});

test('the main entry loads neither explanations nor SQL', () => {
  const { text } = bundled("export * from './dist/index.js'");
  const explanations = bundled("export * from './dist/explain.js'").text;
  const sql = bundled("export * from './dist/sql.js'").text;
  for (const [of, itself] of [
    ['Not decided.', explanations],
    ['SELECT', sql],
  ] as const) {
    expect(itself).toContain(of);
    expect(text).not.toContain(of);
  }
});

test('a whole record costs less than twelve times a floor that checks and explains nothing', () => {
  // It costs about four: a ten-fold loss is caught, a busy machine is not. In a process of its own, where no other
  // test has made the same code meet other shapes.
  const ratio = Number(execFileSync(process.execPath, [join(root, 'bench/guard.js')], { encoding: 'utf8' }));
  expect(ratio).toBeGreaterThan(0);
  expect(ratio).toBeLessThan(12);
});
