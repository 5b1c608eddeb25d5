import { median, processorTime } from './clock.js';

/** Every contestant whose amounts are asked for gives at least these. */
const common = ['bonus', 'supplement', 'ownPayment', 'governmentPayment', 'municipalSubsidy', 'grant'];

const givenTo = (contestant, records) => (contestant.given ? records.map(contestant.given) : records);

/** Throws unless all contestants answer the same for the same records. */
export async function assertSameAnswers(contestants, records) {
  const [floor, ...others] = contestants;
  for (const contestant of others) {
    const given = givenTo(contestant, records);
    for (const [at, record] of records.entries()) {
      const expected = floor.amounts(floor.answer(record));
      const found = contestant.amounts(await contestant.answer(given[at]));
      for (const name of new Set([...common, ...Object.keys(found)])) {
        if (found[name] === expected[name]) continue;
        const told = `${name}: ${found[name]}, not ${expected[name]}, for ${JSON.stringify(record)}`;
        throw new Error(`${contestant.name} answers ${told}`);
      }
    }
  }
}

async function answerAll({ answer, isAsync }, given, kept) {
  if (isAsync) for (let at = 0; at < given.length; at++) kept[at & 255] = await answer(given[at]);
  else for (let at = 0; at < given.length; at++) kept[at & 255] = answer(given[at]);
}

async function nanosecondsEach(contestant, given) {
  // Answers are kept for a while, as a user would; otherwise engines drop the making of them.
  const kept = new Array(256);
  // Once without the clock: nobody pays for a processor that was busy with somebody else a moment ago.
  await answerAll(contestant, given, kept);
  const start = processorTime();
  await answerAll(contestant, given, kept);
  return (processorTime() - start) / given.length;
}

/** The median time of one record for each contestant, over rounds in turn; the slow ones answer a part in each. */
export async function measured(contestants, records, { rounds, warmUp, progress }) {
  const runs = contestants.map((contestant) => ({ contestant, given: givenTo(contestant, records), times: [] }));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const { contestant, given, times } of runs) {
      const { perRound = given.length } = contestant;
      const from = (round * perRound) % (given.length - perRound + 1);
      const each = await nanosecondsEach(contestant, given.slice(from, from + perRound));
      if (round >= warmUp) times.push(each);
    }
    progress(`round ${round + 1} of ${warmUp + rounds}`);
  }
  return runs.map(({ contestant, times }) => ({ name: contestant.name, nanoseconds: median(times) }));
}
