/// <reference types="vite/client" />
import { describe, test } from 'vitest';
import { getCurrentSuite } from 'vitest/suite';

// What a mutant must get past: every case and its record, and the tests of single parts. Not here: what builds, starts a
// process or a database, reads the text of the source, or is drawn at random.
const files = import.meta.glob([
  '../cases.test.ts',
  '../{audit,editions,engine,facts,notice,readings,rules,values}/*.test.ts',
  '../{errors,host}.test.ts',
  '../schemas/keywords.test.ts',
  '!../audit/{replay-program,published-records}.test.ts',
]);

/** A file or a `describe` that throws leaves Vitest without any test, which Stryker takes for one without a failure. */
const failing = (name: string, error: unknown) =>
  describe(name, () => {
    test('can be read', () => {
      throw error;
    });
  });

for (const [name, load] of Object.entries(files)) {
  try {
    await load();
  } catch (error) {
    failing(name, error);
  }
}

for (const task of getCurrentSuite().tasks) {
  if (task.type !== 'collector') continue;
  const { collect, name } = task;
  task.collect = async (file) => {
    try {
      return await collect(file);
    } catch (error) {
      return failing(name, error).collect(file);
    }
  };
}
