import fc from 'fast-check';
import { afterAll, beforeAll } from 'vitest';
import { isFull } from './extent.js';
import { seed } from './seed.js';

/** How many properties were tried, and how often. */
const tally = { properties: 0, runs: 0 };

/** Says in the end what a file has tried. Another that the same worker ran before it does not count. */
export function tells(sentence: (tried: typeof tally) => string): void {
  beforeAll(() => {
    Object.assign(tally, { properties: 0, runs: 0 });
  });
  afterAll(() => console.log(`${sentence(tally)} (PROOF_SEED=${seed})`));
}

/** Counts what fast-check says it tried. A failure names the seed and the smallest counterexample. */
function reporter<Values>(details: fc.RunDetails<Values>): void {
  if (details.failed) throw new Error(`${details.errorInstance}\n${fc.defaultReportMessage(details)}`);
  tally.properties += 1;
  tally.runs += details.numRuns;
}

/** Tries a property so often where proofs are full, from the run's seed; in a sample, a twenty-fifth of it. */
export function holds<Values>(property: fc.IProperty<Values>, full = 500, quick = full / 25): void {
  fc.assert(property, { numRuns: isFull ? full : quick, seed, reporter });
}

/** The same for a property that waits. */
export async function holdsInTime<Values>(property: fc.IAsyncProperty<Values>, full = 500): Promise<void> {
  await fc.assert(property, { numRuns: isFull ? full : full / 25, seed, reporter });
}
