import { median, processorTime } from './clock.js';

async function answerAll({ answer, isAsync }, rows, kept) {
  if (isAsync) for (let at = 0; at < rows.length; at++) kept[at & 255] = await answer(rows[at]);
  else for (let at = 0; at < rows.length; at++) kept[at & 255] = answer(rows[at]);
}

async function nanosecondsEach(contestant, rows) {
  // Answers are kept for a while, as a user would keep them; otherwise engines drop the making of them.
  const kept = new Array(256);
  // What reading the rows left behind is cleared away before the clock runs.
  globalThis.gc?.({ type: 'minor' });
  const start = processorTime();
  await answerAll(contestant, rows, kept);
  return (processorTime() - start) / rows.length;
}

/**
 * The cost of one row for each contestant, as the median over rounds in which all take their turn. `ofFirst` is the
 * median of what a contestant took in times of the first one in the same round.
 *
 * `rowsOf(round, contestant)` reads rows anew for every turn: each row is answered once, as in a user's run.
 */
export async function alternate(contestants, rowsOf, { rounds, warmUp }) {
  const times = contestants.map(() => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [at, contestant] of contestants.entries()) {
      const each = await nanosecondsEach(contestant, rowsOf(round, contestant));
      if (round >= warmUp) times[at].push(each);
    }
  }
  return contestants.map(({ name }, at) => ({
    name,
    nanoseconds: median(times[at]),
    ofFirst: median(times[at].map((each, round) => each / times[0][round])),
  }));
}
