import * as z from 'zod/mini';
import { editionSchema } from '../../src/editions/edition-schema.js';
import { readingOf } from '../../src/engine/determiner.js';
import type { Keywords } from '../../src/facts/fields.js';
import { recordSchema } from '../../src/facts/record-field.js';
import type { IssueCode } from '../../src/index.js';
import { type Schema, yuanBounds } from './definitions.js';

interface Refinement {
  readonly code?: IssueCode;
  readonly keywords?: Keywords;
}

/** What our own checks on a schema ask for: zod drops them when it writes JSON Schema. */
function refinementsOf(schema: z.core.$ZodType): Refinement[] {
  const checks = (schema._zod.def.checks ?? []) as { readonly _zod: { readonly def: { params?: Refinement } } }[];
  return checks.flatMap(({ _zod: { def } }) => def.params ?? []);
}

const isIdle = ([keyword, value]: [string, unknown]): boolean =>
  (keyword === 'minItems' && value === 0) || (keyword === 'uniqueItems' && value === false);

/** Says in JSON Schema what one check asks for. */
function refine(schema: Schema, { code, keywords = {} }: Refinement): Schema {
  if (code === 'not-a-day') return { $ref: '#/$defs/day' };
  if (code === 'not-an-amount' && schema.type === 'number') return { ...schema, ...yuanBounds };
  if (code === 'not-an-amount') {
    return { $ref: 'exclusiveMinimum' in keywords ? '#/$defs/positiveYuan' : '#/$defs/yuan' };
  }
  const whole = code === 'not-whole' ? { type: 'integer' } : {};
  return { ...schema, ...whole, ...Object.fromEntries(Object.entries(keywords).filter((entry) => !isIdle(entry))) };
}

/** The JSON Schema of what a schema of ours takes. */
function jsonSchemaOf(schema: z.core.$ZodType): Schema {
  const written = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const refined = refinementsOf(zodSchema).reduce(refine, { ...jsonSchema } as Schema);
      for (const keyword of Object.keys(jsonSchema)) delete jsonSchema[keyword];
      Object.assign(jsonSchema, refined);
    },
  });
  const { $schema, ...rest } = written as Schema;
  return rest;
}

/** The JSON Schema of the facts of a rule or statement. */
export function factsSchema(determiner: object): Schema {
  const reading = readingOf(determiner);
  if (!reading) throw new Error('no rule or statement of this library');
  return jsonSchemaOf(recordSchema(reading));
}

/** The JSON Schema of an edition. */
export const editionJsonSchema = (): Schema => jsonSchemaOf(editionSchema());
