import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { quick } from '../quick.js';
import { table, times } from '../table.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const versions = [20, 22, 24];
const binary = (version) => `${folder}node_modules/node${version}/bin/node`;

const most = (entries) => entries.reduce((worst, entry) => (entry[1] > worst[1] ? entry : worst));
const named = ([name, ratio]) => `${times(ratio)} (${name})`;

/** The quick part on Nodes 20, 22 and 24, which are installed here if they are not: whole records and the worst rule. */
export function onNodes(progress) {
  if (!versions.every((version) => existsSync(binary(version)))) {
    progress('installing three Nodes');
    execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  }
  const rows = versions.map((version) => {
    const node = binary(version);
    const { records, rules } = quick({ rounds: 31, node, progress: (what) => progress(`Node ${version}: ${what}`) });
    const { 'collection-statement': collection, ...others } = rules;
    return [
      execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
      named(most(records.map(({ kind, settled }) => [kind, settled]))),
      named(most(records.map(({ kind, shipped }) => [kind, shipped]))),
      named(most(Object.entries(others))),
      times(collection),
    ];
  });
  const head = ['Node', 'worst whole record, settled', 'worst whole record, as shipped', 'worst rule', 'collection'];
  return table(head, rows);
}
