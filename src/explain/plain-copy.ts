/** A result nests at most twelve outcomes in each other, each a few levels deep. */
const deepest = 64;
/** More parts than any result or error of the library has. */
const mostParts = 400_000;

/**
 * A copy of plain data, of own properties alone and without a prototype, so that nothing a caller planted anywhere is
 * read twice or read at all. Throws for data nested deeper or larger than a result can be, however it is put together:
 * a list of itself twice, of itself twice … has few lists and endless parts.
 */
export function plainCopy(value: unknown): unknown {
  let left = mostParts;
  const copyOf = (part: unknown, depth: number): unknown => {
    left -= 1;
    if (left < 0 || depth > deepest) throw new RangeError('larger than a result');
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) {
      const { length }: { readonly length: unknown } = part;
      if (typeof length !== 'number' || !(length <= left)) throw new RangeError('larger than a result');
      return Array.from({ length }, (_, at) => copyOf(part[at], depth + 1));
    }
    const copied: Record<string, unknown> = Object.create(null);
    for (const key of Object.keys(part)) copied[key] = copyOf((part as Record<string, unknown>)[key], depth + 1);
    return copied;
  };
  return copyOf(value, 0);
}
