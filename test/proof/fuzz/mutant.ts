import { types } from 'node:util';
import { broken, changing, failing, fails, fromElsewhere, Getter, type Junk, junk, longMark } from './junk.js';
import { watchful } from './meddling.js';
import type { Random } from './random.js';

/** Facts as the library is given them, and the plain ones they amount to. */
export interface Mutant extends Junk {
  /** Nobody can say what a reader will see. */
  readonly unsure: boolean;
}

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

/** Stands in the copy of a record for what is put there. */
class Planted {
  constructor(readonly junk: Junk) {}
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  return isContainer(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)])) : value;
}

/** Every place in a record: the container and the key. */
function placesIn(container: Container, places: [Container, string][] = []): [Container, string][] {
  for (const key of Object.keys(container)) {
    places.push([container, key]);
    const part = (container as Record<string, unknown>)[key];
    if (isContainer(part)) placesIn(part, places);
  }
  return places;
}

/** Changes one place of a record for one of a few reasons. */
function changeOne(facts: Container, another: Container, random: Random): void {
  const places = placesIn(facts);
  if (places.length === 0) return;
  const [container, key] = random.pick(places);
  const record = container as Record<string, unknown>;
  const kind = random.next();
  if (kind < 0.65) record[key] = new Planted(junk(random));
  else if (kind < 0.72) delete record[key];
  else if (kind < 0.82) [record[key]] = [copy((another as Record<string, unknown>)[key])];
  else if (kind < 0.9) {
    const [otherContainer, otherKey] = random.pick(places);
    record[key] = copy((otherContainer as Record<string, unknown>)[otherKey]);
  } else if (Array.isArray(container)) {
    const list = container;
    random.pick([
      () => list.push(copy(list[0])),
      () => list.reverse(),
      () => list.push(new Planted(junk(random))),
      () => list.splice(0, list.length),
      () => Object.assign(list, { length: list.length + 1 }),
      () => list.unshift(copy(random.pick(list))),
    ])();
  }
}

const extraKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'then', 'status', 'zebra'];

/** A key more than the facts have, which changes nothing. */
function addExtra(record: object, random: Random): void {
  const key = random.chance(0.95) ? random.pick(extraKeys) : longMark.repeat(random.below(200));
  const { given } = junk(random);
  const descriptor = random.chance(0.2)
    ? { get: fails, enumerable: true, configurable: true }
    : { value: given, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(record, key, descriptor);
}

class Person {}

/** The same record in another guise, which a reader of good will does not notice. */
const guises: readonly ((record: object, random: Random) => object)[] = [
  (record) => new Proxy(record, watchful),
  (record) => new Proxy(new Proxy(record, watchful), {}),
  (record) => Object.freeze(record),
  (record) => fromElsewhere(record),
  (record) => (Array.isArray(record) ? Object.setPrototypeOf(record, class extends Array {}.prototype) : record),
  (record) => Object.setPrototypeOf(record, Array.isArray(record) ? null : Person.prototype),
  (record) => (Array.isArray(record) ? record : Object.setPrototypeOf(record, null)),
  (record) => {
    const getters = Object.keys(record).map((key) => [key, { get: () => Reflect.get(record, key), enumerable: true }]);
    return Object.defineProperties(Array.isArray(record) ? new Array(record.length) : {}, Object.fromEntries(getters));
  },
  (record, random) => {
    if (!Array.isArray(record)) for (let i = random.below(3); i >= 0; i--) addExtra(record, random);
    return record;
  },
];

const isGetter = (value: unknown): value is Getter => !types.isProxy(value) && value instanceof Getter;

/** Puts a value in its place, or a getter that gives one. */
function put(record: object, key: string, value: unknown): void {
  const descriptor = isGetter(value) ? { get: value.get } : { value, writable: true };
  Object.defineProperty(record, key, { ...descriptor, enumerable: true, configurable: true });
}

/** The two sides of a changed record, built up from its leaves. */
class Builder {
  unsure = false;

  constructor(readonly random: Random) {}

  build(value: unknown): Junk {
    if (value instanceof Planted) {
      this.unsure ||= value.junk.plain === changing;
      return value.junk;
    }
    if (!isContainer(value)) return { given: value, plain: value };
    const given: Container = Array.isArray(value) ? new Array(value.length) : {};
    const plain: Container = Array.isArray(value) ? new Array(value.length) : {};
    for (const key of Object.keys(value)) {
      const part = this.build((value as Record<string, unknown>)[key]);
      put(given, key, part.given);
      (plain as Record<string, unknown>)[key] = part.plain;
    }
    return { given: this.disguised(given), plain };
  }

  disguised(record: object): object {
    return this.random.chance(0.15) ? this.random.pick(guises)(record, this.random) : record;
  }
}

/** Facts changed in a place or three, or something that is no record at all. */
export function mutant(facts: object, another: object, random: Random): Mutant {
  if (random.chance(0.01)) {
    const whole = random.chance(0.1) ? { given: new Proxy(facts, failing), plain: broken } : junk(random);
    return { ...whole, unsure: whole.plain === changing };
  }
  const changed = copy(facts) as Container;
  for (let times = random.pick([0, 1, 1, 1, 1, 2, 2, 3]); times > 0; times--)
    changeOne(changed, another as Container, random);
  const builder = new Builder(random);
  return { ...builder.build(changed), unsure: builder.unsure };
}
