/** Whether a value is frozen all the way down. What a Decimal inherits, its class, is not followed. */
export function isFrozen(value: unknown): boolean {
  const hasParts = (typeof value === 'object' && value !== null) || typeof value === 'function';
  if (!hasParts) return true;
  return (
    Object.isFrozen(value) && Object.entries(value).every(([key, part]) => key === 'constructor' || isFrozen(part))
  );
}
