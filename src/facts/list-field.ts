import * as z from 'zod/mini';
import { type Field, OverlongList, type Read, type Readable, safely, unfit } from './field.js';
import { defineField, fits } from './fields.js';

/** No list of facts is longer: it bounds the work a hostile record can cause. */
const longestList = 10_000;

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

  const read = (value: unknown) => {
    if (!Array.isArray(value)) return unfit(value, field);
    const { length } = value;
    if (!(length >= least && length <= longestList)) return unfit(value, field);
    const entries: Read<Given>[] = [];
    for (let i = 0; i < length; i++) entries.push(entry(value[i]));
    const accepted = entries as unknown as Read<readonly Given[]> & readonly Readable<Given>[];
    return isDistinct(accepted) ? accepted : unfit(value, field);
  };
  const copy = (value: unknown) => {
    if (!Array.isArray(value)) return value;
    const { length } = value;
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
    return fits(list, 'duplicate', 'expected no entry twice', distinct, {
      uniqueItems: key !== undefined,
    });
  };
  const readable = (copy: unknown) => {
    const entries = Array.isArray(copy) ? copy.map(entry.readable) : undefined;
    return entries as unknown as Readable<readonly Given[]> | undefined;
  };
  const field: Field<readonly Given[]> = defineField<readonly Given[]>(read, schema, copy, readable);
  return field;
}
