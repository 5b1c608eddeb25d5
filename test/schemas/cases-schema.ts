import type { Clause, Reading } from '../../src/index.js';
import type { Schema } from './definitions.js';

/** What the schema of the cases is made from. */
interface Source {
  /** What each rule or statement answers, by its noun. */
  readonly results: Readonly<Record<string, Schema>>;
  readonly edition: Schema;
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
  /** The codes an issue can have. */
  readonly codes: Schema;
}

const authority = ['rule', 'clauses', 'readings'];

const mapped = <From, To>(record: Readonly<Record<string, From>>, map: (one: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, one]) => [key, map(one)]));

/** What a record must have, without the authority, which the cases leave out. */
function withoutAuthority({ properties, required }: Pick<Parts, 'properties' | 'required'>) {
  const kept = Object.entries(properties ?? {}).filter(([name]) => !authority.includes(name));
  return { properties: Object.fromEntries(kept), required: required?.filter((name) => !authority.includes(name)) };
}

/** The parts of a schema that hold schemas, and what goes with them. */
interface Parts {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | false;
}

/** A result's schema as the cases write it, every reference led by `move` to its new place. */
function bare(schema: Schema, move: (ref: string) => string): Schema {
  const { description, ...rest } = schema;
  const { $ref, properties, items, anyOf, additionalProperties } = rest as Parts;
  const inner = (one: Schema) => bare(one, move);
  const record = properties && 'status' in properties ? withoutAuthority(rest) : { properties };
  return {
    ...rest,
    ...($ref && { $ref: move($ref) }),
    ...(properties && { ...record, properties: mapped(record.properties ?? {}, inner) }),
    ...(items && { items: inner(items) }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
    ...(additionalProperties && { additionalProperties: inner(additionalProperties) }),
  };
}

/** The definitions of what each noun's cases expect, a statement's parts among them. */
function expectations(results: Source['results']): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(results).flatMap(([noun, { $defs = {}, ...result }]) => {
      const parts = $defs as Record<string, Schema>;
      const nameOf = (part: string) => `${noun}.${part}`;
      const move = (ref: string) => {
        const name = ref.replace('#/$defs/', '');
        if (ref === '#') return `#/$defs/${noun}`;
        return name in parts ? `#/$defs/${nameOf(name)}` : ref;
      };
      const ofParts = Object.entries(parts).map(([part, schema]) => [nameOf(part), bare(schema, move)] as const);
      return [[noun, bare(result, move)] as const, ...ofParts];
    }),
  );
}

const issueSchema = (codes: Schema): Schema => ({
  type: 'object',
  required: ['path', 'code'],
  additionalProperties: false,
  properties: { path: { type: 'array', items: { type: ['string', 'integer'] } }, code: codes },
});

/** The JSON Schema of a file of cases. */
export function casesSchema({ results, edition, clauses, readings, codes }: Source): Schema {
  const { restDays } = edition.properties as { restDays: { anyOf: Schema[] } };
  const nouns = Object.keys(results);
  const options = readings.map(({ id, options }) => [id, { enum: options.map((option) => option.id) }]);
  const expected = (noun: string): Schema => ({ anyOf: [{ $ref: `#/$defs/${noun}` }, { $ref: '#/$defs/error' }] });
  const casesOf = (noun: string): Schema => ({
    type: 'array',
    items: { type: 'object', properties: { expected: expected(noun) } },
  });
  const expecting = (noun: string): Schema => ({
    if: { properties: { rule: { const: noun } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { cases: casesOf(noun) } },
  });
  return {
    type: 'object',
    required: ['rule', 'cases'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rule: { description: "The rule's or statement's noun: the name of the file.", enum: nouns },
      cases: { type: 'array', minItems: 1, items: { $ref: '#/$defs/case' } },
    },
    allOf: nouns.map(expecting),
    $defs: {
      case: {
        type: 'object',
        required: ['id', 'sentence', 'clause', 'facts', 'expected'],
        additionalProperties: false,
        properties: {
          id: {
            description: 'Unique in its file and never changed.',
            type: 'string',
            pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
          },
          sentence: { description: 'The behaviour, in one sentence.', type: 'string', minLength: 10 },
          clause: { enum: clauses.filter(({ computedBy }) => computedBy.length > 0).map(({ id }) => id) },
          facts: { description: 'As the rule takes them. {"$special": …} stands for a value JSON cannot write.' },
          readings: {
            description: 'Readings adopted over the defaults.',
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(options),
          },
          restDays: { description: 'The rest days known; none where left out.', ...restDays.anyOf[0] },
          expected: { description: 'The outcome without rule, clauses and readings, the statement, or the error.' },
        },
      },
      error: {
        type: 'object',
        required: ['error', 'issues'],
        additionalProperties: false,
        properties: {
          error: { const: 'INVALID_FACTS' },
          issues: {
            description: 'Every issue, in any order.',
            type: 'array',
            minItems: 1,
            items: issueSchema(codes),
          },
        },
      },
      ...expectations(results),
    },
  };
}
