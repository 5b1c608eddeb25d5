/** @satisfies {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const options = {
  plugins: ['@stryker-mutator/vitest-runner', './test/mutation/prose-ignorer.mjs'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  ignorers: ['prose'],
  // Explanations and SQL are held by goldens and by four engines, not by this suite.
  mutate: ['src/**/*.ts', '!src/explain/**', '!src/sql/**'],
  ignorePatterns: ['dist', 'coverage', 'test/engines', 'reports', 'bench', 'report.html'],
  concurrency: 2,
  timeoutMS: 20_000,
  // What survives fails the run. A mutant that cannot matter has a comment beside it in the source that says why.
  thresholds: { high: 100, low: 100, break: 100 },
  reporters: ['clear-text', 'json'],
  clearTextReporter: { reportTests: false },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  warnings: { slow: false },
};

export default options;
