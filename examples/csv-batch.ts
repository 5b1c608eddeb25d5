/**
 * A batch: a CSV of deaths in, the same with the answers out, row by row, whatever the length of the file. Run with
 * `npx tsx --tsconfig tsconfig.test.json examples/csv-batch.ts examples/deaths.csv answers.csv`.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse';
import { determineEach, determineFuneralGrant } from 'resident-pension-rules';
import { explain, labels } from 'resident-pension-rules/explain';

/** A row of the file, by its headings. */
interface Death {
  readonly 姓名: string;
  readonly 待遇领取人员: string;
  readonly 死亡日期: string;
  readonly 注销登记日期: string;
}

/** What the headings mean. What is neither 是 nor 否 stays as it is, and the rule rejects it. */
const factsOf = (row: Death) => ({
  row,
  recipient: { 是: true, 否: false }[row.待遇领取人员] ?? row.待遇领取人员,
  diedOn: row.死亡日期,
  deregisteredOn: row.注销登记日期 === '' ? null : row.注销登记日期,
  asOf: '2020-12-31',
});

async function* factsIn(path: string) {
  // `bom`: Excel writes a mark at the start of a file, which belongs to no heading.
  const rows = createReadStream(path).pipe(parse({ bom: true, columns: true, trim: true, skip_empty_lines: true }));
  for await (const row of rows as AsyncIterable<Death>) yield factsOf(row);
}

/** A text that a spreadsheet would run as a formula gets an apostrophe. */
const cell = (text: string): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

async function* answersTo(path: string) {
  const { outcomes } = labels('zh');
  // Excel opens a file with this mark as UTF-8.
  yield `\uFEFF${line(['姓名', '结论', '金额（元）', '说明'])}`;
  for await (const item of determineEach(determineFuneralGrant, factsIn(path))) {
    const { 姓名: name } = item.row.row;
    if (item.status === 'rejected') {
      yield line([name, '填报有误', '', explain(item.reason, 'zh')]);
      continue;
    }
    const amount = item.value.status === 'determined' ? item.value.value.amount : '';
    yield line([name, outcomes[item.value.status], amount, explain(item.value, 'zh')]);
  }
}

/** Works a file out into another. */
export const batch = (from: string, to: string): Promise<void> =>
  pipeline(Readable.from(answersTo(from)), createWriteStream(to));

const [, program = '', from, to] = process.argv;
if (import.meta.url === pathToFileURL(program).href) {
  if (from === undefined || to === undefined) throw new Error('expected a file to read and a file to write');
  await batch(from, to);
}
