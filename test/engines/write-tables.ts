/**
 * Writes random rows, and what the rules say of them, as tables for the engines: once as they are, and once with only
 * the numbers that MySQL can hold. Arguments: a folder, a seed, how many rows.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lingcheng2020 } from '../../src/index.js';
import { csvOfAnswers, csvOfRows } from '../sql/csv.js';
import { randomRows } from '../sql/random-rows.js';
import type { Row } from '../sql/row.js';

const isInfinite = (value: unknown) => typeof value === 'number' && !Number.isFinite(value);

/** NaN and the infinities become NULL. */
function finite(row: Row): Row {
  if (!Object.values(row).some(isInfinite)) return row;
  return Object.fromEntries(
    Object.entries(row).map(([fact, value]) => [fact, isInfinite(value) ? null : value]),
  ) as Row;
}

const [folder = '', seed = '', many = ''] = process.argv.slice(2);
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

const rows = randomRows(Number(seed), Number(many));
const answers = csvOfAnswers(rows, lingcheng2020);
write('rows.csv', csvOfRows(rows));
write('answers.csv', answers);

const finiteRows = rows.map(finite);
const changed = rows.flatMap((row, at) => (row === finiteRows[at] ? [] : [at]));
const lines = answers.split('\n');
const anew = csvOfAnswers(
  changed.map((at) => finiteRows[at] as Row),
  lingcheng2020,
).split('\n');
changed.forEach((at, nth) => {
  lines[at] = String(anew[nth]).replace(/^\d+/, String(at));
});
write('finite-rows.csv', csvOfRows(finiteRows));
write('finite-answers.csv', lines.join('\n'));
