/**
 * Measures everything and writes the tables of docs/speed.md. `--nodes` measures the quick part on three Nodes instead.
 * It says what it does on a line that gives way to the next.
 */
import { importRatios, sizes } from './loading.js';
import { onNodes } from './nodes/nodes.js';
import { quick } from './quick.js';
import { run } from './run.js';
import { count, kilobytes, megabytes, progress, publish, table, times } from './table.js';

const nodes = process.argv.includes('--nodes');

function wholeRecords({ records }) {
  const rows = records.map(({ what, settled, shipped, floor }) => [what, times(settled), times(shipped), times(floor)]);
  return table(
    ['a whole record, of the floor', 'readings settled', 'as shipped', 'the floor itself, of that on the first line'],
    rows,
  );
}

function everyRule({ rules }) {
  const rows = Object.entries(rules).sort(([, one], [, other]) => other - one);
  return table(
    ['one answer, as shipped', 'of the floor'],
    rows.map(([name, ratio]) => [name, times(ratio)]),
  );
}

const outcomes = (costs) =>
  table(
    ['a row through `determineEach`, of the floor', 'determined', 'refused', 'malformed'],
    costs.map(({ name, determined, refused, malformed }) => [
      name,
      times(determined),
      times(refused),
      times(malformed),
    ]),
  );

const manyRows = (runs) =>
  table(
    ['pension statements through `determineEach`', 'of the floor', 'peak memory'],
    runs.map(({ count: rows, ofFloor, peak }) => [`${count(rows)} rows`, times(ofFloor), megabytes(peak)]),
  );

const manyEditions = ({ inUse, growth }) =>
  table(
    ['every rule asked once under each of', 'memory in use'],
    [
      ...inUse.map(({ editions, bytes }) => [`${count(editions)} editions`, `${(bytes / 1e6).toFixed(2)} MB`]),
      ['growth per edition from the first count to the last', `${Math.round(growth)} bytes`],
    ],
  );

function engines(costs) {
  const [ours] = costs;
  return table(
    ['a whole record, readings settled', 'of the floor', 'of this library'],
    costs.map(({ name, ofFloor }) => [name, times(ofFloor), times(ofFloor / ours.ofFloor)]),
  );
}

function loaded({ rules, statements, main, explain, audit, sql }, imports) {
  const [least, most] = [rules[0], rules.at(-1)];
  const rows = [
    [`the smallest rule (\`${least.name}\`)`, kilobytes(least.kilobytes)],
    [`the largest rule (\`${most.name}\`)`, kilobytes(most.kilobytes)],
    [`the largest statement (\`${statements.at(-1).name}\`)`, kilobytes(statements.at(-1).kilobytes)],
    ['the main entry', kilobytes(main)],
    ['the explanations', kilobytes(explain)],
    ['the audit', kilobytes(audit)],
    ['the SQL', kilobytes(sql)],
  ];
  const starts = [
    ['imports decimal.js', times(imports.decimal)],
    ['imports the main entry', times(imports.main)],
  ];
  return [
    table(['bundled, minified and gzipped', 'size'], rows),
    table(['a Node that starts and', 'of one that imports nothing'], starts),
  ];
}

if (nodes) {
  publish('nodes', [onNodes(progress)]);
} else {
  const measured = quick({ rounds: 41, progress });
  progress('refused and malformed rows');
  const costs = run('parts/outcomes.js', [41]);
  progress('other engines');
  const others = run('parts/engines.js');
  progress('a thousand editions');
  const editions = run('parts/many-editions.js');
  const rows = [100_000, 1_000_000, 10_000_000].map((many) => {
    progress(`${count(many)} rows`);
    return run('parts/many-rows.js', [many]);
  });
  progress('sizes and imports');
  const loading = loaded(sizes(), importRatios(21));
  publish('bench', [
    wholeRecords(measured),
    everyRule(measured),
    outcomes(costs),
    manyRows(rows),
    manyEditions(editions),
    engines(others),
    ...loading,
  ]);
}
