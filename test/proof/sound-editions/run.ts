/**
 * `npm run test:editions` asks every rule of 200 000 random sound editions; `npm run test:editions -- 1 1234` only of
 * number 1234 of the seed.
 */
import { seed } from '../seed.js';
import { hold, nothingHeld } from './hold.js';

const [count = 200_000, first = 0] = process.argv.slice(2).map(Number);
const atOnce = 2000;
const held = nothingHeld();
for (let done = 0; done < count; done += atOnce) {
  hold(seed, first + done, Math.min(atOnce, count - done), held);
  if ((done + atOnce) % 20_000 === 0) console.log(`${held.editions} editions, ${held.faults.length} faults`);
}
const { editions, answers, worst, faults } = held;
console.log(`seed ${seed}: ${editions} sound editions, every rule asked once in each`);
console.log(
  `answers: ${Object.entries(answers)
    .map(([status, many]) => `${many} ${status}`)
    .join(', ')}`,
);
console.log(`worst time of one call: ${worst.milliseconds.toFixed(1)} ms (${worst.of})`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 || editions === 0 ? 1 : 0;
