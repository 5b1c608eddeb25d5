import { readFileSync } from 'node:fs';
import type { ReportParts } from './page.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The parts of the page that stand in files of their own. */
export function partsBeside(): Omit<ReportParts, 'audit' | 'madeOn'> {
  return {
    collected: JSON.parse(read('../../examples/collected-figures.json')),
    version: JSON.parse(read('../../package.json')).version,
    style: read('./page.css'),
    script: read('./controls.js'),
  };
}
