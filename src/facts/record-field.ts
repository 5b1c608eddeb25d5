import * as z from 'zod/mini';
import { type Field, type Fields, type Read, safely } from './field.js';

/** Takes the named facts out of a wider record, looking at each just once, whatever the record does when looked at. */
export type Pick<Given> = (given: Given) => Given;

/** Picks any keys. What it makes has one shape, which keeps the reading of many records quick. */
function pickOf<Given extends object>(keys: readonly string[]): Pick<Given> {
  const blank = Object.fromEntries(keys.map((key) => [key, undefined]));
  return (given) => {
    const picked: Record<string, unknown> = { ...blank };
    for (const key of keys) picked[key] = (given as Record<string, unknown>)[key];
    return picked as Given;
  };
}

/** Reads a record: what was picked, with each value as its field reads it; `undefined` if one of them does not. */
export function recordReader<Given extends object>(
  fields: Fields<Given>,
  pick: Pick<Given> = pickOf(Object.keys(fields)),
): (value: unknown) => Read<Given> | undefined {
  const keys = Object.keys(fields);
  const readers = Object.values(fields as Fields<Record<string, unknown>>).map(({ read }) => read);
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const picked = pick(value as Given) as Record<string, unknown>;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string;
      const given = picked[key];
      const one = readers[i]?.(given);
      if (one === undefined) return undefined;
      if (!Object.is(one, given)) picked[key] = one;
    }
    return picked as Read<Given>;
  };
}

/** A nested record; keys it does not name are ignored. */
export function record<Given extends object>(fields: Fields<Given>): Field<Given> {
  const entries = Object.entries(fields) as [string, Field<unknown>][];
  return {
    read: recordReader(fields),
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
