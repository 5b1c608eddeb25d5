import * as z from 'zod/mini';
import { attempt, type Field, OverlongList, type Read, safely, unfit } from './field.js';
import { defineField, fits } from './fields.js';

/** No list of facts is longer: it bounds the work a hostile record can cause. */
const longestList = 10_000;

/** A list of so many entries, without two of the same `key`. */
export function listOf<Given>(
  entry: Field<Given>,
  { least = 0, key }: { readonly least?: number; readonly key?: (entry: Read<Given>) => unknown } = {},
): Field<readonly Given[]> {
  const error = `expected a list of ${least} to ${longestList} entries`;
  const isDistinct = (entries: readonly Read<Given>[]) =>
    key === undefined || entries.length < 2 || new Set(entries.map(key)).size === entries.length;

  const noEntries = Object.freeze([]) as unknown as Read<readonly Given[]>;
  const read = (value: unknown) => {
    if (!Array.isArray(value)) return unfit(value, field);
    const { length } = value;
    if (!(length >= least && length <= longestList)) return unfit(value, field);
    if (length === 0) return noEntries;
    const entries: Read<Given>[] = [];
    for (let i = 0; i < length; i++) entries.push(entry(value[i]));
    return isDistinct(entries) ? (entries as unknown as Read<readonly Given[]>) : unfit(value, field);
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
    const distinct = (entries: unknown[]) => {
      const good = entries.map((one) => attempt(entry, one)).filter((one) => one !== undefined);
      return isDistinct(good as Read<Given>[]);
    };
    const list = fits(z.array(entry.schema(), { error }), 'out-of-range', error, longEnough, {
      minItems: least,
      maxItems: longestList,
    });
    return fits(list, 'duplicate', 'expected no entry twice', distinct, {
      uniqueItems: key !== undefined,
    });
  };
  const field: Field<readonly Given[]> = defineField<readonly Given[]>(read, schema, copy);
  return field;
}
