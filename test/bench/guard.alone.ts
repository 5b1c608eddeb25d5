import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from '../packed.js';

/**
 * Ratios to a floor that checks and explains nothing, measured in turns and in processor time, with no other test
 * beside them; see docs/speed.md. A busy machine makes a ratio higher and hardly ever lower, so what is above its limit
 * is measured again, up to three times in all, and the lowest counts. The limits are a fifth above what was measured on
 * Node 20, 22 and 24. The aim was 10 for a whole record (16 on later Nodes, whose floor is faster) and 50 for a rule.
 */
const slack = 1.2;
const recordSettled = 20 * slack;
const recordAsShipped = 25 * slack;
/**
 * Rows that are kept or come from CSV cells: the floor finds them fastest, so that the ratio is higher, most where a
 * processor does a floor in a fifth of a microsecond.
 */
const fastRows = { settled: 28 * slack, shipped: 38 * slack };
const rule = 50 * slack;
/** Those that go through all of a progress, of which each row has a dozen days. */
const collections: Readonly<Record<string, number>> = {
  'threshold-date': 72 * slack,
  'collection-statement': 200 * slack,
};

interface Measured {
  readonly records: readonly { readonly kind: string; readonly settled: number; readonly shipped: number }[];
  readonly rules: Readonly<Record<string, number>>;
}

type Figures = ReadonlyMap<string, number>;

/** In processes of its own, where no test has made the same code meet other shapes. */
function measure(): Figures {
  const { records, rules }: Measured = JSON.parse(
    execFileSync(process.execPath, ['bench/guard.js'], { cwd: root, encoding: 'utf8' }),
  );
  return new Map([
    ...records.flatMap(({ kind, settled, shipped }) => [
      [`whole record, ${kind}, settled`, settled] as const,
      [`whole record, ${kind}, as shipped`, shipped] as const,
    ]),
    ...Object.entries(rules),
  ]);
}

function limitOf(name: string): number {
  if (/ (?:csv|kept), settled$/.test(name)) return fastRows.settled;
  if (/ (?:csv|kept), as shipped$/.test(name)) return fastRows.shipped;
  if (name.endsWith(', settled')) return recordSettled;
  if (name.endsWith(', as shipped')) return recordAsShipped;
  return collections[name] ?? rule;
}

/** What is above its limit, told so that a failure names it. */
const above = (figures: Figures) =>
  [...figures]
    .filter(([name, figure]) => !(figure > 0 && figure <= limitOf(name)))
    .map(([name, figure]) => `${name}: ${figure.toFixed(1)}, not ${limitOf(name)}`);

test('whole records on every kind of row, and every rule and statement, in times of the floor', () => {
  let figures = measure();
  expect([...figures.keys()].filter((name) => name.startsWith('whole record'))).toHaveLength(14);
  expect(figures.size).toBeGreaterThan(14 + 20);
  expect(figures.has('collection-statement')).toBe(true);
  for (let again = 0; again < 2 && above(figures).length > 0; again++) {
    const lower = measure();
    figures = new Map([...figures].map(([name, figure]) => [name, Math.min(figure, lower.get(name) ?? figure)]));
  }
  expect(above(figures)).toEqual([]);
}, 600_000);
