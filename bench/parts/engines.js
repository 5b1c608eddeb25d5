/** Run as `node engines.js`: a whole record as users would do it without this library, in times of the floor. */
import { alternate } from '../alternate.js';
import { feelin } from '../contestants/feelin.js';
import { floorUnder } from '../contestants/floor.js';
import { jsonRulesEngine } from '../contestants/json-rules-engine.js';
import { libraryUnder, settled } from '../contestants/library.js';
import { obvious } from '../contestants/obvious.js';
import { publicodes } from '../contestants/publicodes.js';
import { zen } from '../contestants/zen.js';
import { rowsOfKind } from '../rows/kinds.js';
import { assertSameAnswers } from '../same-answers.js';

const floor = floorUnder(settled);
const library = libraryUnder(settled);
const others = [
  { ...obvious, perRound: 500, compared: 5000 },
  { ...zen, perRound: 50, isAsync: true, compared: 1000 },
  { ...jsonRulesEngine, perRound: 50, isAsync: true, compared: 1000 },
  { ...feelin, perRound: 4, compared: 200 },
  { ...publicodes, perRound: 4, compared: 200 },
];

// All of 2020: the other engines are not asked whether a day or a year is covered.
const records = rowsOfKind('narrow', { strays: 0 });

await assertSameAnswers(floor, library, records(5000));
for (const other of others) await assertSameAnswers(floor, other, records(other.compared));

const rowsOf = (_, { perRound = 2000, given }) => {
  const rows = records(perRound);
  return given ? rows.map(given) : rows;
};
// Apart, since the slow ones leave so much to clear away that the quick would pay for it if they shared their rounds.
const [, ours] = await alternate([floor, library], rowsOf, { rounds: 61, warmUp: 10 });
const [, ...theirs] = await alternate([floor, ...others], rowsOf, { rounds: 31, warmUp: 6 });
console.log(JSON.stringify([ours, ...theirs].map(({ name, ofFirst }) => ({ name, ofFloor: ofFirst }))));
