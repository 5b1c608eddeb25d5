// Plain JavaScript, since a worker thread of Node 20 does not take TypeScript. It watches from outside the thread that
// may hang: it alone can still speak, and end the process.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** How long one mutant may take before it counts as hanging: far more than any takes on a loaded machine. */
const patience = 60_000;
const everySoOften = 10_000;

const { progress, first, count, seed } = workerData;
const reached = new Int32Array(progress);
let last = -1;
let since = Date.now();
let told = Date.now();

setInterval(() => {
  const now = Atomics.load(reached, 0);
  if (now !== last) since = Date.now();
  last = now;
  if (Date.now() - told > everySoOften) {
    told = Date.now();
    writeSync(2, `fuzz: ${now - first} of ${count}\n`);
  }
  if (Date.now() - since > patience) {
    writeSync(
      1,
      `${JSON.stringify({ seed, mutants: now - first, escapes: [{ number: now, noun: '', how: 'hangs' }] })}\n`,
    );
    process.kill(process.pid, 'SIGKILL');
  }
}, 500);
