import { type Asked, answerColumns, editionColumn, workedColumns } from './answer-columns.js';
import { checkedRequest } from './checked-request.js';
import { dayNumber } from './day.js';
import { text } from './expression.js';
import { type Fact, factsOf, given, issue, read, snake } from './facts.js';
import { type Column, query, type Step } from './layout.js';
import { resolveReadings } from './resolve-readings.js';
import { clausesIn, isStated, knownOf } from './row-rule.js';
import { rowRules } from './row-rules.js';
import type { CheckedRequest, SqlRequest, SqlRule } from './sql-request.js';

/** What the key and the columns carried are called on the way. */
const waysThrough = ({ handedThrough }: CheckedRequest): { readonly name: string; readonly own: string }[] =>
  handedThrough.map((own, at) => ({ name: at === 0 ? 'row_key' : `carried_${at}`, own }));

const group = (columns: readonly Column[], comment = '') => ({ comment, columns });
const unchanged = (name: string): Column => ({ name, value: name });
const columnsIn = (record: Readonly<Record<string, string>> = {}): Column[] =>
  Object.entries(record).map(([name, value]) => ({ name, value }));

const namesOf = (columns: readonly Pick<Column, 'name'>[]): string[] => columns.map(({ name }) => name);

/** The columns without those that have the name of an earlier one. */
const withoutRepeated = (columns: readonly Column[]): Column[] => [
  ...new Map(columns.map((column) => [column.name, column])).values(),
];

// Whatever an edition's own words contain, a comment is one line of plain ASCII: not every client sends any other.
const plain = (words: string): string => words.replace(/[^\x20-\x7e]/g, '?');

/** The id in plain ASCII that no engine reads in its own way; `decodeURI` reads it back. */
const encodedId = (id: string): string => encodeURI(id).replaceAll("'", '%27');

/** The facts of a rule that come from columns: not the day, where it is the same for every row. */
export const factsInColumns = (rule: SqlRule, { asOf }: CheckedRequest): Fact[] =>
  factsOf(rowRules[rule]).filter(({ name }) => asOf === undefined || name !== 'asOf');

/** A rule with its clauses. */
function heading(rule: SqlRule, { edition }: CheckedRequest): string {
  const clauses = clausesIn(rowRules[rule], edition);
  return plain(`${rule}: ${clauses.length === 0 ? 'no clause' : `clause ${clauses.join(', ')}`}`);
}

/** The readings that the rules consult, as they are read here. */
function readingsLine({ edition, rules }: CheckedRequest): string {
  const consulted = new Set(rules.flatMap((rule) => knownOf(rowRules[rule].determiner).readingsIn(edition)));
  const adopted = [...consulted].map((id) => `${id} = ${edition.readings[id]}`);
  return `Readings: ${adopted.join(', ') || 'none consulted'}`;
}

/** A rule asked for, in the edition. */
interface AskedRule extends Asked {
  readonly noun: SqlRule;
  readonly prefix: string;
}

export function askedRules({ rules, edition, dialect }: CheckedRequest): AskedRule[] {
  return rules.map((noun) => {
    const [rule, prefix] = [rowRules[noun], snake(noun)];
    const resolved = isStated(rule.basis, edition) ? resolveReadings(prefix, rule, edition, dialect) : undefined;
    return { noun, prefix, rule, edition, resolved };
  });
}

/** A step: what it hands on of the one before, beside the key and what is carried, and what it makes. */
interface Making extends Pick<Step, 'name' | 'comment'> {
  readonly handedOn: readonly string[];
  readonly made: Step['groups'];
}

/** The steps after the first; those that would make nothing are left out. */
function makings(request: CheckedRequest, asked: readonly AskedRule[], facts: readonly Fact[]): Making[] {
  const { edition, dialect, asOf } = request;
  const today = asOf === undefined ? [] : [{ name: 'as_of', value: dayNumber(asOf) }];
  const factsAndTexts = withoutRepeated([...facts.flatMap((fact) => read(fact, dialect)), ...today]);
  const days = withoutRepeated(asked.flatMap(({ resolved }) => columnsIn(resolved?.days)));
  const issues = withoutRepeated(facts.map((fact) => issue(fact, edition, dialect)));
  const derived = withoutRepeated(asked.flatMap(({ resolved }) => columnsIn(resolved?.derived)));
  const checked = [...new Set(facts.map(({ name }) => snake(name))), ...namesOf(today), ...namesOf(days)];
  return [
    {
      name: 'facts',
      comment: 'What the texts say; NULL where they say nothing sound. A day is the number of its digits.',
      handedOn: [],
      made: [group(factsAndTexts)],
    },
    { name: 'days', comment: 'The days that decide.', handedOn: namesOf(factsAndTexts), made: [group(days)] },
    {
      name: 'checked',
      comment: 'What is wrong with each fact, and what several rules work with.',
      handedOn: checked,
      made: [group(issues), group(derived)],
    },
    {
      name: 'under_options',
      comment: 'What a rule answers under each option of a reading that is unsettled.',
      handedOn: [...checked, ...namesOf(issues), ...namesOf(derived)],
      made: [group(asked.flatMap(({ resolved }) => resolved?.underOptions ?? []))],
    },
    {
      name: 'worked_out',
      comment: 'Each rule: its status, and what belongs to a status, right only where that is the status.',
      handedOn: [],
      made: asked.map((one) =>
        group(workedColumns(one.prefix, one, factsInColumns(one.noun, request), dialect), heading(one.noun, request)),
      ),
    },
  ].filter(({ name, made }) => name === 'checked' || made.some(({ columns }) => columns.length > 0));
}

/** The steps from the table to the answers, each from the one before. */
function stepsOf(request: CheckedRequest, asked: readonly AskedRule[]): Step[] {
  const { dialect, table, columns, rules } = request;
  const through = waysThrough(request);
  const facts = rules.flatMap((rule) => factsInColumns(rule, request));
  const columnOf = ({ name }: Fact) => dialect.identifier(columns.get(name) as string);
  const steps: Step[] = [
    {
      name: 'given',
      comment: 'Every column as text, so that no value can end the query.',
      groups: [
        group(through.map(({ name, own }) => ({ name, value: dialect.identifier(own) }))),
        group(withoutRepeated(facts.flatMap((fact) => given(fact, columnOf(fact), dialect)))),
      ],
      from: table.map(dialect.identifier).join('.'),
      fence: '',
    },
  ];
  for (const { name, comment, handedOn, made } of makings(request, asked, facts)) {
    const kept = group([...namesOf(through), ...handedOn].map(unchanged));
    steps.push({ name, comment, groups: [kept, ...made], from: (steps.at(-1) as Step).name, fence: dialect.fence });
  }
  return steps;
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
  const checked = checkedRequest(request, 'sqlFor');
  const { edition, dialect } = checked;
  const asked = askedRules(checked);
  const comments = [`Edition ${plain(JSON.stringify(edition.id))}, written for ${dialect.id}`, readingsLine(checked)];
  return query(comments, stepsOf(checked, asked), {
    groups: [
      group(waysThrough(checked).map(({ name, own }) => ({ name: dialect.identifier(own), value: name }))),
      group([{ name: editionColumn, value: text(encodedId(edition.id)) }]),
      ...asked.map(({ noun, prefix, rule }) => group(answerColumns(prefix, rule, edition), noun)),
    ],
    from: 'worked_out',
    fence: '',
  });
}
