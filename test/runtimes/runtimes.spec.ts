import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCases } from '../cases.js';
import { packedIn } from '../packed.js';
import { bun } from './bun.js';
import { chromium } from './chromium.js';
import { deno } from './deno.js';
import { faultsOf } from './faults.js';
import { nodes } from './node.js';
import type { Runtime } from './runtime.js';
import { workerd } from './workerd.js';

const runtimes: readonly Runtime[] = [...nodes, ...bun, ...deno, workerd, chromium];
const cases = allCases();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runtimes-'));
  packedIn(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(runtimes)('$name, $modules', (runtime) => {
  // A binary for another system, or a browser that nobody installed.
  test.skipIf(runtime.missing)('the packed package answers and explains every case, and writes the SQL', async () => {
    const answers = JSON.parse(await runtime.answers({ folder, cases }));
    expect(faultsOf(answers, cases)).toEqual({ cases: [], explanations: [], sql: [] });
  });
});
