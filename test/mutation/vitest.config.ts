import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The cases first: most mutants fail one of them within a second, and what comes after is then not read. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.sort((one, other) => (one.moduleId < other.moduleId ? -1 : 1));
  }
}

/** What a mutant must get past, in few files: the library is loaded anew for each file of each mutant. */
export default defineConfig({
  test: {
    include: ['test/mutation/suite/*.ts'],
    setupFiles: ['test/mutation/bent-host.ts', 'test/mutation/whole-suite.ts'],
    // As everywhere else: on a busy machine a test is slow, and no mutant is killed by that.
    testTimeout: 60_000,
    sequence: { sequencer: InOrder },
  },
});
