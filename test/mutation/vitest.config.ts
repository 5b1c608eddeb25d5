import { defineConfig } from 'vitest/config';

/** What a mutant must get past, as one file: the library is then loaded once for each mutant, and not once a file. */
export default defineConfig({
  test: {
    include: ['test/mutation/suite.ts'],
    setupFiles: ['test/mutation/bent-host.ts', 'test/mutation/whole-suite.ts'],
  },
});
