/** A record's own value under a key, where it has one: a host may have put keys on `Object.prototype`. */
export function own<Data extends object, Key extends keyof Data>(record: Data, key: Key): Data[Key] | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
