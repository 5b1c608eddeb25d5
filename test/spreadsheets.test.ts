import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const files = ['fixtures/', 'fixtures/notice/', 'examples/'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => folder + name),
);

/** What Excel on a Chinese Windows makes of a file: UTF-8 where it begins with a byte-order mark, GBK where it does not. */
const asExcelReads = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : 'gbk').decode(bytes);

test('there are CSV files with Chinese in them', () => {
  expect(files.filter((name) => /\p{Script=Han}/u.test(readFileSync(new URL(name, root), 'utf8')))).not.toEqual([]);
});

test.each(files)('Excel on a Chinese Windows opens %s as it is written (fault 34)', (name) => {
  const bytes = readFileSync(new URL(name, root));
  expect(asExcelReads(bytes)).toBe(bytes.toString('utf8').replace(/^\uFEFF/, ''));
});
