import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The audit report is written with Preact.
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: { include: ['test/**/*.test.ts'], exclude: ['**/node_modules/**', 'test/runtimes/**'] },
});
