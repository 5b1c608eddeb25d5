/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: [
    './test/mutation/in-process-runner.mjs',
    './test/mutation/prose-ignorer.mjs',
    './test/mutation/survivors-reporter.mjs',
  ],
  testRunner: 'in-process',
  ignorers: ['prose'],
  // Figures are taken out of an edition once, so coverage by test would credit the first test alone.
  coverageAnalysis: 'all',
  // Explanations and SQL are held by goldens and by four engines, not by this suite.
  mutate: ['src/**/*.ts', '!src/explain/**', '!src/sql/**'],
  ignorePatterns: ['dist', 'docs', 'coverage', 'reports', 'bench', 'report.html'],
  concurrency: 2,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['survivors', 'json'],
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  warnings: { slow: false },
};
