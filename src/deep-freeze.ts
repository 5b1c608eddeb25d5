/** Freezes plain data all the way down. What is frozen already is taken to be so throughout. */
export function deepFreeze<Data>(data: Data): Data {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  for (const key in data) {
    const part = data[key];
    if (typeof part === 'object') deepFreeze(part);
  }
  return Object.freeze(data);
}
