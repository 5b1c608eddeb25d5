import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Case, EditionData, RuleCase } from './case.js';

// What a case is and how it is answered needs no files: it runs in a browser as well.
export * from './case.js';

const fixtures = new URL('../fixtures/', import.meta.url);

function parsed(path: string) {
  try {
    return JSON.parse(readFileSync(new URL(path, fixtures), 'utf8'));
  } catch (error) {
    throw new Error(`fixtures/${path}: ${error}`);
  }
}

/** The files of cases, as parsed. */
export function caseFiles(): { readonly name: string; readonly file: { rule: string; cases: Case[] } }[] {
  return readdirSync(new URL('cases/', fixtures))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, file: parsed(`cases/${name}`) }));
}

const editions = new Map<string, EditionData>();

/** The data of a file in `fixtures/editions`. A name without a file is kept as an id, which no edition can be made of. */
export function editionData(name: string): EditionData {
  const path = `editions/${name}.json`;
  const data = editions.get(name) ?? (existsSync(new URL(path, fixtures)) ? parsed(path) : { id: name });
  editions.set(name, data);
  return data;
}

/** A case of a file with the rule it is for, and with the data of its edition. */
export function ruleCase(rule: string, { edition, ...one }: Case): RuleCase {
  return { ...one, rule, ...(edition === undefined ? {} : { edition: editionData(edition) }) };
}

/** Every case of the fixtures. */
export function allCases(): RuleCase[] {
  return caseFiles().flatMap(({ file }) => file.cases.map((one) => ruleCase(file.rule, one)));
}
