import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = fileURLToPath(new URL('src', import.meta.url));

/** Tests that need packages of their own: `npm run test:<name>` installs these in the tests' folder and runs them. */
const apart = (name: string) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/*.spec.ts`], testTimeout: 3_600_000, hookTimeout: 120_000 },
});

// Where to leave what each run counted, for whoever adds it up.
const counts = process.env.TEST_COUNTS;

export default defineConfig({
  // The workbench is written with Preact.
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  // The programs tried on other runtimes name the library as users do; here that means the sources.
  resolve: {
    alias: [
      { find: /^resident-pension-rules$/, replacement: `${src}/index.ts` },
      { find: /^resident-pension-rules\/(\w+)$/, replacement: `${src}/$1/$1.ts` },
    ],
  },
  test: {
    projects: [
      // A worker loads the library once for all its files, and not for each.
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], isolate: false } },
      // The same with every proof at its full extent, and what takes long however little it tries.
      {
        extends: true,
        test: { name: 'full', include: ['test/**/*.test.ts', 'test/**/*.slow.ts'], env: { PROOFS: 'full' } },
      },
      // What measures, after all others, so that nothing runs beside it.
      { extends: true, test: { name: 'alone', include: ['test/**/*.alone.ts'], sequence: { groupOrder: 1 } } },
      ...['api', 'consumers', 'engines', 'mutation', 'runtimes', 'workbench'].map(apart),
    ],
    // One seed for the whole run, whichever process a proof is in: see test/proof/seed.ts.
    env: { PROOF_SEED: process.env.PROOF_SEED ?? String(Date.now() % 2 ** 31) },
    exclude: ['**/node_modules/**'],
    // Vitest leaves one core idle unless told otherwise.
    maxWorkers: '100%',
    reporters: counts ? ['default', ['json', { outputFile: `${counts}/${process.pid}.json` }]] : ['default'],
    coverage: {
      include: ['src/**'],
      reporter: [['text', { skipFull: true }], 'text-summary'],
      // Every line and branch; what nothing can reach is taken out, not left aside.
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
    // dt-sql-parser's modules name each other in a way that Node alone does not resolve.
    server: { deps: { inline: ['dt-sql-parser'] } },
    // What starts processes, such as one for each time zone, takes over five seconds on a busy machine: slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
