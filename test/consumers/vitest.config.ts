import { defineConfig } from 'vitest/config';

/** What consumers get, with every version of TypeScript: a command of its own, since each is installed for it. */
export default defineConfig({
  test: {
    include: ['test/consumers/*.test.ts', 'test/consumers/*.spec.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
