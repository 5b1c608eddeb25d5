import { type Asked, answerColumns, workedColumns } from './answer-columns.js';
import { checkedRequest } from './checked-request.js';
import { dayNumber } from './day.js';
import { type Fact, factsOf, given, issue, read, snake } from './facts.js';
import { type Column, query, type Step } from './layout.js';
import { resolveReadings } from './resolve-readings.js';
import { clausesIn, isStated } from './row-rule.js';
import { rowRules } from './row-rules.js';
import type { CheckedRequest, SqlRequest, SqlRule } from './sql-request.js';

const rowKey: Column = { name: 'row_key', value: 'row_key' };
const group = (columns: readonly Column[], comment = '') => ({ comment, columns });
const unchanged = (name: string): Column => ({ name, value: name });
const columnsIn = (record: Readonly<Record<string, string>> = {}): Column[] =>
  Object.entries(record).map(([name, value]) => ({ name, value }));

/** The columns without those that have the name of an earlier one. */
const withoutRepeated = (columns: readonly Column[]): Column[] => [
  ...new Map(columns.map((column) => [column.name, column])).values(),
];

// Whatever an edition's own words contain, a comment is one line of plain ASCII: not every client sends any other.
const plain = (words: string): string => words.replace(/[^\x20-\x7e]/g, '?');
const quotedPlain = (words: string): string => plain(JSON.stringify(words));

const isSameForEveryRow = (fact: Fact, { asOf }: CheckedRequest): boolean => asOf !== undefined && fact.name === 'asOf';

/** The facts of a rule that come from columns: not the day, where it is the same for every row. */
const factsInColumns = (rule: SqlRule, request: CheckedRequest): Fact[] =>
  factsOf(rowRules[rule]).filter((fact) => !isSameForEveryRow(fact, request));

/** A rule with its clauses. */
const heading = (rule: SqlRule, { edition }: CheckedRequest): string =>
  plain(`${rule}: clause ${clausesIn(rowRules[rule], edition).join(', ')}`);

/** The readings that the rules consult, as they are read here. */
function readingsLine({ edition, rules }: CheckedRequest): string {
  const consulted = new Set(rules.flatMap((rule) => rowRules[rule].determiner.readings));
  const adopted = [...consulted].map((id) => `${id} = ${edition.readings[id]}`);
  return adopted.length > 0 ? `Readings: ${adopted.join(', ')}` : 'Readings: none consulted';
}

/** A rule asked for, in the edition. */
interface AskedRule extends Asked {
  readonly noun: SqlRule;
  readonly prefix: string;
}

function askedRules({ rules, edition, dialect }: CheckedRequest): AskedRule[] {
  return rules.map((noun) => {
    const rule = rowRules[noun];
    const prefix = snake(noun);
    const isAnswered = isStated(rule.basis, edition);
    const resolved = isAnswered ? resolveReadings(prefix, rule, edition, dialect) : undefined;
    return { noun, prefix, rule, edition, resolved };
  });
}

/** The steps from the table to the answers; each takes all columns of the one before that are still needed. */
function stepsOf(request: CheckedRequest, asked: readonly AskedRule[]): Step[] {
  const { edition, dialect, table, key, columns, asOf } = request;
  const facts = request.rules.flatMap((rule) => factsInColumns(rule, request));
  const columnOf = ({ name }: Fact) => dialect.identifier(columns.get(name) as string);
  const today = asOf === undefined ? [] : [{ name: 'as_of', value: dayNumber(asOf) }];
  const readFacts = withoutRepeated([...facts.flatMap((fact) => read(fact, dialect)), ...today]);
  const values = [...new Set(facts.map(({ name }) => snake(name))), ...today.map(({ name }) => name)];
  const days = withoutRepeated(asked.flatMap(({ resolved }) => columnsIn(resolved?.days)));
  const issues = withoutRepeated(facts.map((fact) => issue(fact, edition, dialect)));
  const derived = withoutRepeated(asked.flatMap(({ resolved }) => columnsIn(resolved?.derived)));
  const underOptions = asked.flatMap(({ resolved }) => resolved?.underOptions ?? []);
  const carried = (groups: readonly (readonly Column[] | readonly string[])[]) =>
    groups.map((group) => group.map((column) => unchanged(typeof column === 'string' ? column : column.name)));

  const given_: Step = {
    name: 'given',
    comment: 'Every column as text, so that no value can end the query.',
    groups: [
      group([{ name: rowKey.name, value: dialect.identifier(key) }]),
      group(withoutRepeated(facts.map((fact) => given(fact, columnOf(fact), dialect)))),
    ],
    from: table.map(dialect.identifier).join('.'),
    fence: '',
  };
  const steps = [
    {
      name: 'facts',
      comment: 'What the texts say; NULL where they say nothing sound. A day is the number of its digits.',
      groups: [group([rowKey, ...readFacts])],
    },
    {
      name: 'days',
      comment: 'The days that decide.',
      isNeeded: days.length > 0,
      groups: [...carried([[rowKey, ...readFacts]]).map((columns) => group(columns)), group(days)],
    },
    {
      name: 'checked',
      comment: 'What is wrong with each fact, and what several rules work with.',
      groups: [group(carried([[rowKey.name, ...values], days]).flat()), group(issues), group(derived)],
    },
    {
      name: 'under_options',
      comment: 'What a rule answers under each option of a reading that is unsettled.',
      isNeeded: underOptions.length > 0,
      groups: [group(carried([[rowKey.name, ...values], days, issues, derived]).flat()), group(underOptions)],
    },
    {
      name: 'worked_out',
      comment: 'Each rule: its status, and what belongs to a status, right only where that is the status.',
      groups: [
        group([rowKey]),
        ...asked.map((one) =>
          group(workedColumns(one.prefix, one, factsInColumns(one.noun, request), dialect), heading(one.noun, request)),
        ),
      ],
    },
  ].filter(({ isNeeded = true }) => isNeeded);
  const names = [given_, ...steps].map(({ name }) => name);
  const following = steps.map(({ name, comment, groups }, at) => ({
    ...{ name, comment, groups },
    from: names[at] as string,
    fence: dialect.fence,
  }));
  return [given_, ...following];
}

/** The text of a request found sound. */
function written(request: CheckedRequest): string {
  const { edition, dialect, key } = request;
  const asked = askedRules(request);
  const comments = [`Edition ${quotedPlain(edition.id)}, written for ${dialect.id}`, readingsLine(request)];
  return query(comments, stepsOf(request, asked), {
    groups: [
      group([{ name: dialect.identifier(key), value: rowKey.name }]),
      ...asked.map((one) => group(answerColumns(one.prefix, one), one.noun)),
    ],
    from: 'worked_out',
    fence: '',
  });
}

/**
 * The rules as one SELECT over a table that holds their facts, one row for each key. See `sqlRules` for the columns
 * asked for and handed out.
 *
 * @throws InvalidFactsError with an issue for everything wrong in the request, and for what of an edition SQL cannot
 * carry: hardship groups of its own, clause ids with a quote, a backslash or a control character.
 * @example
 * ```ts
 * sqlFor({ dialect: 'duckdb', table: 'people', key: 'id', rules: ['basic-pension'], columns: {}, asOf: '2020-05-01' }).startsWith('-- Edition "lingcheng-2020", written for duckdb')
 * // => true
 * ```
 */
export function sqlFor(request: SqlRequest): string {
  return written(checkedRequest(request));
}
