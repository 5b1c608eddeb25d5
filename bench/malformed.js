import { determineEach, determineFuneralGrant, pensionStatement } from '../dist/index.js';
import { median, processorTime } from './clock.js';
import { residents } from './records.js';

const subjects = [
  { name: 'pension statement', rule: pensionStatement, status: ({ monthly }) => monthly.status, fact: 'birthDate' },
  { name: 'funeral grant', rule: determineFuneralGrant, status: ({ status }) => status, fact: 'diedOn' },
];

function nanosecondsEach(rule, rows) {
  const kept = new Array(256);
  const start = processorTime();
  for (const settled of determineEach(rule, rows)) kept[settled.index & 255] = settled;
  return (processorTime() - start) / rows.length;
}

/** What a row costs that is determined, refused, or malformed (a day that does not exist). */
export function costOfOutcomes(rounds) {
  return subjects.map(({ name, rule, status, fact }) => {
    const times = { determined: [], refused: [], malformed: [] };
    for (let round = 0; round < rounds; round++) {
      const records = [...residents(6000, round + 1)];
      const answered = (wanted) => records.filter((record) => status(rule(record)) === wanted).slice(0, 1000);
      const malformed = records.slice(0, 200).map((record) => ({ ...record, [fact]: '2019-02-29' }));
      times.determined.push(nanosecondsEach(rule, answered('determined')));
      times.refused.push(nanosecondsEach(rule, answered('refused')));
      times.malformed.push(nanosecondsEach(rule, malformed));
    }
    const warm = (list) => median(list.slice(Math.floor(list.length / 4)));
    return { name, determined: warm(times.determined), refused: warm(times.refused), malformed: warm(times.malformed) };
  });
}
