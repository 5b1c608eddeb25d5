import fc from 'fast-check';
import { isFull } from './extent.js';
import { seed } from './seed.js';

/** How many properties were tried, and how often. */
export const tally = { properties: 0, runs: 0 };

/** Counts what fast-check says it tried. A failure names the seed and the smallest counterexample. */
function reporter<Values>(details: fc.RunDetails<Values>): void {
  if (details.failed) throw new Error(`${details.errorInstance}\n${fc.defaultReportMessage(details)}`);
  tally.properties += 1;
  tally.runs += details.numRuns;
}

/** Tries a property so often, from the run's seed: where proofs are full, ten times as often unless told otherwise. */
export function holds<Values>(property: fc.IProperty<Values>, quick = 50, full = 10 * quick): void {
  fc.assert(property, { numRuns: isFull ? full : quick, seed, reporter });
}

/** The same for a property that waits. */
export async function holdsInTime<Values>(property: fc.IAsyncProperty<Values>, quick = 50): Promise<void> {
  await fc.assert(property, { numRuns: isFull ? 10 * quick : quick, seed, reporter });
}
