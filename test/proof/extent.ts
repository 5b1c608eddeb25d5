import { seed } from './seed.js';

/** Whether every proof goes its whole way, as in `npm run test:all`; in `npm test` each tries a sample. */
export const isFull = process.env.PROOFS === 'full';

/** One in so many of a list, which ones the run's seed decides; all of it where proofs are full. */
export function sampled<Item>(all: readonly Item[], oneIn: number): readonly Item[] {
  return isFull ? all : all.filter((_, at) => at % oneIn === seed % oneIn);
}
