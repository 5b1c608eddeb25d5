import * as z from 'zod/mini';
import { type Edition, lingcheng2020 } from '../editions/edition.js';
import { oneEditionIssues } from '../editions/edition-series.js';
import { jsonCopy, withoutPrototypes } from '../editions/json-copy.js';
import { inheritingNothing, schemaIssues } from '../editions/schema-issues.js';
import { type Issue, preview, throwIfAny } from '../errors.js';
import { crossCheck, distinct, entriesOf, textIn, valueAt } from '../notice/cross-checks.js';
import { hardshipGroupNames } from '../notice/hardship-groups.js';
import { atLeastOne, civilDay, coded, either, list, oneOf, strict } from '../notice/schema.js';
import { isRecord } from '../values/is-record.js';
import { own } from '../values/own.js';
import { answerNames, editionColumn } from './answer-columns.js';
import type { Dialect } from './dialects/dialect.js';
import { dialects } from './dialects/dialects.js';
import { factsOf, snake } from './facts.js';
import { unknownShapes } from './known-shapes.js';
import { clausesIn, knownOf } from './row-rule.js';
import { allFacts, rowRules, ruleNames } from './row-rules.js';
import type { CheckedRequest, SqlRequest, SqlRule } from './sql-request.js';

/** A name of a table or a column. No engine can hold a NUL in one, nor half of a surrogate pair. */
function name() {
  const error = 'expected a name that is not empty, without NUL or half a surrogate pair';
  return z
    .string({ error })
    .check(z.refine((text) => /^[^\0\p{Surrogate}]+$/u.test(text), coded('unknown-value', error)));
}

/** The rules asked for that there are. */
const rulesIn = (request: unknown): SqlRule[] => {
  const asked = entriesOf(valueAt(request, 'rules'));
  return ruleNames.filter((rule) => asked.includes(rule));
};

/** Reports a column handed through that is named like another, or like a column of the answer. */
const namedApart = crossCheck((request, report) => {
  const answers = rulesIn(request).flatMap((rule) => answerNames(snake(rule), rowRules[rule]));
  const taken = new Set([editionColumn, ...answers]);
  const carried = entriesOf(valueAt(request, 'carry')).map((column, at) => ({ path: ['carry', at], column }));
  for (const { path, column } of [{ path: ['key'], column: valueAt(request, 'key') }, ...carried]) {
    // Most engines take names for the same whatever their capitals.
    const named = textIn(column)?.toLowerCase();
    if (named === undefined) continue;
    if (taken.has(named)) report(path, 'duplicate', 'expected another name than the other columns of the answer');
    taken.add(named);
  }
});

/** Reports each fact that has no column, and a day for all rows beside a column for it. */
const aColumnForEachFact = crossCheck((request, report) => {
  const [columns, asOf] = [valueAt(request, 'columns'), valueAt(request, 'asOf')];
  if (!isRecord(columns)) return;
  const needed = new Set(rulesIn(request).flatMap((rule) => factsOf(rowRules[rule]).map((fact) => fact.name)));
  if (asOf !== undefined) needed.delete('asOf');
  for (const fact of needed) {
    if (!Object.hasOwn(columns, fact)) report(['columns', fact], 'missing', 'expected a column');
  }
  if (asOf !== undefined && Object.hasOwn(columns, 'asOf')) {
    report(['asOf'], 'contradiction', 'expected either a day or a column for asOf');
  }
});

/** The dialect of a request, where it names one. */
const dialectOf = (asked: unknown): Dialect | undefined => dialects.find(({ id }) => id === asked);

/** Whether an engine replaces a part of a text before it reads the text. */
export const isReplaced = (dialect: Dialect | undefined, text: string): boolean =>
  dialect !== undefined && dialect.replaced !== '' && text.includes(dialect.replaced);

const asWritten = "no '${', which Spark replaces before it reads a text";

/** Reports each name that an engine would not read as it is written. */
const readAsWritten = crossCheck((request, report) => {
  const dialect = dialectOf(valueAt(request, 'dialect'));
  const [table, columns] = [valueAt(request, 'table'), valueAt(request, 'columns')];
  const names = [
    ...(Array.isArray(table)
      ? table.map((name, at) => ({ path: ['table', at], name }))
      : [{ path: ['table'], name: table }]),
    { path: ['key'], name: valueAt(request, 'key') },
    ...entriesOf(valueAt(request, 'carry')).map((name, at) => ({ path: ['carry', at], name })),
    ...(isRecord(columns) ? Object.entries(columns) : []).map(([fact, name]) => ({ path: ['columns', fact], name })),
  ];
  for (const { path, name } of names) {
    if (isReplaced(dialect, textIn(name) ?? '')) report(path, 'unknown-value', `expected ${asWritten}`);
  }
});

/** A request, but for its edition. */
const requestSchema = () =>
  strict({
    dialect: oneOf(dialects.map(({ id }) => id)),
    table: either('a name or a path of names', name(), list(name(), 'names').check(atLeastOne())),
    key: name(),
    carry: z.optional(list(name(), 'columns')),
    rules: list(oneOf(ruleNames), 'rules').check(atLeastOne(), distinct(textIn, [])),
    columns: strict(Object.fromEntries(allFacts().map((fact) => [fact, z.optional(name())]))),
    asOf: z.optional(civilDay()),
  }).check(namedApart, aColumnForEachFact, readAsWritten);

// Built when the module loads, as the schema of an edition is.
const schema = /* @__PURE__ */ inheritingNothing(/* @__PURE__ */ requestSchema());

/** The parts of a notice that rules rest on. */
function nounsOf(rules: readonly SqlRule[], { notice }: Edition) {
  const known = rules.flatMap((rule) => [rowRules[rule].basis, ...rowRules[rule].parts].map(knownOf));
  return [...new Set(known.flatMap(({ nounsIn }) => nounsIn(notice)))];
}

/** What of an edition SQL cannot carry: other shapes and hardship groups, and ids that engines read in different ways. */
function editionIssues(edition: Edition, rules: readonly SqlRule[], dialect: Dialect | undefined): Issue[] {
  const unfit = (path: Issue['path'], message: string, received: unknown): Issue => ({
    path: ['edition', ...path],
    code: 'unknown-value',
    message: `expected ${message}`,
    received: preview(received),
  });
  const shapes = unknownShapes(edition, nounsOf(rules, edition)).map(({ noun, path }) =>
    unfit(
      ['notice', ...path],
      `${noun} in a shape that SQL carries, such as that of ${lingcheng2020.id}`,
      valueAt(edition.notice, ...path),
    ),
  );
  const asksGroups = rules.some((rule) => factsOf(rowRules[rule]).some(({ group }) => group !== undefined));
  const groups = asksGroups ? (edition.notice.hardshipGroups?.groups ?? []) : [];
  const others = groups.filter((group) => !(hardshipGroupNames as readonly string[]).includes(group)).slice(0, 1);
  const known = `only ${hardshipGroupNames.join(', ')}, which have a column`;
  const cited = [...new Set(rules.flatMap((rule) => clausesIn(rowRules[rule], edition)))];
  return [
    ...(/\p{Surrogate}/u.test(edition.id) ? [unfit(['id'], 'no half of a surrogate pair', edition.id)] : []),
    ...(isReplaced(dialect, edition.id) ? [unfit(['id'], asWritten, edition.id)] : []),
    ...shapes,
    ...others.map((group) => unfit(['notice', 'hardshipGroups', 'groups'], known, group)),
    ...cited.flatMap((id) => {
      const at = edition.clauses.findIndex((clause) => clause.id === id);
      if (isReplaced(dialect, id)) return [unfit(['clauses', at, 'id'], asWritten, id)];
      return /['\\\p{C}]/u.test(id)
        ? [unfit(['clauses', at, 'id'], 'no quote, backslash or control character', id)]
        : [];
    }),
  ];
}

/** The request as it is at one look, since a hostile one can be another at the next; the edition is left as it is. */
function requestCopy(asked: unknown) {
  try {
    const { edition: _, ...given } = asked as SqlRequest;
    const copy = withoutPrototypes(jsonCopy(given)) as Omit<SqlRequest, 'edition'>;
    const ofRequest = own(asked as SqlRequest, 'edition');
    const edition = ofRequest === undefined ? lingcheng2020 : ofRequest;
    return isRecord(asked) && isRecord(copy) ? { edition, given: copy } : undefined;
  } catch {
    // A request that throws when it is looked at.
  }
  return undefined;
}

/** The request found sound, or one error with everything that is wrong in it. */
export function checkedRequest(request: SqlRequest, caller: 'sqlFor' | 'sqlTexts'): CheckedRequest {
  const copy = requestCopy(request);
  const message = 'expected an object that JSON can carry, besides the edition';
  throwIfAny(copy ? [] : [{ path: ['request'], code: 'unreadable', message, received: preview(request) }], caller);
  const { edition, given } = copy as NonNullable<typeof copy>;
  const notOne = oneEditionIssues(edition);
  const ofEdition = notOne.length > 0 ? notOne : editionIssues(edition, rulesIn(given), dialectOf(given.dialect));
  throwIfAny([...ofEdition, ...schemaIssues(schema, given)], caller);
  const { dialect, table, key, carry = [], rules, columns, asOf } = given;
  return {
    edition,
    dialect: dialectOf(dialect) as Dialect,
    table: [table].flat(),
    handedThrough: [key, ...carry],
    rules,
    columns: new Map(Object.entries(columns)),
    asOf,
  };
}
