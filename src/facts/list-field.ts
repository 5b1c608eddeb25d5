import * as z from 'zod/mini';
import { type Field, type Read, safely } from './field.js';
import { fits } from './fields.js';

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
  const read = (value: unknown) => {
    if (!Array.isArray(value)) return undefined;
    const { length } = value;
    if (!(length >= least && length <= longestList)) return undefined;
    const entries: Read<Given>[] = [];
    for (let i = 0; i < length; i++) {
      const one = entry.read(value[i]);
      if (one === undefined) return undefined;
      entries.push(one);
    }
    return isDistinct(entries) ? (entries as unknown as Read<readonly Given[]>) : undefined;
  };
  return {
    read,
    copy: (value) => {
      if (!Array.isArray(value)) return value;
      const { length } = value;
      const copied = Array.from({ length: Math.min(length, longestList) }, (_, i) =>
        safely(() => entry.copy(value[i])),
      );
      return length > longestList ? { tooLong: length } : copied;
    },
    schema: () =>
      fits(
        fits(
          z.array(entry.schema(), { error }),
          'out-of-range',
          error,
          (entries: unknown[]) => entries.length >= least,
        ),
        'duplicate',
        'expected no entry twice',
        (entries: unknown[]) => {
          const good = entries.map(entry.read).filter((one) => one !== undefined);
          return isDistinct(good as Read<Given>[]);
        },
      ),
  };
}
