import fc from 'fast-check';
import { seed } from './seed.js';

/** How many properties were tried, and how often. */
export const tally = { properties: 0, runs: 0 };

/** Tries a property so often, from the run's seed; a failure names the seed and the smallest counterexample. */
export function holds<Values>(property: fc.IProperty<Values>, numRuns = 100): void {
  fc.assert(property, { numRuns, seed });
  tally.properties += 1;
  tally.runs += numRuns;
}

/** The same for a property that waits. */
export async function holdsInTime<Values>(property: fc.IAsyncProperty<Values>, numRuns = 100): Promise<void> {
  await fc.assert(property, { numRuns, seed });
  tally.properties += 1;
  tally.runs += numRuns;
}
