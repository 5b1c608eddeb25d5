import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The audit report is written with Preact.
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/runtimes/**'],
    coverage: {
      include: ['src/**'],
      reporter: [['text', { skipFull: true }], 'text-summary'],
      // Every line and branch; what nothing can reach is taken out, not left aside.
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
    // What starts processes, such as one for each time zone, takes over five seconds on a busy machine: slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
