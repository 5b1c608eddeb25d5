import { kinds } from './rows/kinds.js';
import { run } from './run.js';

/**
 * The whole record on every kind of row, under the edition as shipped and settled, and every rule, in times of the
 * floor. It needs no other engine, so that it runs on any Node and in the guard. `progress` is told each part before it
 * starts.
 */
export function quick({ rounds, node, progress = () => {} }) {
  function record(kind, edition) {
    progress(`a whole record: ${kind}, ${edition}`);
    return run('parts/whole-record.js', [kind, edition, rounds], { node });
  }
  const measured = Object.entries(kinds).map(([kind, { what }]) => ({
    kind,
    what,
    settled: record(kind, 'settled'),
    shipped: record(kind, 'shipped'),
  }));
  const narrow = measured[0].settled.floor;
  const records = measured.map(({ kind, what, settled, shipped }) => ({
    kind,
    what,
    settled: settled.ofFloor,
    shipped: shipped.ofFloor,
    // How much slower rows of this kind make even code that only reads them.
    floor: settled.floor / narrow,
  }));
  progress('every rule');
  return { records, rules: run('parts/each-rule.js', [Math.ceil(rounds / 2)], { node }) };
}
