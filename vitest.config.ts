import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The audit report is written with Preact.
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/runtimes/**'],
    // What starts processes, such as one for each time zone, takes over five seconds on a busy machine: slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
