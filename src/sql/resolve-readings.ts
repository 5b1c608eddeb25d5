import { adopt } from '../editions/adopt.js';
import type { Edition } from '../editions/edition.js';
import { optionsOf, type ReadingId } from '../readings/options.js';
import { own } from '../values/own.js';
import type { Dialect, Sql } from './dialects/dialect.js';
import { and, codes, firstOf, or, text, typed } from './expression.js';
import type { Column } from './layout.js';
import { type Branch, knownOf, type RowAnswer, type RowRule, type RowText, refused, undetermined } from './row-rule.js';

/*
 * A rule is worked out under every option of the readings that are unsettled, the earlier of the register outside. What
 * it answers under one combination of options is one text, so that SQL compares answers as the library does.
 */

/** A rule under settled readings, or under each option of one that is unsettled. */
type Tree = { readonly row: RowText } | { readonly reading: ReadingId; readonly options: readonly Tree[] };

function treeOf(rule: RowRule, edition: Edition, dialect: Dialect): Tree {
  const consulted = knownOf(rule.determiner).readingsIn(edition);
  const reading = consulted.find((one) => edition.readings[one] === 'unsettled');
  if (reading === undefined || rule.resolvesReadings) return { row: rule.forEdition(edition, dialect) };
  const options = optionsOf[reading].filter((option) => option !== 'unsettled');
  return { reading, options: options.map((option) => treeOf(rule, adopt(edition, { [reading]: option }), dialect)) };
}

const rowsOf = (tree: Tree): RowText[] => ('row' in tree ? [tree.row] : tree.options.flatMap(rowsOf));

/** The columns of the value that are not the same in every answer. */
function varyingColumns(rule: RowRule, rows: readonly RowText[]): string[] {
  const values = rows.flatMap(({ branches }) =>
    branches.flatMap(({ answer }) => (answer.status === 'determined' ? [answer.value] : [])),
  );
  return Object.keys(rule.value).filter((column) => new Set(values.map((value) => value[column])).size > 1);
}

/** What an answer says, as one text. */
function asText(answer: RowAnswer, rule: RowRule, varying: readonly string[], dialect: Dialect): Sql {
  const parts = partsOf(answer, rule, varying, dialect);
  return parts.length === 0 ? text(answer.status) : `CONCAT_WS(' ', ${[text(answer.status), ...parts].join(', ')})`;
}

function partsOf(answer: RowAnswer, rule: RowRule, varying: readonly string[], dialect: Dialect): Sql[] {
  const asColumn = (value: Sql) => `CAST(${value} AS ${dialect.types.text})`;
  if (answer.status === 'determined') {
    return varying.map((column) => asColumn(typed(answer.value[column] as Sql, rule.value[column], dialect)));
  }
  if (answer.status === 'refused') {
    const figures = answer.reasons.flatMap(({ when, figures = {} }) =>
      Object.values(figures).map((figure) => firstOf([[when, asColumn(figure)]])),
    );
    return [codes(answer.reasons), ...figures];
  }
  const until = own(answer, 'until');
  return [text(answer.open), ...(until ? [asColumn(until)] : [])];
}

/** Refusals unite: where every option refuses, with the reasons of all. */
function unitedRefusal(rows: readonly RowText[]): Branch | undefined {
  const refusals = rows.flatMap(({ branches }) => {
    const [first, ...others] = branches;
    const isAlone = others.every(({ answer }) => answer.status !== 'refused');
    return first?.answer.status === 'refused' && isAlone ? [{ when: first.when, reasons: first.answer.reasons }] : [];
  });
  // In several branches there is one reason each, the same under every option but for its figures.
  if (refusals.length < rows.length) return undefined;
  const [{ reasons } = { reasons: [] }] = refusals;
  // Reasons of one code do not unite if their figures differ, so the figures are the same too.
  const united = reasons.map((reason, at) => ({
    ...reason,
    when: or(...refusals.map((refusal) => refusal.reasons[at]?.when as Sql)),
  }));
  return refused(and(...refusals.map(({ when }) => when)), united);
}

/** The rule in an edition, and the columns that say what it answers under each option. */
export interface Resolved extends RowText {
  readonly underOptions: readonly Column[];
}

/** The rule in any edition: worked out under every option of a reading that is unsettled. */
export function resolveReadings(prefix: string, rule: RowRule, edition: Edition, dialect: Dialect): Resolved {
  const tree = treeOf(rule, edition, dialect);
  const rows = rowsOf(tree);
  const [first] = rows as [RowText, ...RowText[]];
  const varying = varyingColumns(rule, rows);
  const columnOf = new Map<Sql, string>();
  const columns = new Map<RowText, string>();
  for (const row of rows) {
    const answer = firstOf(row.branches.map(({ when, answer }) => [when, asText(answer, rule, varying, dialect)]));
    // Options that come to the same text share it.
    if (!columnOf.has(answer)) columnOf.set(answer, `${prefix}_${columnOf.size + 1}`);
    columns.set(row, columnOf.get(answer) as string);
  }
  const names = (part: Tree) => rowsOf(part).map((row) => columns.get(row) as string);

  /** Where the options of a reading differ it is open; where they do not, one of them stands for all. */
  function openIn(part: Tree): Branch[] {
    if ('row' in part) return [];
    const [one, ...others] = part.options as [Tree, ...Tree[]];
    const differ = others.flatMap((other) =>
      names(other).flatMap((name, at) => (name === names(one)[at] ? [] : [`${names(one)[at]} <> ${name}`])),
    );
    return [undetermined(or(...differ), `unsettled-reading:${part.reading}`), ...openIn(one)];
  }

  const isOpen = columnOf.size > 1;
  const united = isOpen ? unitedRefusal(rows) : undefined;
  const branches = united
    ? [united, ...openIn(tree), ...first.branches.slice(1)]
    : [...openIn(tree), ...first.branches];
  return {
    days: Object.assign({}, ...rows.map(({ days }) => days)),
    derived: Object.assign({}, ...rows.map(({ derived }) => derived)),
    faults: first.faults ?? [],
    branches,
    underOptions: isOpen ? [...columnOf].map(([value, name]) => ({ name, value })) : [],
  };
}
