import { readFileSync } from 'node:fs';
import * as published from '../dist/index.js';
import { median, processorTime } from './clock.js';

const determiners = Object.values(published).filter((value) => typeof value === 'function' && 'readings' in value);
const callsInRound = 200;
const nanosecondsOfWarmUp = 80e6;

const isPlain = (facts) => !JSON.stringify(facts).includes('$special');

/** What the cases of a rule ask it, but for what is malformed or cannot be written in JSON. */
function factsOf(name) {
  const { cases } = JSON.parse(readFileSync(new URL(`../fixtures/cases/${name}.json`, import.meta.url), 'utf8'));
  return cases.filter(({ facts, expected }) => isPlain(facts) && !('error' in expected)).map(({ facts }) => facts);
}

function nanosecondsEach(determine, allFacts) {
  const kept = new Array(256);
  const start = processorTime();
  for (let at = 0; at < callsInRound; at++) kept[at & 255] = determine(allFacts[at % allFacts.length]);
  return (processorTime() - start) / callsInRound;
}

/** Answers for so long that the code is compiled before it is timed. */
function warmUp(determine, allFacts) {
  const end = processorTime() + nanosecondsOfWarmUp;
  while (processorTime() < end) nanosecondsEach(determine, allFacts);
}

/** What an answer of each rule and statement costs, in nanoseconds. */
export function costOfEachRule(rounds) {
  return Object.fromEntries(
    determiners.map((determine) => {
      const name = determine.rule ?? `${determine.statement}-statement`;
      const allFacts = factsOf(name);
      warmUp(determine, allFacts);
      return [name, median(Array.from({ length: rounds }, () => nanosecondsEach(determine, allFacts)))];
    }),
  );
}
