/** Prints how many times the floor this library takes for a whole record: a ratio of two times of one process. */
import { floor } from './contestants/floor.js';
import { library } from './contestants/library.js';
import { assertSameAnswers, measured } from './ratios.js';
import { residents } from './records.js';

const records = [...residents(2000)];
await assertSameAnswers([floor, library], records);
const [atFloor, ours] = await measured([floor, library], records, { rounds: 101, warmUp: 60, progress: () => {} });
console.log(ours.nanoseconds / atFloor.nanoseconds);
