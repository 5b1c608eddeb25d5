const hasParts = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** Whether a value is frozen all the way down. What a Decimal inherits, and what made it, is decimal.js's own affair. */
export function isFrozen(value: unknown): boolean {
  if (!hasParts(value)) return true;
  const parts = Reflect.ownKeys(value).filter((key) => key !== 'constructor');
  return Object.isFrozen(value) && parts.every((key) => isFrozen(Reflect.get(value, key)));
}
