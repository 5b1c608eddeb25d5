/** Freezes plain data all the way down. What is frozen already is taken to be so throughout. */
export function deepFreeze<Data>(data: Data): Data {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  for (const part of Array.isArray(data) ? data : Object.values(data)) deepFreeze(part);
  return Object.freeze(data);
}
