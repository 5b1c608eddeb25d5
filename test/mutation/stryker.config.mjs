/** @satisfies {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const options = {
  plugins: [
    '@stryker-mutator/typescript-checker',
    '@stryker-mutator/vitest-runner',
    './test/mutation/prose-ignorer.mjs',
  ],
  // A mutant's run loads the library anew, and Node does so in a fifth of the time that Vitest takes for TypeScript.
  buildCommand: 'esbuild src/**/*.ts --outdir=src --format=esm --log-level=error',
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  // What does not compile cannot ship, and is over half of all mutants: most of the words in a rule are typed.
  checkers: ['typescript'],
  tsconfigFile: 'tsconfig.json',
  ignorers: ['prose'],
  ignorePatterns: ['dist', 'coverage', 'test/engines', 'reports', 'bench', 'report.html'],
  concurrency: 2,
  timeoutMS: 20_000,
  // What survives fails the run. A mutant that cannot matter has a comment beside it in the source that says why.
  thresholds: { high: 100, low: 100, break: 100 },
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { reportTests: false },
  warnings: { slow: false },
};

export default options;
