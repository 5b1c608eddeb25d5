import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { allCases, revived } from '../../cases.js';
import { factsOf } from '../arbitraries.js';
import { determinerOf, nouns } from '../determiners.js';
import { anyVariant } from '../editions.js';
import { seed } from '../seed.js';
import { escapeOfCall } from './calls.js';
import { type Determine, escapeOf, excerptOf, judgementOf, type Verdict } from './judge.js';
import { mutant } from './mutant.js';
import { randomFor } from './random.js';
import { differences, surroundings } from './surroundings.js';

/** `npm run fuzz -- 5000000` tries so many; `npm run fuzz -- 1 1234` only number 1234 of the seed. */
const [count = 1_000_000, first = 0] = process.argv.slice(2).map(Number);

/** What got past the library, with the number of the mutant. */
interface Escape {
  readonly number: number;
  readonly noun: string;
  readonly how: string;
}

/** Sound facts to start from: those of the cases, and random ones. */
function startsFor(noun: string): readonly object[] {
  const ofCases = allCases().filter(({ rule, expected }) => rule === noun && !('error' in expected));
  const random = fc.sample(factsOf(determinerOf(noun)), { seed, numRuns: 200 });
  return [...ofCases.map(({ facts }) => revived(facts) as object), ...random];
}

const starts = new Map(nouns.map((noun) => [noun, startsFor(noun)]));
/** With every option somewhere, other figures, and rest days. */
const editions = fc.sample(anyVariant, { seed, numRuns: 50 }).map(({ edition }) => edition);
const tally: Record<Verdict | 'call', number> = { malformed: 0, sound: 0, unsure: 0, call: 0 };
const callsAmong = 0.02;

function tryOne(number: number): Omit<Escape, 'number'> | undefined {
  const random = randomFor(seed, number);
  const noun = random.pick(nouns);
  const sound = starts.get(noun) as readonly object[];
  const edition = random.pick(editions);
  if (random.chance(callsAmong)) {
    tally.call += 1;
    return escapeOfCall(random, { noun, edition, facts: random.pick(sound) });
  }
  const one = mutant(random.pick(sound), random.pick(sound), random);
  const judgement = judgementOf(noun, one, edition);
  tally[judgement.verdict] += 1;
  const how = escapeOf(determinerOf(noun) as Determine, one, judgement);
  return how === undefined ? undefined : { noun, how };
}

function safelyTryOne(number: number): Omit<Escape, 'number'> | undefined {
  try {
    return tryOne(number);
  } catch (error) {
    return { noun: 'fuzz', how: `failed itself: ${excerptOf(error)}` };
  }
}

const progress = new SharedArrayBuffer(4);
const reached = new Int32Array(progress);
const watchdog = new Worker(new URL('./watchdog.js', import.meta.url), {
  workerData: { progress, first, count, seed },
});
console.error(`fuzz: ${count} mutants, PROOF_SEED=${seed}`);

// Stacks take longer than all the rest; a number tried alone shows its own.
if (count > 1) Error.stackTraceLimit = 0;

const enough = 20;
const lookEvery = Math.max(1, Math.floor(count / 20));
const before = surroundings();
const escapes: Escape[] = [];
let tried = 0;
while (tried < count && escapes.length < enough) {
  const number = first + tried;
  Atomics.store(reached, 0, number);
  const found = safelyTryOne(number);
  if (found) escapes.push({ number, ...found });
  tried += 1;
  if (tried % lookEvery > 0) continue;
  const changed = differences(before, surroundings());
  if (changed.length > 0) escapes.push({ number, noun: 'surroundings', how: changed.slice(0, 5).join(', ') });
}

console.log(JSON.stringify({ seed, mutants: tried, ...tally, escapes }));
process.exitCode = escapes.length > 0 ? 1 : 0;
await watchdog.terminate();
