import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { allCases } from '../cases.js';
import { packedIn } from '../packed.js';
import { faultsOf, sqlNames } from './faults.js';
import type { Runtime } from './runtime.js';

// First, since each runtime looks for its binary when it is loaded. Where this fails, what is missing is skipped.
const here = fileURLToPath(new URL('.', import.meta.url));
spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
const [{ nodes }, { bun }, { deno }, { workerd }, { chromium }] = await Promise.all([
  import('./node.js'),
  import('./bun.js'),
  import('./deno.js'),
  import('./workerd.js'),
  import('./chromium.js'),
]);

/** How many faults of one runtime are printed. */
const shown = 5;

const cases = allCases();
const folder = mkdtempSync(join(tmpdir(), 'runtimes-'));
const table = new Table({
  head: ['runtime', 'version', 'modules', 'cases passed', 'failed', 'explained', 'SQL texts', ''],
  style: { head: [], border: [] },
});
const faults: string[] = [];
const count = { passed: 0, failed: 0, skipped: 0 };

async function tried(runtime: Runtime): Promise<string[]> {
  const { name, modules, missing } = runtime;
  if (missing !== undefined) {
    count.skipped += 1;
    return [name, '', modules, '', '', '', '', `skipped: ${missing}`];
  }
  try {
    const wrong = faultsOf(JSON.parse(await runtime.answers({ folder, cases })), cases);
    const all = [...wrong.cases, ...wrong.explanations, ...wrong.sql];
    faults.push(...all.slice(0, shown).map((fault) => `${name}, ${modules}: ${fault}`));
    if (all.length > shown) faults.push(`${name}, ${modules}: ${all.length - shown} more`);
    const version = await runtime.version();
    const verdict = all.length === 0 ? 'passed' : 'failed';
    count[verdict] += 1;
    return [
      ...[name, version, modules],
      ...[cases.length - wrong.cases.length, wrong.cases.length].map(String),
      `${cases.length - wrong.explanations.length} of ${cases.length}`,
      `${sqlNames.length - wrong.sql.length} of ${sqlNames.length}`,
      verdict,
    ];
  } catch (error) {
    count.failed += 1;
    faults.push(`${name}, ${modules}: ${error}`);
    return [name, '', modules, '0', String(cases.length), '', '', 'failed: no answer'];
  }
}

try {
  packedIn(folder);
  for (const runtime of [...nodes, ...bun, ...deno, workerd, chromium]) table.push(await tried(runtime));
  console.log(`The packed package on ${cases.length} cases\n${table}`);
  for (const fault of faults) console.error(fault);
  console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
