import * as z from 'zod/mini';
import { day, yuan } from '../../src/facts/fields.js';
import { schemaOf } from '../../src/facts/json-schema.js';
import type { Refinement } from '../../src/notice/cross-checks.js';
import type { Schema } from './definitions.js';

/** What our own checks on a schema ask for: zod drops them when it writes JSON Schema. */
function refinementsOf(schema: z.core.$ZodType): Refinement[] {
  const checks = (schema._zod.def.checks ?? []) as { readonly _zod: { readonly def: { params?: Refinement } } }[];
  return checks.flatMap(({ _zod: { def } }) => def.params ?? []);
}

const { minimum, maximum } = yuan.description;

/** Says in JSON Schema what one check asks for. */
function refine(schema: Schema, { code, keywords }: Refinement): Schema {
  if (code === 'not-a-day') return { ...schemaOf(day.description, 'input') };
  const bounds = code === 'not-an-amount' ? { minimum, maximum } : {};
  const whole = code === 'not-whole' ? { type: 'integer' } : {};
  return { ...schema, ...bounds, ...whole, ...keywords };
}

/** The JSON Schema of what a zod schema of ours takes. */
export function fromZod(schema: z.core.$ZodType): Schema {
  const { $schema, ...written } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const refined = refinementsOf(zodSchema).reduce(refine, { ...jsonSchema } as Schema);
      for (const keyword of Object.keys(jsonSchema)) delete jsonSchema[keyword];
      Object.assign(jsonSchema, refined);
    },
  }) as Schema;
  return written;
}
