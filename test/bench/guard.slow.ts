import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../packed.js';

/**
 * Ratios to a floor that checks and explains nothing, measured in turns and in processor time; see docs/speed.md. With
 * three other processes on two cores they moved by at most a fifth, so the limits are a fifth above what was measured
 * on Node 20, 22 and 24. The aim was 10 for a whole record (16 on later Nodes, whose floor is faster) and 50 for a rule.
 */
const slack = 1.2;
const recordSettled = 20 * slack;
const recordAsShipped = 25 * slack;
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

let measured: Measured;
beforeAll(() => {
  // In processes of its own, where no test has made the same code meet other shapes.
  const printed = execFileSync(process.execPath, ['bench/guard.js'], { cwd: root, encoding: 'utf8' });
  measured = JSON.parse(printed);
}, 300_000);

/** What is above its limit, told so that a failure names it. */
const above = (entries: readonly (readonly [name: string, figure: number])[], limitOf: (name: string) => number) =>
  entries
    .filter(([name, figure]) => !(figure > 0 && figure <= limitOf(name)))
    .map(([name, figure]) => `${name}: ${figure.toFixed(1)}, not ${limitOf(name)}`);

describe('in times of the floor', () => {
  test('a whole record, on every kind of row', () => {
    const records = measured.records.flatMap(({ kind, settled, shipped }) => [
      [`${kind}, readings settled`, settled] as const,
      [`${kind}, as shipped`, shipped] as const,
    ]);
    expect(records).toHaveLength(14);
    expect(above(records, (name) => (name.endsWith('settled') ? recordSettled : recordAsShipped))).toEqual([]);
  });

  test('every rule and statement', () => {
    const rules = Object.entries(measured.rules);
    expect(rules.length).toBeGreaterThan(20);
    expect(measured.rules).toHaveProperty('collection-statement');
    expect(above(rules, (name) => collections[name] ?? rule)).toEqual([]);
  });
});
