import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A line that gives way to the next, where somebody watches. */
export const progress = (step) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${step}`);

const rounded = (number) =>
  number < 10 ? number.toFixed(1) : Math.round(number).toLocaleString('en').replace(/,/g, ' ');
export const times = (number) => `${rounded(number)} ×`;
export const count = (number) => number.toLocaleString('en').replace(/,/g, ' ');
export const kilobytes = (number) => `${number.toFixed(1)} kB`;
export const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;

/** A Markdown table: the first column is text, the others are figures. */
export const table = (head, rows) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Prints tables and writes them between the markers of this name in docs/speed.md. */
export function publish(name, tables) {
  progress('');
  const text = tables.join('\n\n');
  console.log(`${text}\n`);
  const page = fileURLToPath(new URL('../docs/speed.md', import.meta.url));
  const between = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*(<!-- /${name} -->)`);
  const before = readFileSync(page, 'utf8');
  if (!between.test(before)) throw new Error(`docs/speed.md has no place for the tables of ${name}`);
  writeFileSync(
    page,
    before.replace(between, (_, start, end) => `${start}\n${text}\n\n${end}`),
  );
}
