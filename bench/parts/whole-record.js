/**
 * Run as `node whole-record.js <kind> <edition> <rounds>`: what a whole record (pension and contribution statements and
 * funeral grant) takes, in times of the floor, on rows of a kind under the edition as shipped or settled.
 */
import { alternate } from '../alternate.js';
import { floorUnder } from '../contestants/floor.js';
import { libraryUnder, settled, shipped } from '../contestants/library.js';
import { rowsOfKind } from '../rows/kinds.js';
import { assertSameAnswers } from '../same-answers.js';

const rowsInRound = 5000;
const [kind, name, rounds] = process.argv.slice(2);
const edition = name === 'settled' ? settled : shipped;
const [floor, library] = [floorUnder(edition), libraryUnder(edition)];
const rows = rowsOfKind(kind);

await assertSameAnswers(floor, library, rows(5000));
const turns = { rounds: Number(rounds), warmUp: 8 };
const [atFloor, ours] = await alternate([floor, library], () => rows(rowsInRound), turns);
console.log(JSON.stringify({ floor: atFloor.nanoseconds, ofFloor: ours.ofFirst }));
