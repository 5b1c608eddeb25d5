import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';

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
    ['It rests on how the notice is read', explanations],
    ['SELECT', sql],
  ] as const) {
    expect(itself).toContain(of);
    expect(text).not.toContain(of);
  }
});

describe('in times of a floor that checks and explains nothing, ten times what it takes now would be too much for', () => {
  // A ten-fold loss is caught, a busy machine is not. In a process of its own, where no other test has made the same
  // code meet other shapes.
  let taken: {
    readonly record: number;
    readonly rules: Readonly<Record<string, number>>;
    readonly rows: readonly Readonly<Record<'determined' | 'refused' | 'malformed', number>>[];
  };
  beforeAll(() => {
    taken = JSON.parse(execFileSync(process.execPath, [join(root, 'bench/guard.js')], { encoding: 'utf8' }));
  }, 60_000);

  /** By the cases of each; those of the collection have long lists. */
  const limits = {
    'age-supplement': 9,
    'annual-payment': 640,
    'assessment-score': 2300,
    'basic-pension': 14,
    'collection-statement': 14500,
    'collection-timing': 5,
    completion: 720,
    'consecutive-years': 820,
    'contribution-statement': 5,
    'contribution-tier': 6,
    'funeral-grant': 13,
    'government-payment': 7,
    'hardship-groups': 64,
    'long-contribution-bonus': 10,
    'municipal-subsidy': 4,
    'next-adjustment': 82,
    'own-payment': 5,
    participation: 26,
    'pension-statement': 43,
    'target-met': 1850,
    'threshold-date': 3600,
  };

  test('a whole record', () => {
    expect(taken.record).toBeGreaterThan(0);
    expect(taken.record).toBeLessThan(12);
  });

  test('every rule and statement', () => {
    expect(Object.keys(taken.rules).sort()).toEqual(Object.keys(limits));
    const tooSlow = Object.entries(limits).filter(([name, limit]) => !((taken.rules[name] ?? 0) < limit));
    expect(tooSlow.map(([name, limit]) => `${name}: ${taken.rules[name]}, not ${limit}`)).toEqual([]);
  });

  test('a row of a batch; of its time, one that is refused or malformed', () => {
    expect(taken.rows).toHaveLength(2);
    for (const { determined, refused, malformed } of taken.rows) {
      expect(determined).toBeLessThan(9);
      expect(refused).toBeLessThan(6);
      expect(malformed).toBeLessThan(400);
    }
  });
});
