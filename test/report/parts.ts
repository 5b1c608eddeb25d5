import { readFileSync } from 'node:fs';
import type { ReportParts } from './page.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What the page looks like, in the order of the page; the rules for widths and print stand over the others. */
const styles = ['colours', 'paper', 'frame', 'result', 'clauses', 'cases', 'readings', 'charts', 'widths', 'print'];

/** The parts of the page that stand in files of their own. */
export function partsBeside(): Omit<ReportParts, 'audit' | 'madeOn'> {
  return {
    collected: JSON.parse(read('../../examples/collected-figures.json')),
    version: JSON.parse(read('../../package.json')).version,
    style: styles.map((name) => read(`./style/${name}.css`)).join('\n'),
    script: read('./controls.js'),
  };
}
