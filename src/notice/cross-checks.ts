import * as z from 'zod/mini';
import type { IssueCode } from '../errors.js';
import { parseDay } from '../values/calendar.js';
import { isRecord } from '../values/is-record.js';

/** What a check asks for in the keywords of JSON Schema, for the published schemas; nothing here reads them. */
export type Keywords = Readonly<Record<string, unknown>>;

/** What a check says of itself, beside what it finds. */
export interface Refinement {
  readonly code?: IssueCode;
  readonly keywords?: Keywords | undefined;
  /** The keys of which a record has one and no other: each is a form of the same part. */
  readonly forms?: readonly string[];
}

/** What is told of a fault beside its place: by its end, and by what ends the place that it is at odds with. */
interface Fault {
  readonly code?: IssueCode;
  readonly place?: Path;
  readonly atOddsWith?: Path | undefined;
}

type Path = readonly PropertyKey[];

/** Tells a fault at its place. Where two places are at odds, either may be wrong: the other one is then at fault as well. */
type Report = (path: Place, code: IssueCode, message: string, atOddsWith?: Place) => void;

type Place = (string | number)[];

/** Stands for a part that is at fault itself. */
const atFault = Symbol('at fault');

/** The value with each part that is at fault marked as such. The paths lead from here on from `depth`. */
function marked(value: unknown, faults: readonly Path[], depth = 0): unknown {
  if (faults.length === 0) return value;
  if (faults.some(({ length }) => length === depth)) return atFault;
  const byPart = new Map<PropertyKey, Path[]>();
  for (const path of faults) {
    const key = path[depth] as PropertyKey;
    const ofPart = byPart.get(key);
    if (ofPart === undefined) byPart.set(key, [path]);
    else ofPart.push(path);
  }
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<PropertyKey, unknown>;
  for (const [key, ofPart] of byPart) {
    if (Object.hasOwn(copy, key)) copy[key] = marked(copy[key], ofPart, depth + 1);
  }
  return copy;
}

/** What makes its place useless to compare with: a key too many leaves the rest as it is, and a name given twice a name. */
const spoilsItsPlace = ({ code, params }: z.core.$ZodRawIssue): boolean =>
  code !== 'unrecognized_keys' && (params as Fault | undefined)?.code !== 'duplicate';

/** The places that a fault makes useless to compare with. */
function spoiltBy(issue: z.core.$ZodRawIssue): readonly Path[] {
  const { path = [], params } = issue;
  const { place = [], atOddsWith } = (params ?? {}) as Fault;
  if (atOddsWith !== undefined) return [path, [...path.slice(0, path.length - place.length), ...atOddsWith]];
  return spoilsItsPlace(issue) ? [path] : [];
}

/**
 * A check of a whole value that may report several faults at their places. It runs beside the checks of the parts, so
 * that no fault hides another, and compares only parts that are sound by themselves, so that no fault is told twice.
 */
export function crossCheck(
  find: (value: unknown, report: Report) => void,
  keywords?: Keywords,
  forms: readonly string[] = [],
) {
  const check: z.core.CheckFn<unknown> = (payload) => {
    const faults = payload.issues.flatMap(spoiltBy);
    find(marked(payload.value, faults), (place, code, message, atOddsWith) => {
      const params = { code, place, atOddsWith } satisfies Fault;
      // zod puts what leads here before the path, in place.
      const path = [...place];
      payload.issues.push({ code: 'custom', input: payload.value, path, message, params, continue: true });
    });
  };
  return z.check<unknown>(check, { params: { keywords, forms } satisfies Refinement, when: () => true });
}

const noEntryTwice: Keywords = { uniqueItems: true };

/** What stands at a place within a value, where there is anything. */
export function valueAt(value: unknown, ...place: string[]): unknown {
  return place.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

/** The entries of a list; none of what is no list. */
export const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A number, a text, a day: where it is one. */
export const numberIn = (value: unknown) => (typeof value === 'number' ? value : undefined);
export const textIn = (value: unknown) => (typeof value === 'string' ? value : undefined);
export const dayIn = (value: unknown) =>
  typeof value === 'string' && parseDay(value) !== undefined ? value : undefined;
/** The spaces in a village's name are layout. */
export const nameIn = (value: unknown) => textIn(value)?.replace(/\s/gu, '');

/** What tells one entry of a list from another. */
export type Key = number | string;

/** Below zero, zero or above: one key comes before another, is the same, comes after. NaN, none of these, without both. */
export function compared(one: Key | undefined, other: Key | undefined): number {
  if (one === undefined || other === undefined) return Number.NaN;
  return one < other ? -1 : Number(one > other);
}

/** What tells the entries of a list apart; `undefined` for one that is at fault itself. */
type KeyIn = (value: unknown) => Key | undefined;

/** The keys of a list's entries, each at its place, without those that are at fault themselves. */
export function keysOf(list: unknown, keyIn: KeyIn, place: string[]) {
  return entriesOf(list).flatMap((entry, at) => {
    const key = keyIn(valueAt(entry, ...place));
    return key === undefined ? [] : [{ key, path: [at, ...place] }];
  });
}

/** Reports every entry that is not after the one before it. */
export function ascending(keyIn: KeyIn, place: string[]) {
  return crossCheck((list, report) => {
    const keys = keysOf(list, keyIn, place);
    keys.forEach(({ key, path }, at) => {
      const before = keys[at - 1];
      const order = compared(before?.key, key);
      if (order >= 0)
        report(path, order === 0 ? 'duplicate' : 'not-ascending', `expected more than ${before?.key}`, before?.path);
    });
  }, noEntryTwice);
}

/** Reports a record that has neither of two keys, or both. */
export function eitherOf(one: string, other: string) {
  return crossCheck(
    (value, report) => {
      if (!isRecord(value)) return;
      const [first, second] = [valueAt(value, one), valueAt(value, other)];
      if (first === undefined && second === undefined) report([one], 'missing', `expected ${one} or ${other}`);
      const isGiven = (part: unknown) => part !== undefined && part !== atFault;
      if (isGiven(first) && isGiven(second)) report([other], 'contradiction', `expected no ${other} beside ${one}`);
    },
    { oneOf: [{ required: [one] }, { required: [other] }] },
    [one, other],
  );
}

/** Reports every entry that repeats an earlier one. */
export function distinct(keyIn: KeyIn, place: string[]) {
  return crossCheck((list, report) => {
    const seen = new Set<Key>();
    for (const { key, path } of keysOf(list, keyIn, place)) {
      if (seen.has(key)) report(path, 'duplicate', 'expected no entry twice');
      seen.add(key);
    }
  }, noEntryTwice);
}

/** Reports a period that ends before it begins. */
export function fromBeforeUntil() {
  return crossCheck((stretch, report) => {
    const [from, until] = [dayIn(valueAt(stretch, 'from')), dayIn(valueAt(stretch, 'until'))];
    if (compared(from, until) > 0) {
      report(['until'], 'contradiction', `expected a day no earlier than from (${from})`, ['from']);
    }
  });
}
