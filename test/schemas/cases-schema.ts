import type { Clause, Reading } from '../../src/index.js';
import { end, type Schema, type Schemas } from './definitions.js';
import { shared } from './sharing.js';

/** What the schema of the cases is made from. */
interface Source {
  /** What each rule or statement answers, without the legal basis, and what that refers to; by its noun. */
  readonly results: Readonly<Record<string, { readonly whole: Schema; readonly defs: Schemas }>>;
  /** The clauses something is computed from. */
  readonly clauses: readonly Clause['id'][];
  readonly readings: readonly Reading[];
  /** The codes an issue can have. */
  readonly codes: Schema;
}

const name = '[a-z0-9]+(-[a-z0-9]+)*';
const kebab = `^${name}${end}`;

/** A text of at least so many characters. */
const sentence = (fewest: number): Schema => ({ type: 'string', minLength: fewest });

function caseSchema({ clauses, readings }: Source): Schema {
  const options = readings.map(({ id, options }) => [id, { enum: options.map((option) => option.id) }]);
  return {
    type: 'object',
    required: ['id', 'sentence', 'clause', 'facts', 'expected'],
    properties: {
      id: { description: 'Unique in its file and never changed.', type: 'string', pattern: kebab },
      sentence: {
        description: 'What the case states, in one language or both.',
        type: 'object',
        minProperties: 1,
        properties: { en: sentence(10), 'zh-CN': sentence(5) },
        additionalProperties: false,
      },
      clause: { description: 'What the case is about: of another edition, a clause of its own.', type: 'string' },
      edition: {
        description: 'The name of a file in fixtures/editions, without .json. Left out: the shipped edition.',
        type: 'string',
        pattern: `^(${name}/)?${name}${end}`,
      },
      readings: {
        description: 'Readings adopted over those of the edition.',
        type: 'object',
        properties: Object.fromEntries(options),
        additionalProperties: false,
      },
      restDays: {
        description: "null: no list. Left out: the edition's own.",
        anyOf: [shared('restDays'), { type: 'null' }],
      },
      facts: { description: 'As the rule takes them. {"$special": …} stands for a value JSON cannot write.' },
      expected: {
        description: 'The outcome without rule, edition, clauses and readings, the statement, or the error.',
      },
    },
    additionalProperties: false,
    if: { required: ['edition'], properties: { edition: true } },
    else: { properties: { clause: { enum: clauses } } },
  };
}

const errorSchema = (codes: Schema): Schema => ({
  type: 'object',
  required: ['error', 'issues'],
  properties: {
    error: { const: 'INVALID_FACTS' },
    issues: {
      description: 'Every issue, in any order.',
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['path', 'code'],
        properties: { path: { type: 'array', items: { type: ['string', 'integer'] } }, code: codes },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
});

/** The files of one noun hold cases that expect what it answers, or an error. */
const filesOf = (noun: string): Schema => ({
  if: { properties: { rule: { const: noun } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { cases: { $ref: `#/$defs/${noun}.cases` } } },
});

/** What cases of a noun expect, and what that refers to. */
const definitionsOf = ([noun, { whole, defs }]: [string, Source['results'][string]]): [string, Schema][] => [
  [
    `${noun}.cases`,
    { type: 'array', items: { type: 'object', properties: { expected: { $ref: `#/$defs/${noun}.expected` } } } },
  ],
  [`${noun}.expected`, { anyOf: [{ $ref: `#/$defs/${noun}` }, { $ref: '#/$defs/error' }] }],
  [noun, whole],
  ...Object.entries(defs),
];

/** The JSON Schema of a file of cases. */
export function casesSchema(source: Source): Schema {
  const nouns = Object.keys(source.results);
  return {
    type: 'object',
    required: ['rule', 'cases'],
    properties: {
      $schema: { description: 'This schema.', type: 'string' },
      rule: { description: "The rule's or statement's noun: the name of the file.", enum: nouns },
      cases: { type: 'array', minItems: 1, items: { $ref: '#/$defs/case' } },
    },
    additionalProperties: false,
    allOf: nouns.map(filesOf),
    $defs: {
      case: caseSchema(source),
      error: errorSchema(source.codes),
      ...Object.fromEntries(Object.entries(source.results).flatMap(definitionsOf)),
    },
  };
}
