/** Prints as JSON what this library takes: for a whole record, by rule, and for a row that is refused or malformed. */
import { floor } from './contestants/floor.js';
import { library } from './contestants/library.js';
import { costOfEachRule } from './each-rule.js';
import { costOfOutcomes } from './malformed.js';
import { assertSameAnswers, measured } from './ratios.js';
import { residents } from './records.js';

const records = [...residents(2000)];
await assertSameAnswers([floor, library], records);
const [atFloor, ours] = await measured([floor, library], records, { rounds: 101, warmUp: 60, progress: () => {} });
const ofFloor = (nanoseconds) => nanoseconds / atFloor.nanoseconds;

console.log(
  JSON.stringify({
    record: ofFloor(ours.nanoseconds),
    rules: Object.fromEntries(Object.entries(costOfEachRule(30)).map(([name, cost]) => [name, ofFloor(cost)])),
    rows: costOfOutcomes(12).map(({ name, determined, refused, malformed }) => ({
      name,
      determined: ofFloor(determined),
      refused: refused / determined,
      malformed: malformed / determined,
    })),
  }),
);
