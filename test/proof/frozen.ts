/** Whether a value is frozen all the way down; of a function in it, nothing is asked. */
export function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Reflect.ownKeys(value).every((key) => isFrozen(Reflect.get(value, key)));
}
