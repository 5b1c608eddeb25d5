import { readdirSync, readFileSync } from 'node:fs';
import type { Case, RuleCase } from './case.js';

// What a case is and how it is answered needs no files: it runs in a browser as well.
export * from './case.js';

const folder = new URL('../fixtures/cases/', import.meta.url);

/** The files of cases, as parsed. */
export function caseFiles(): { readonly name: string; readonly file: { rule: string; cases: Case[] } }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, file: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) }));
}

/** Every case of the fixtures. */
export function allCases(): RuleCase[] {
  return caseFiles().flatMap(({ file }) => file.cases.map((one) => ({ ...one, rule: file.rule })));
}
