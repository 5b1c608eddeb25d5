import * as z from 'zod/mini';
import { type Field, OverlongList, type Read, type Readable, safely, unfit, unreadable } from './field.js';
import { defineField, fits } from './fields.js';

/** No list of facts is longer: it bounds the work a hostile record can cause. */
const longestList = 10_000;

/** A proxy may give anything for its length, even something that grows at each look. */
const isLength = (length: unknown): boolean => typeof length === 'number' && length >= 0;

/** A list of so many entries, without two of the same `key`; an entry that cannot be read may have none. */
export function listOf<Given>(
  entry: Field<Given>,
  { least = 0, key }: { readonly least?: number; readonly key?: (entry: Readable<Given>) => unknown } = {},
): Field<readonly Given[]> {
  const error = `expected a list of ${least} to ${longestList} entries`;
  const isDistinct = (entries: readonly (Readable<Given> | undefined)[]) => {
    if (key === undefined || entries.length < 2) return true;
    const keys = entries.map((one) => (one === undefined ? undefined : key(one))).filter((one) => one !== undefined);
    return new Set(keys).size === keys.length;
  };

  const noEntries = Object.freeze([]) as unknown as Read<readonly Given[]>;
  const read = (value: unknown) => {
    if (!Array.isArray(value)) return unfit(value, field);
    const { length } = value;
    if (!isLength(length) || length < least || length > longestList) return unfit(value, field);
    if (length === 0) return noEntries;
    const entries: Read<Given>[] = [];
    for (let i = 0; i < length; i++) entries.push(entry(value[i]));
    const accepted = entries as unknown as Read<readonly Given[]> & readonly Readable<Given>[];
    return isDistinct(accepted) ? accepted : unfit(value, field);
  };
  const copy = (value: unknown) => {
    if (!Array.isArray(value)) return value;
    const { length } = value;
    if (!isLength(length)) return unreadable;
    if (length > longestList) return new OverlongList(length);
    const copied = Array.from({ length }, (_, i) => safely(() => entry.copy(value[i])));
    return copied;
  };
  const schema = () => {
    const longEnough = (entries: unknown[]) => entries.length >= least;
    const distinct = (entries: unknown[]) => isDistinct(entries.map(entry.readable));
    const list = fits(z.array(entry.schema(), { error }), 'out-of-range', error, longEnough, {
      minItems: least,
      maxItems: longestList,
    });
    const params = { code: 'duplicate', keywords: { uniqueItems: key !== undefined } };
    // Looked at as a whole even where an entry is wrong, so that one error tells all.
    const when = ({ value }: z.core.ParsePayload) => Array.isArray(value);
    return list.check(
      z.refine(distinct as (value: unknown) => boolean, { error: 'expected no entry twice', params, when }),
    );
  };
  const readable = (copy: unknown) => {
    const entries = Array.isArray(copy) ? copy.map(entry.readable) : undefined;
    return entries as unknown as Readable<readonly Given[]> | undefined;
  };
  const field: Field<readonly Given[]> = defineField<readonly Given[]>(read, schema, copy, readable);
  return field;
}
