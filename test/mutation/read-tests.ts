import { describe, test } from 'vitest';
import { getCurrentSuite } from 'vitest/suite';

/** A file or a `describe` that throws leaves Vitest without any test, which Stryker takes for one without a failure. */
const failing = (name: string, error: unknown) =>
  describe(name, () => {
    test('can be read', () => {
      throw error;
    });
  });

/** Reads test files into the one that calls it. */
export async function readTests(files: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
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
}
