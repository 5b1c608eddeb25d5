/** Compares, measures and tells: prints the tables, and writes them where README.md quotes them. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feelin } from './contestants/feelin.js';
import { floor } from './contestants/floor.js';
import { jsonRulesEngine } from './contestants/json-rules-engine.js';
import { library } from './contestants/library.js';
import { obvious } from './contestants/obvious.js';
import { publicodes } from './contestants/publicodes.js';
import { zen } from './contestants/zen.js';
import { gzipped, importTimes } from './loading.js';
import { costOfOutcomes } from './malformed.js';
import { assertSameAnswers, measured } from './ratios.js';
import { residents } from './records.js';

const quick = [floor, library];
const slow = [
  { ...obvious, perRound: 200 },
  { ...zen, perRound: 20, isAsync: true },
  { ...jsonRulesEngine, perRound: 20, isAsync: true },
  { ...feelin, perRound: 2 },
  { ...publicodes, perRound: 2 },
];

/** A line that gives way to the next, where somebody watches. */
const progress = (step) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${step}`);
const table = (head, rows) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
/** Each table as soon as it is there: ten million rows take their time. */
function show(text) {
  progress('');
  console.log(`${text}\n`);
}
const rounded = (number) =>
  number < 10 ? number.toFixed(1) : Math.round(number).toLocaleString('en').replace(/,/g, ' ');
const times = (number) => `${rounded(number)} ×`;

progress('comparing answers');
await assertSameAnswers([...quick, obvious], [...residents(20_000)]);
await assertSameAnswers([floor, zen, jsonRulesEngine], [...residents(2000)]);
await assertSameAnswers([floor, feelin, publicodes], [...residents(200)]);

// Apart, since the slow leave so much to clear away that the quick would pay for it if they shared their rounds.
const sample = [...residents(2000)];
const results = [
  ...(await measured(quick, sample, { rounds: 401, warmUp: 60, progress })),
  ...(await measured(slow, sample, { rounds: 101, warmUp: 20, progress })),
];
const [atFloor, ours] = results;
const ratios = table(
  ['one whole record', 'ns', 'of the floor', 'of this library'],
  results.map(({ name, nanoseconds }) => [
    name,
    rounded(nanoseconds),
    times(nanoseconds / atFloor.nanoseconds),
    times(nanoseconds / ours.nanoseconds),
  ]),
);
show(ratios);

progress('refused and malformed rows');
const outcomes = table(
  ['a row through `determineEach`', 'determined', 'refused', 'malformed'],
  costOfOutcomes(60).map(({ name, determined, refused, malformed }) => [
    name,
    `${rounded(determined)} ns`,
    times(refused / determined),
    times(malformed / determined),
  ]),
);
show(outcomes);

const counts = [1000, 100_000, 1_000_000, 10_000_000];
const rowsScript = fileURLToPath(new URL('rows.js', import.meta.url));
const rows = counts.map((count) => {
  progress(`${rounded(count)} rows`);
  return { count, ...JSON.parse(execFileSync(process.execPath, [rowsScript, String(count)], { encoding: 'utf8' })) };
});
const aHundredThousand = rows.find(({ count }) => count === 100_000);
const streamed = table(
  ['pension statements through `determineEach`', 'ns a row', 'of 100 000 rows', 'peak memory'],
  rows.map(({ count, nanoseconds, peak }) => [
    `${rounded(count)} rows`,
    rounded(nanoseconds),
    `${(nanoseconds / aHundredThousand.nanoseconds).toFixed(2)} ×`,
    `${rounded(peak / 2 ** 20)} MB`,
  ]),
);
show(streamed);

const main = './dist/index.js';
const [decimal, whole] = importTimes(['decimal.js', main], 31, progress);
const kilobytes = (app) => `${(gzipped(app) / 1000).toFixed(1)} kB`;
const loading = table(
  ['loading', 'decimal.js alone', 'one rule', 'the main entry'],
  [
    [
      'minified and gzipped',
      kilobytes("export * from 'decimal.js'"),
      kilobytes(`export { determineAgeSupplement } from '${main}'`),
      kilobytes(`export * from '${main}'`),
    ],
    [
      'import over a bare Node',
      `${decimal.milliseconds.toFixed(1)} ms`,
      '',
      `${whole.milliseconds.toFixed(1)} ms (${times(whole.milliseconds / decimal.milliseconds)})`,
    ],
  ],
);
show(loading);

progress('');

const tables = [ratios, outcomes, streamed, loading].join('\n\n');

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const between = /(<!-- bench: written by npm run bench -->\n)[\s\S]*(<!-- \/bench -->)/;
const text = readFileSync(readme, 'utf8');
if (!between.test(text)) throw new Error('README.md has no place for the tables');
writeFileSync(
  readme,
  text.replace(between, (_, start, end) => `${start}\n${tables}\n\n${end}`),
);
