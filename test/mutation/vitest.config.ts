import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The tests that are for the folder that is mutated, then those that fail soonest for most mutants: the rest is then not read. */
const order = [process.env.FIRST_TESTS, 'cases', 'engine', 'audit', 'facts', 'editions', 'records', 'others'];

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => order.indexOf(basename(moduleId, '.ts'));
    return files.sort((one, other) => place(one) - place(other));
  }
}

/** What a mutant must get past, in few files: the library is loaded anew for each file of each mutant. */
export default defineConfig({
  test: {
    include: ['test/mutation/suite/*.ts'],
    server: { deps: { external: [/\/src\/.*\.js$/] } },
    setupFiles: ['test/mutation/bent-host.ts', 'test/mutation/whole-suite.ts'],
    // As everywhere else: on a busy machine a test is slow, and no mutant is killed by that.
    testTimeout: 60_000,
    sequence: { sequencer: InOrder },
  },
});
