/** Run as `node many-rows.js <count>`: what a row costs when so many go through determineEach, and the memory it takes. */
import { processorTime } from '../clock.js';
import { floorUnder } from '../contestants/floor.js';
import { shipped } from '../contestants/library.js';
import { published } from '../package-under-test.js';
import { randomOf } from '../rows/random.js';
import { resident } from '../rows/residents.js';

const { determineEach, pensionStatement } = published;
const floor = floorUnder(shipped);
const spent = { making: 0, floor: 0 };

/** The floor answers the same rows, a thousand at a time, so that whatever slows the machine down slows both. */
function atFloor(batch) {
  const kept = new Array(256);
  const start = processorTime();
  for (let at = 0; at < batch.length; at++) kept[at & 255] = floor.answer(batch[at]);
  spent.floor += processorTime() - start;
  return kept;
}

/** Rows as they would come from a file; the time to make them is set apart. */
function* rows(count, seed) {
  const random = randomOf(seed);
  for (let made = 0; made < count; made += 1000) {
    const start = processorTime();
    const batch = Array.from({ length: Math.min(1000, count - made) }, () => resident(random, 0.03));
    spent.making += processorTime() - start;
    atFloor(batch);
    yield* batch;
  }
}

function ofFloor(count, seed) {
  spent.making = 0;
  spent.floor = 0;
  let refused = 0;
  const start = processorTime();
  for (const row of determineEach(pensionStatement, rows(count, seed))) {
    if (row.value.monthly.status === 'refused') refused += 1;
  }
  if (refused === 0) throw new Error('no row was looked at');
  return (processorTime() - start - spent.making - spent.floor) / spent.floor;
}

const count = Number(process.argv[2]);
ofFloor(50_000, 1);
const ratio = ofFloor(count, 2);
console.log(JSON.stringify({ count, ofFloor: ratio, peak: process.resourceUsage().maxRSS * 1024 }));
