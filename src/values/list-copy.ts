/** A list as it is at one look, since a proxy may be another at the next; anything else as it is. Throws past `longest`. */
export function listCopy(list: unknown, longest: number): unknown {
  if (!Array.isArray(list)) return list;
  // A proxy may give anything for its length, even something that grows at each look.
  const { length }: { readonly length: unknown } = list;
  if (typeof length !== 'number' || length > longest) throw new RangeError(`a list of more than ${longest} entries`);
  return Array.from({ length }, (_, at) => list[at]);
}
