import { defineConfig } from 'vitest/config';

/** The tests of the report in a browser: a command of their own, since not every machine has one. */
export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: { include: ['test/report/page.browser.ts'], testTimeout: 120_000, hookTimeout: 60_000 },
});
