/** Whether two pieces of result data say the same; decimals by their digits. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The items without repetitions, first ones kept. */
export function distinct<Item>(items: readonly Item[]): Item[] {
  return items.filter((item, at) => items.findIndex((earlier) => same(earlier, item)) === at);
}
