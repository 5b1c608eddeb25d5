import type * as z from 'zod/mini';
import type { Refinement } from '../notice/cross-checks.js';
import { isRecord } from '../values/is-record.js';
import { own } from '../values/own.js';

/** What a schema says of a place: whether it may be left out or `null`, and the keys of the record that stands there. */
interface Place {
  readonly mayLack: boolean;
  readonly mayBeNull: boolean;
  readonly keys: Readonly<Record<string, Place>>;
  /** The keys of which the record has one and no other. */
  readonly forms: readonly string[];
}

interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly params?: Refinement } } }[];
}

/** The places of a schema, from the whole down; the entries of lists are no places, since lists replace. */
export function placeOf(schema: z.core.$ZodType): Place {
  const definition = schema._zod.def as Definition;
  const { type, innerType } = definition;
  if (innerType !== undefined) {
    const inner = placeOf(innerType);
    return {
      ...inner,
      mayLack: inner.mayLack || type === 'optional',
      mayBeNull: inner.mayBeNull || type === 'nullable',
    };
  }
  const keys = Object.entries(own(definition, 'shape') ?? {}).map(([key, part]) => [key, placeOf(part)] as const);
  const forms = (own(definition, 'checks') ?? []).flatMap(({ _zod }) => own(_zod.def, 'params')?.forms ?? []);
  return { mayLack: false, mayBeNull: false, keys: Object.fromEntries(keys), forms };
}

const elsewhere: Place = { mayLack: false, mayBeNull: false, keys: {}, forms: [] };

const placeIn = ({ keys }: Place, key: string): Place => own(keys, key) ?? elsewhere;

/** Whether changes take a key away: by `null`, where the key may be left out and not be `null`. */
const takesAway = ({ mayLack, mayBeNull }: Place, changes: unknown): boolean =>
  changes === null && mayLack && !mayBeNull;

/** Whether changes say all that a record must have, so that nothing of the base is left in it. */
function isWhole(place: Place, changes: unknown): boolean {
  const needed = Object.keys(place.keys).filter((key) => !placeIn(place, key).mayLack);
  // A record of any keys, such as the notice, is never told in full.
  if (needed.length === 0) return !isRecord(changes);
  const isTold = (key: string) =>
    isRecord(changes) &&
    Object.hasOwn(changes, key) &&
    (changes[key] === null || isWhole(placeIn(place, key), changes[key]));
  return needed.every(isTold) && (place.forms.length === 0 || place.forms.some(isTold));
}

/** The keys of the forms that changes leave for another. */
function otherForms(place: Place, changes: Readonly<Record<string, unknown>>): readonly string[] {
  const figures = place.forms.filter((key) => (own(changes, key) ?? null) !== null);
  const named = place.forms.filter(
    (key) => Object.hasOwn(changes, key) && !takesAway(placeIn(place, key), changes[key]),
  );
  const [form, another] = figures.length > 0 ? figures : named;
  return form === undefined || another !== undefined ? [] : place.forms.filter((key) => key !== form);
}

/** The changes on top of the base. A key that neither of them should have is left for the schema to refuse. */
export function merged(place: Place, base: unknown, changes: unknown): unknown {
  if (!isRecord(changes)) return changes;
  const kept = isRecord(base) && !isWhole(place, changes) ? base : {};
  const dropped = otherForms(place, changes);
  const keys = [...new Set([...Object.keys(kept), ...Object.keys(changes)])].filter(
    (key) => !dropped.includes(key) && !takesAway(placeIn(place, key), own(changes, key)),
  );
  return Object.fromEntries(
    keys.map((key) => {
      const of = own(kept, key);
      return [key, Object.hasOwn(changes, key) ? merged(placeIn(place, key), of, changes[key]) : of];
    }),
  );
}
