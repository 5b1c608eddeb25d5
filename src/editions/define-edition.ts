import { type Issue, preview, throwIfAny } from '../errors.js';
import { readingsLeftOut } from '../readings/options.js';
import { isEqual } from '../values/equality.js';
import { own } from '../values/own.js';
import { adopt } from './adopt.js';
import { type Edition, lingcheng2020, makeEdition } from './edition.js';
import { baseOf, readingsIn } from './edition-id.js';
import { editionSchema } from './edition-schema.js';
import { isSeries, oneEditionIssues } from './edition-series.js';
import { jsonCopy } from './json-copy.js';
import { inheritingNothing, schemaIssues } from './schema-issues.js';

// Built when the module loads: building it late would fail where a host has put keys on `Object.prototype` by then.
export const schema = /* @__PURE__ */ inheritingNothing(/* @__PURE__ */ editionSchema());

const notJson = (data: unknown): Issue => ({
  path: [],
  code: 'unreadable',
  message: 'expected data that JSON can carry, no larger than an edition can be',
  received: preview(data),
});

/** A shipped id stands for the shipped data and no other. */
function idIssues(data: Edition): readonly Issue[] {
  if (baseOf(data.id) !== lingcheng2020.id) return [];
  const readings = readingsIn(data.id);
  const shipped = readings && adopt(lingcheng2020, readings);
  if (isEqual(data, shipped)) return [];
  const message = `expected an id of its own: ${lingcheng2020.id} is the id of other data`;
  return [{ path: ['id'], code: 'contradiction', message, received: preview(data.id) }];
}

const silentNotice = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.keys(lingcheng2020.notice).map((noun) => [noun, null]),
);

/** Sound data with what it leaves out: a notice is silent on other nouns, and reads the rest as one from elsewhere does. */
function completed(data: Edition): Edition {
  return {
    ...data,
    notice: { ...silentNotice, ...data.notice },
    readings: { ...readingsLeftOut, ...own(data, 'readings') },
    decisions: own(data, 'decisions') ?? [],
    restDays: own(data, 'restDays') ?? null,
  };
}

/** An edition of data that is found sound, or one error with everything that is wrong in it. */
export function checkedEdition(data: unknown, others: readonly Issue[], caller: string): Edition {
  throwIfAny([...others, ...schemaIssues(schema, data)], caller);
  const edition = completed(data as Edition);
  throwIfAny(idIssues(edition), caller);
  return makeEdition(edition);
}

/**
 * An edition from data of elsewhere, as JSON carries it: other figures, other years, other readings, rest days. It needs
 * an id of its own. It says only what its notice says: a part that is left out is one on which the notice is silent, and
 * readings that are left out are the default; but that of Shandong's later rate is `as-stated`, so that the base pension
 * is the notice's own.
 *
 * @throws InvalidFactsError with an issue for each fault: shape, unknown keys, clauses that do not exist, bands or
 * deadlines that do not ascend, duplicates, amounts below zero, totals that do not add up, parts of one answer that share no day.
 * @example
 * ```ts
 * const data = JSON.parse(JSON.stringify(lingcheng2020));
 * data.id = 'lingcheng-grant-of-1000';
 * data.notice.funeralGrant.grant.amount = 1000;
 * determineFuneralGrant({ recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-05-02', asOf: '2020-05-02' }, defineEdition(data))
 * // => { status: 'determined', edition: 'lingcheng-grant-of-1000', value: { amount: '1000' } }
 * ```
 */
export function defineEdition(data: unknown): Edition {
  throwIfAny(isSeries(data) ? oneEditionIssues(data) : [], 'defineEdition');
  const copy = jsonCopy(data);
  throwIfAny(copy === undefined ? [notJson(data)] : [], 'defineEdition');
  return checkedEdition(copy, [], 'defineEdition');
}
