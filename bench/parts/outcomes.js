/**
 * Run as `node outcomes.js <rounds>`: what a row takes through determineEach that is determined, refused, or malformed
 * (a day that does not exist), in times of the floor of a whole record.
 */
import { alternate } from '../alternate.js';
import { floorUnder } from '../contestants/floor.js';
import { settled } from '../contestants/library.js';
import { published } from '../package-under-test.js';
import { rowsOfKind } from '../rows/kinds.js';

const { contributionStatement, determineEach, determineFuneralGrant, pensionStatement } = published;
const rounds = Number(process.argv[2]);
const rowsInRound = 1000;
const floor = floorUnder(settled);

const subjects = [
  {
    name: 'pension statement',
    rule: pensionStatement,
    total: ({ monthly }) => monthly,
    spoilt: { birthDate: '2019-02-29' },
  },
  {
    name: 'contribution statement',
    rule: contributionStatement,
    total: ({ credited }) => credited,
    spoilt: { tier: '300' },
  },
  { name: 'funeral grant', rule: determineFuneralGrant, total: (grant) => grant, spoilt: { diedOn: '2019-02-29' } },
];

async function costOf({ rule, total, spoilt }, outcome) {
  const read = rowsOfKind('narrow', { lines: 10_000 });
  const isWanted = (row) => total(rule(row, settled)).status === outcome;
  function rowsOf() {
    if (outcome === 'malformed') return read(rowsInRound).map((row) => ({ ...row, ...spoilt }));
    const wanted = [];
    while (wanted.length < rowsInRound) wanted.push(...read(rowsInRound).filter(isWanted));
    return wanted.slice(0, rowsInRound);
  }
  // The contestants take rows one at a time; a batch is one row to them here.
  const batch = {
    name: outcome,
    answer: (rows) => {
      const kept = new Array(256);
      for (const item of determineEach(rule, rows, settled)) kept[item.index & 255] = item;
      return kept;
    },
  };
  const floorBatch = {
    name: 'floor',
    answer: (rows) => {
      const kept = new Array(256);
      for (let at = 0; at < rows.length; at++) kept[at & 255] = floor.answer(rows[at]);
      return kept;
    },
  };
  const [, cost] = await alternate([floorBatch, batch], () => [rowsOf()], { rounds, warmUp: 10 });
  return cost.ofFirst;
}

const costs = [];
for (const subject of subjects) {
  const [determined, refused, malformed] = [
    await costOf(subject, 'determined'),
    await costOf(subject, 'refused'),
    await costOf(subject, 'malformed'),
  ];
  costs.push({ name: subject.name, determined, refused, malformed });
}
console.log(JSON.stringify(costs));
