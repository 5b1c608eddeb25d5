import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allCases, determinerFor } from '../cases.js';
import type { Schema } from './definitions.js';
import { editionJsonSchema, factsSchema } from './from-fields.js';

/** A published schema, without what it gets on the way out: titles, texts for people, shared definitions. */
function published(name: string): unknown {
  const text = readFileSync(new URL(`../../fixtures/schemas/${name}.json`, import.meta.url), 'utf8');
  const { $schema, $defs, title, ...schema } = JSON.parse(text) as Schema;
  return undescribed(schema);
}

const undescribed = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema), (_, part) => {
    if (typeof part !== 'object' || part === null || typeof part.description !== 'string') return part;
    const { description, ...rest } = part;
    return rest;
  });

test.each([...new Set(allCases().map(({ rule }) => rule))])('the facts of %s ask for what is published', (noun) => {
  expect(undescribed(factsSchema(determinerFor(noun)))).toEqual(published(`${noun}.facts`));
});

test('an edition asks for what is published', () => {
  expect(undescribed(editionJsonSchema())).toEqual(published('edition'));
});
