import fc from 'fast-check';
import { seed } from './seed.js';

/** How many properties were tried, and how often. */
export const tally = { properties: 0, runs: 0 };

/** Counts what fast-check says it tried. A failure names the seed and the smallest counterexample. */
function reporter<Values>(details: fc.RunDetails<Values>): void {
  if (details.failed) throw new Error(fc.defaultReportMessage(details));
  tally.properties += 1;
  tally.runs += details.numRuns;
}

/** Tries a property so often, from the run's seed. */
export function holds<Values>(property: fc.IProperty<Values>, numRuns = 100): void {
  fc.assert(property, { numRuns, seed, reporter });
}

/** The same for a property that waits. */
export async function holdsInTime<Values>(property: fc.IAsyncProperty<Values>, numRuns = 100): Promise<void> {
  await fc.assert(property, { numRuns, seed, reporter });
}
