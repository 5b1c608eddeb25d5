import { expect, test } from 'vitest';
import { isFull } from './extent.js';
import { seed } from './seed.js';
import { hold } from './sound-editions/hold.js';

test('in sound editions of every shape, every rule answers or is open, and their schema takes them', () => {
  const held = hold(seed, 0, isFull ? 3000 : 150);
  expect(held.faults).toEqual([]);
  // Each is met, or the proof would be an empty one.
  expect(Object.entries(held.answers).filter(([, many]) => many === 0)).toEqual([]);
  expect(held.answers.malformed).toBeLessThan(held.answers.determined);
  // A call takes far less; a machine that does much else may hold one up.
  expect(held.worst.milliseconds).toBeLessThan(2000);
}, 600_000);
