import * as z from 'zod/mini';
import { type Field, type Fields, type Read, safely } from './field.js';

/** A nested record; keys it does not name are ignored. */
export function record<Given extends object>(fields: Fields<Given>): Field<Given> {
  const entries = Object.entries(fields) as [string, Field<unknown>][];
  const keys = entries.map(([key]) => key);
  const readers = entries.map(([, field]) => field.read);
  // Records made from one blank have one shape, which makes reading millions of them quick.
  const blank: Record<string, unknown> = Object.fromEntries(keys.map((key) => [key, undefined]));
  return {
    read: (value) => {
      if (typeof value !== 'object' || value === null) return undefined;
      const read = { ...blank };
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i] as string;
        const one = readers[i]?.((value as Record<string, unknown>)[key]);
        if (one === undefined) return undefined;
        read[key] = one;
      }
      return read as Read<Given>;
    },
    copy: (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      const copied: Record<string, unknown> = {};
      for (const [key, field] of entries) {
        copied[key] = safely(() => field.copy((value as Record<string, unknown>)[key]));
      }
      return copied;
    },
    schema: () =>
      z.object(Object.fromEntries(entries.map(([key, field]) => [key, field.schema()])), {
        error: `expected an object with ${entries.map(([key]) => key).join(', ')}`,
      }),
  };
}
