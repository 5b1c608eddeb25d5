/**
 * Run as `node --expose-gc many-editions.js`: the memory in use after so many editions, half of them defined and half
 * adopted, each asked by every rule and let go. What grew from the hundredth to the thousandth was not let go.
 */
import { determiners, published } from '../package-under-test.js';
import { randomOf } from '../rows/random.js';
import { wideRecord } from '../rows/wide.js';

const { adopt, defineEdition, lingcheng2020 } = published;
const counts = [100, 500, 1000];
const random = randomOf(1);
// The same rows for all, so that what is kept of rows does not count.
const rows = Array.from({ length: 20 }, () => wideRecord(random, 0));
const data = JSON.stringify(lingcheng2020);

function editionOf(at) {
  const defined = defineEdition({ ...JSON.parse(data), id: `edition-${at}` });
  return at % 2 === 0 ? defined : adopt(defined, { hardshipTopUp: 'additive' });
}

function memoryInUse() {
  for (let times = 0; times < 4; times++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const inUse = [];
for (let at = 1; at <= counts.at(-1); at++) {
  const edition = editionOf(at);
  const row = rows[at % rows.length];
  for (const { determine } of determiners) determine(row, edition);
  if (counts.includes(at)) inUse.push({ editions: at, bytes: memoryInUse() });
}
const [first, last] = [inUse[0], inUse.at(-1)];
console.log(JSON.stringify({ inUse, growth: (last.bytes - first.bytes) / (last.editions - first.editions) }));
