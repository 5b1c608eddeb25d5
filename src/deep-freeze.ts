/** Freezes plain data all the way down. What is frozen already is taken to be so throughout. */
export function deepFreeze<Data>(data: Data): Data {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  Object.freeze(data);
  for (const key of Object.keys(data)) deepFreeze((data as Record<string, unknown>)[key]);
  return data;
}
