/** Run as `node rows.js <count>`: what a row costs when so many go through determineEach, and the memory it takes. */
import { determineEach, pensionStatement } from '../dist/index.js';
import { median, processorTime } from './clock.js';
import { residents } from './records.js';

let making = 0;

/** Rows as they would come from a file; the time to make them is set apart. */
function* rows(count, seed) {
  const source = residents(count, seed);
  for (let made = 0; made < count; made += 1000) {
    const start = processorTime();
    const batch = Array.from({ length: Math.min(1000, count - made) }, () => source.next().value);
    making += processorTime() - start;
    yield* batch;
  }
}

function nanosecondsEach(count, seed) {
  making = 0;
  let refused = 0;
  const start = processorTime();
  for (const row of determineEach(pensionStatement, rows(count, seed))) {
    if (row.value.monthly.status === 'refused') refused += 1;
  }
  const each = (processorTime() - start - making) / count;
  if (refused === 0) throw new Error('no row was looked at');
  return each;
}

const count = Number(process.argv[2]);
const times = Math.max(1, Math.min(51, Math.floor(1e6 / count)));
nanosecondsEach(200_000, 1);
const each = Array.from({ length: times }, (_, at) => nanosecondsEach(count, at + 2));
console.log(JSON.stringify({ nanoseconds: median(each), peak: process.resourceUsage().maxRSS * 1024 }));
