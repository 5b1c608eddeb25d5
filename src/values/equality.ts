type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** Whether two pieces of result data say the same; decimals by their digits. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isData(one) || !isData(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => same(one[key], other[key]));
}

/** The items without repetitions, first ones kept. */
export function distinct<Item>(items: readonly Item[]): Item[] {
  return items.filter((item, at) => items.findIndex((earlier) => same(earlier, item)) === at);
}
