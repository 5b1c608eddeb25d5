/**
 * Run as `node each-rule.js <rounds>`: what an answer of every rule and statement takes, asked with wide records under
 * the edition as shipped, in times of what the floor takes for a whole narrow record.
 */
import { alternate } from '../alternate.js';
import { processorTime } from '../clock.js';
import { floorUnder } from '../contestants/floor.js';
import { shipped } from '../contestants/library.js';
import { determiners } from '../package-under-test.js';
import { rowsOfKind } from '../rows/kinds.js';

const rounds = Number(process.argv[2]);
const floor = floorUnder(shipped);
const narrow = rowsOfKind('narrow');
const wide = rowsOfKind('wide', { lines: 10_000 });
const nanosecondsInRound = 20e6;

/** So many rows that a turn takes a while, but not long, of a rule that takes hundreds of floors as of one that takes two. */
function rowsInRound(determine) {
  const tried = wide(200);
  const start = processorTime();
  for (const row of tried) determine(row);
  const each = (processorTime() - start) / tried.length;
  return Math.max(100, Math.min(2000, Math.round(nanosecondsInRound / each)));
}

const ofFloor = {};
for (const { name, determine } of determiners) {
  const rule = { name, answer: (row) => determine(row), count: rowsInRound(determine) };
  const rowsOf = (_, { count }) => (count === undefined ? narrow(2000) : wide(count));
  const [, cost] = await alternate([floor, rule], rowsOf, { rounds, warmUp: Math.ceil(8000 / rule.count) });
  ofFloor[name] = cost.ofFirst;
}
console.log(JSON.stringify(ofFloor));
