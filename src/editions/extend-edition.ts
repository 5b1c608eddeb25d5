import { type Issue, preview, throwIfAny } from '../errors.js';
import { isRecord } from '../values/is-record.js';
import { own } from '../values/own.js';
import { checkedEdition, schema } from './define-edition.js';
import type { Edition } from './edition.js';
import { oneEditionIssues } from './edition-series.js';
import { jsonCopy } from './json-copy.js';
import { merged, placeOf } from './merged.js';

/**
 * Some of an edition's data at any depth: records merge, lists and all else replace what the base says, and `null` takes a
 * key away that may be left out.
 */
export type EditionChanges = { readonly id: string } & ChangesOf<Omit<Edition, 'id'>>;

type ChangesOf<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]?: ChangesOf<Value[Key]> | NullIfOptional<Value, Key> }
    : Value;

type NullIfOptional<Value, Key extends keyof Value> = Record<never, never> extends Pick<Value, Key> ? null : never;

const edition = /* @__PURE__ */ placeOf(schema);

/** The extended edition is another one, so it has an id that the changes name. */
function idIssues(base: Edition, changes: { readonly id?: unknown }): readonly Issue[] {
  const id = own(changes, 'id');
  if (id !== undefined && id !== base.id) return [];
  const message = 'expected an id of its own';
  return [{ path: ['id'], code: id === undefined ? 'missing' : 'duplicate', message, received: preview(id) }];
}

/**
 * An edition from another one and what is different in it, as JSON carries it, with an id of its own: records merge, lists
 * and all else replace, and `null` says that the notice is silent or takes a key away that may be left out. One form of a
 * part (`amount` or `monthsOfBasicPension`) takes the place of the other; what is said in full, with every key that it must
 * have, keeps nothing of the base.
 *
 * @throws InvalidFactsError with an issue for each fault: no id of its own, a key that an edition does not have, and all
 * that `defineEdition` finds in the whole.
 * @example
 * ```ts
 * const raised = extendEdition(lingcheng2020, { id: 'lingcheng-grant-of-1000', notice: { funeralGrant: { grant: { amount: 1000 } }, nextAdjustment: null } });
 * differences(raised) // => [{ path: ['notice', 'nextAdjustment'], to: null }, { path: ['notice', 'funeralGrant', 'grant', 'amount'], from: 600, to: 1000 }]
 * ```
 */
export function extendEdition(base: Edition, changes: EditionChanges): Edition {
  const copy = jsonCopy(changes);
  const message = 'expected a record of changes that JSON can carry, no larger than an edition can be';
  const ofChanges: Issue[] = isRecord(copy)
    ? []
    : [{ path: [], code: 'wrong-type', message, received: preview(changes) }];
  const ofBase = oneEditionIssues(base).map((issue) => ({ ...issue, path: ['base'] }));
  throwIfAny([...ofBase, ...ofChanges], 'extendEdition');
  const different = copy as { readonly id?: unknown };
  return checkedEdition(merged(edition, base, different), idIssues(base, different), 'extendEdition');
}
