import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs a part of the bench in a process of its own and returns the JSON it prints. In one process the parts would slow
 * each other down: code that has met one kind of row is compiled differently from code that has met six.
 */
export function run(script, args = [], { node = process.execPath } = {}) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const stdio = ['ignore', 'pipe', 'inherit'];
  const out = execFileSync(node, ['--expose-gc', file, ...args.map(String)], { encoding: 'utf8', stdio });
  return JSON.parse(out);
}
