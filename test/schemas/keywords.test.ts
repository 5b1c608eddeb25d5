import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FactsSchema } from '../../src/index.js';
import { caseFiles, determinerFor } from '../cases.js';
import { definitions, editionJsonSchema, factsJsonSchema, type Schema, type Schemas } from './definitions.js';
import { sharing, withinDefinitions } from './sharing.js';

// What the published schemas ask for, worked out without the compiler, and so fast enough to try on every mutant.
const share = sharing(definitions);

function published(name: string): Schema {
  const text = readFileSync(new URL(`../../fixtures/schemas/${name}.json`, import.meta.url), 'utf8');
  const { $schema, $id, title, ...schema } = JSON.parse(text) as Schema;
  return schema;
}

/** A schema without its texts for people. */
const undescribed = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema), (_, part) => {
    if (typeof part !== 'object' || part === null || typeof part.description !== 'string') return part;
    const { description, ...rest } = part;
    return rest;
  });

test.each(caseFiles().map(({ file }) => file.rule))('the facts of %s ask for what is published', (noun) => {
  const { facts } = determinerFor(noun) as unknown as { readonly facts: FactsSchema<unknown> };
  expect(undescribed(share(factsJsonSchema(facts)))).toEqual(undescribed(published(`${noun}.facts`)));
});

test('an edition asks for what is published', () => {
  expect(undescribed(share(editionJsonSchema))).toEqual(undescribed(published('edition')));
});

test('what they share asks for what is published', () => {
  const all = published('definitions').$defs as Schemas;
  const shared = Object.entries(definitions).map(([name, schema]) => [name, withinDefinitions(share(schema))] as const);
  for (const [name, schema] of shared) expect([name, undescribed(schema)]).toEqual([name, undescribed(all[name])]);
});
