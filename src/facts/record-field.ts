import * as z from 'zod/mini';
import {
  type Field,
  fieldsOf,
  isProbe,
  type Readable,
  type ReadableRecord,
  type Reading,
  safely,
  type Unread,
  unfit,
} from './field.js';
import { defineField } from './fields.js';

/** A plain copy of what a reading reads, key by key; keys it does not name are ignored. */
export function recordCopy<Given>(reading: Reading<Given>, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const copied: Record<string, unknown> = {};
  for (const [key, field] of fieldsOf(reading)) {
    copied[key] = safely(() => field.copy((value as Record<string, unknown>)[key]));
  }
  return copied;
}

/** The schema of such a copy. */
export function recordSchema<Given>(reading: Reading<Given>): z.ZodMiniType {
  const fields = fieldsOf(reading);
  return z.object(Object.fromEntries(fields.map(([key, field]) => [key, field.schema()])), {
    error: `expected an object with ${fields.map(([key]) => key).join(', ')}`,
  });
}

/** What of such a copy can be read, key by key; `undefined` for what is no record. */
export function readableRecord<Given>(reading: Reading<Given>, copy: unknown): ReadableRecord<Given> | undefined {
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) return undefined;
  const parts = fieldsOf(reading).map(([key, field]) => [key, field.readable((copy as Record<string, unknown>)[key])]);
  return Object.fromEntries(parts);
}

/** A nested record. */
export function record<Given extends object>(reading: Reading<Given>): Field<Given> {
  const field: Field<Given> = defineField<Given>(
    (value) => {
      const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value) && !isProbe(value);
      return isRecord ? reading(value as Unread<Given>) : unfit(value, field);
    },
    () => recordSchema(reading),
    (value) => recordCopy(reading, value),
    (copy) => readableRecord(reading, copy) as Readable<Given> | undefined,
  );
  return field;
}
