import { clauses, readings } from '../../src/index.js';
import { allCases, determinerFor, editionOf, revived } from '../cases.js';
import { casesSchema } from './cases-schema.js';
import { definitions, type Schema, withDefinitions } from './definitions.js';
import { editionJsonSchema, factsSchema } from './from-fields.js';
import {
  describedFacts,
  determinationSchema,
  namedTypes,
  type Place,
  partSchemas,
  summaryOf,
  typeSchema,
} from './from-types.js';

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const shared = { ...definitions, ...namedTypes() };

const finished = (title: string, description: string, schema: Schema): Schema => ({
  $schema: dialect,
  title,
  description,
  ...withDefinitions(schema, shared),
});

const cases = allCases();
const wellFormed = cases.filter(({ expected }) => !('error' in expected));

/** The nouns of all rules and statements, each with its function. */
export const nouns: readonly string[] = [...new Set(cases.map(({ rule }) => rule))];
const isStatement = (noun: string): boolean => noun.endsWith('-statement');

const camel = (noun: string): string => noun.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const functionName = (noun: string): string => (isStatement(noun) ? camel(noun) : camel(`determine-${noun}`));

type Authority = Place['authority'];
const authorityOf = ({ rule, clauses, readings }: Authority): Authority => ({ rule, clauses, readings });

/** Each part's authority, which is the same in every statement: taken from the first. */
function partsOf(noun: string): Record<string, Authority> {
  const first = wellFormed.find(({ rule }) => rule === noun);
  if (!first) throw new Error(`no well-formed case of ${noun}`);
  return determinerFor(noun)(revived(first.facts), editionOf(first)) as Record<string, Authority>;
}

function statementSchema(noun: string): Schema {
  const parts = partsOf(noun);
  const place = (part: string): Place => ({
    ref: `#/$defs/${part}`,
    prefix: `${part}.`,
    authority: authorityOf(parts[part] as Authority),
  });
  const schemas = partSchemas(functionName(noun), place);
  const names = Object.keys(schemas);
  return {
    type: 'object',
    required: ['statement', ...names],
    properties: {
      statement: { const: noun.replace('-statement', '') },
      ...Object.fromEntries(names.map((name) => [name, { $ref: `#/$defs/${name}` }])),
    },
    additionalProperties: false,
    $defs: Object.fromEntries(
      Object.entries(schemas).flatMap(([name, { schema, outcomes }]) => [[name, schema], ...Object.entries(outcomes)]),
    ),
  };
}

/** The schema of what a rule or statement answers. */
function resultSchema(noun: string): Schema {
  if (isStatement(noun)) return statementSchema(noun);
  const authority = authorityOf(determinerFor(noun) as unknown as Authority);
  const { schema, outcomes } = determinationSchema(functionName(noun), { ref: '#', prefix: '', authority });
  return { ...schema, $defs: outcomes };
}

/** The name of the file with the schema of a rule's determinations, or of a statement. */
export const resultFile = (noun: string): string => (isStatement(noun) ? `${noun}.json` : `${noun}.determination.json`);
export const factsFile = (noun: string): string => `${noun}.facts.json`;

/** Every published schema, by the name of its file. */
export function allSchemas(): Record<string, Schema> {
  const ofNouns = nouns.flatMap((noun) => {
    const facts = describedFacts(functionName(noun), factsSchema(determinerFor(noun)));
    const summary = summaryOf(functionName(noun));
    return [
      [factsFile(noun), finished(`Facts of ${noun}`, summary, facts)],
      [resultFile(noun), finished(`What ${noun} answers`, summary, resultSchema(noun))],
    ] as const;
  });
  const edition = editionJsonSchema();
  const results = Object.fromEntries(nouns.map((noun) => [noun, resultSchema(noun)]));
  return {
    ...Object.fromEntries(ofNouns),
    'edition.json': finished('An edition', 'The figures of a notice, the readings adopted, the rest days.', edition),
    'cases.json': finished(
      'Cases of one rule or statement',
      'A file of fixtures/cases; fixtures/README.md tells more.',
      casesSchema({ results, edition, clauses, readings, codes: typeSchema('IssueCode') }),
    ),
  };
}

/** A schema as its file holds it. */
export const written = (schema: Schema): string => `${JSON.stringify(schema, null, 2)}\n`;
