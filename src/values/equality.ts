type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** Whether two pieces of plain data say the same, whatever the order of their keys. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isData(one) || !isData(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
  );
}

/** The items without repetitions, first ones kept. */
export function withoutDuplicates<Item>(items: readonly Item[]): Item[] {
  return items.filter((item, at) => items.findIndex((earlier) => isEqual(earlier, item)) === at);
}
