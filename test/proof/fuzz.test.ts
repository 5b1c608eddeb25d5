import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { InvalidFactsError, lingcheng2020 } from '../../src/index.js';
import { determinerOf } from './determiners.js';
import { isFull } from './extent.js';
import { type Determine, escapeOf, judgementOf } from './fuzz/judge.js';
import { mutant } from './fuzz/mutant.js';
import { randomFor } from './fuzz/random.js';
import { differences, surroundings } from './fuzz/surroundings.js';
import { seed } from './seed.js';

const script = fileURLToPath(new URL('./fuzz/fuzz.ts', import.meta.url));
const mutants = isFull ? 400_000 : 5_000;

test(`of ${mutants} mutated facts none gets past`, () => {
  // In a process of its own: what hangs can be ended, and what is changed around it harms no other test.
  const run = () =>
    execFileSync(process.execPath, ['--import', 'tsx', script, String(mutants)], {
      encoding: 'utf8',
      env: { ...process.env, PROOF_SEED: String(seed) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const said = outputOf(run);
  console.log(`fuzz: ${said}`);
  const { escapes, ...tally } = JSON.parse(said);
  expect(escapes).toEqual([]);
  expect(tally).toMatchObject({ seed, mutants });
  // Neither side of the line is missing.
  expect(Math.min(tally.malformed, tally.sound * 3, tally.unsure * 20, tally.call * 20)).toBeGreaterThan(mutants / 10);
}, 600_000);

/** What a command printed, whether it ended well or not. */
function outputOf(run: () => string): string {
  try {
    return run();
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('a fault would be noticed', () => {
  const facts = { years: [{ year: 2019, backPaid: false }], through: 2020 };
  const rule = determinerOf('consecutive-years');
  const refusing = (refuse: (error: InvalidFactsError, given: unknown) => unknown): Determine => {
    return (given, edition) => {
      try {
        return rule(given, edition);
      } catch (error) {
        return refuse(error as InvalidFactsError, given);
      }
    };
  };
  const throwing = (make: (error: InvalidFactsError, given: unknown) => unknown) =>
    refusing((error, given) => {
      throw make(error, given);
    });
  const renamed = ({ rule: name, issues }: InvalidFactsError, change: (all: typeof issues) => typeof issues) =>
    new InvalidFactsError(name, change(issues));
  const has = (given: unknown, key: string) => typeof given === 'object' && given !== null && Object.hasOwn(given, key);

  const extras = ['constructor', 'toString', 'then', 'status', 'zebra'];

  test.each<[string, Determine, RegExp]>([
    ['an answer from malformed facts', refusing(() => ({ status: 'determined' })), /accepted malformed/],
    ['another kind of error', throwing(() => new TypeError('no')), /threw/],
    ['only the first issue', throwing((error) => renamed(error, (issues) => issues.slice(0, 1))), /no issue for/],
    [
      'an issue where nothing is wrong',
      throwing((error) => renamed(error, (issues) => [...issues, { ...issues[0], path: ['through'] }] as never)),
      /which is sound/,
    ],
    [
      'an echo',
      throwing((error) => renamed(error, (issues) => issues.map((issue) => ({ ...issue, message: '9'.repeat(50) })))),
      /echoes/,
    ],
    [
      'a hand laid on the facts',
      (given, edition) => {
        if (has(given, 'through')) Reflect.set(given as object, 'zebra', 1);
        return rule(given, edition);
      },
      /changed what it was given/,
    ],
    [
      'an answer that turns on a key too many',
      (given, edition) => (extras.some((key) => has(given, key)) ? { status: 'refused' } : rule(given, edition)),
      /another answer/,
    ],
    [
      'a refusal of sound facts',
      (given, edition) => {
        if (Object.isFrozen(given)) throw new InvalidFactsError('consecutive-years', []);
        return rule(given, edition);
      },
      /refused sound/,
    ],
  ])('%s', (_, determine, named) => {
    const isNoticed = Array.from({ length: 3000 }).some((_, number) => {
      const one = mutant(facts, facts, randomFor(seed, number));
      return named.test(escapeOf(determine, one, judgementOf('consecutive-years', one, lingcheng2020)) ?? '');
    });
    expect(isNoticed).toBe(true);
  });

  test.each<[string, object, PropertyKey]>([
    ['a global', globalThis, 'zebra'],
    ['a prototype', Array.prototype, 'zebra'],
    ['a function', Math, 'max'],
  ])('%s changed', (_, object, key) => {
    const before = surroundings();
    const was = Object.getOwnPropertyDescriptor(object, key);
    Object.defineProperty(object, key, { value: 1, configurable: true });
    const found = differences(before, surroundings());
    if (was) Object.defineProperty(object, key, was);
    else Reflect.deleteProperty(object, key);
    expect(found.join()).toContain(`${String(key)} of`);
    expect(differences(before, surroundings())).toEqual([]);
  });
});
