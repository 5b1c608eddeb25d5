import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/engines/**/*.spec.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    disableConsoleIntercept: true,
    // Its modules name each other in a way that Node alone does not resolve.
    server: { deps: { inline: ['dt-sql-parser'] } },
  },
});
