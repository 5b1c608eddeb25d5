import type { Edition } from '../editions/edition.js';
import { type FactDescription, type FieldDescription, isOptional } from '../facts/field.js';
import { hardshipGroupNames } from '../notice/hardship-groups.js';
import { dayOfText, lastDayOf, monthOf, monthOfText } from './day.js';
import type { Dialect, Sql } from './dialects/dialect.js';
import { and, exactly, firstOf, not, or, text } from './expression.js';
import type { Column } from './layout.js';
import { type HeldCode, knownOf, type RowRule } from './row-rule.js';

/** One fact of a row: what a column must hold for it. */
export interface Fact {
  /** The name a request gives its column under. */
  readonly name: string;
  /** Where the library's rule has it, for an issue about it. */
  readonly path: string;
  readonly description: FieldDescription;
  /** The hardship group it is the flag of. */
  readonly group?: string;
}

/** 缴费档次 alone is an amount that may be any number. */
const isTier = ({ unit }: FieldDescription): boolean => unit === 'CNY/year';
const isAmount = ({ description }: Fact): boolean => description.kind === 'yuan' && !isTier(description);

/** The name as SQL writes names. */
export const snake = (name: string): string =>
  name.replace(/-/g, '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The flag of a hardship group. */
export const groupFact = (group: string): string =>
  group.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const flag: FieldDescription = { kind: 'flag', nullable: false };

/** A fact of the library as facts of a row: the groups a person is in are a flag each, and a record is taken apart. */
function inColumns({ key, ...description }: FactDescription): Fact[] {
  if (description.kind === 'list') {
    return hardshipGroupNames.map((group) => {
      const name = groupFact(group);
      return { name, path: name, description: flag, group };
    });
  }
  if (description.kind !== 'record') return [{ name: key, path: key, description }];
  return (description.fields as readonly FactDescription[]).map(({ key: part, ...ofPart }) => ({
    name: `${key}${part.charAt(0).toUpperCase()}${part.slice(1)}`,
    path: `${key}.${part}`,
    description: ofPart,
  }));
}

/** The facts of a rule in columns, in the rule's order; not those of shapes of a notice that SQL does not carry. */
export const factsOf = ({ determiner }: Pick<RowRule, 'determiner'>): Fact[] =>
  knownOf(determiner)
    .fields.filter((field) => !isOptional(field))
    .flatMap(inColumns);

const textOf = ({ name }: Fact): Sql => `${snake(name)}_text`;

/** The column of a fact's issue, NULL where there is none. A fact may be absent for one rule and due for another. */
export const issueOf = ({ name, description }: Fact): Sql =>
  `${snake(name)}${description.nullable ? '_if_given' : ''}_issue`;

/** Whether the column of an amount holds numbers; texts must be written as the library writes amounts. */
const isTypedOf = ({ name }: Fact): Sql => `${snake(name)}_is_typed`;

/** The column's text; every type has one, so that no value can end the query. What is no text of its own is NULL. */
export function given(fact: Fact, column: Sql, { asText, isTyped, isVariant }: Dialect): Column[] {
  const { kind } = fact.description;
  const [name, value] = [textOf(fact), asText(column)];
  // Not NULL, which may mean "not yet".
  const spelt = firstOf([[isVariant(column), text('variant')]], value);
  if (isAmount(fact))
    return [
      { name, value: spelt },
      { name: isTypedOf(fact), value: isTyped(column) },
    ];
  const mayBeText = kind === 'day' || kind === 'month';
  return [{ name, value: mayBeText ? spelt : firstOf([[isTyped(column), value]]) }];
}

type Read = (given: Sql, dialect: Dialect, fact: Fact) => Sql;

/** Whether a text matches a pattern and has no other characters: `$` also stands before a line break. */
const isWritten = (given: Sql, pattern: string, characters: string, { matches }: Dialect): Sql =>
  and(matches(given, pattern), not(matches(given, `[^${characters}]`)));

// TiDB writes 1e300 out in full; without an exponent, none so short is beyond a double.
const longestNumber = 305;
const numberPattern = '^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]{1,3})?$';
const yuanPattern = '^(0|[1-9][0-9]{0,12})([.][0-9]{1,2})?$';
// A type of number may fill up with zeros at either end.
const filledYuanPattern = '^0*(0|[1-9][0-9]{0,12})([.][0-9]{1,2}0*)?$';

const readNumber: Read = (given, dialect) => {
  const isNumber = and(`LENGTH(${given}) <= ${longestNumber}`, isWritten(given, numberPattern, '0-9.eE+-', dialect));
  return firstOf([[isNumber, dialect.number(given)]]);
};

function readFlag(given: Sql, { flag }: Dialect): Sql {
  const [isTrue, isFalse] = flag(given);
  return firstOf([
    [isTrue, 'TRUE'],
    [isFalse, 'FALSE'],
  ]);
}

function readYuan(given: Sql, dialect: Dialect, fact: Fact): Sql {
  const isSound = or(isTypedOf(fact), dialect.matches(given, yuanPattern));
  const isYuan = and(isWritten(given, filledYuanPattern, '0-9.', dialect), isSound);
  return firstOf([[isYuan, `CAST(${given} AS ${dialect.types.amount})`]]);
}

function readerOf(fact: Fact): Read {
  const { kind } = fact.description;
  if (kind === 'day') return dayOfText;
  if (kind === 'month') return monthOfText;
  if (kind === 'flag') return readFlag;
  return isAmount(fact) ? readYuan : readNumber;
}

/** A fact's value, NULL where the text has none; with the text, as long as an issue may have to be told apart. */
export function read(fact: Fact, dialect: Dialect): Column[] {
  const value = { name: snake(fact.name), value: readerOf(fact)(textOf(fact), dialect, fact) };
  return fact.description.kind === 'flag' ? [value] : [value, { name: textOf(fact), value: textOf(fact) }];
}

// 2 to the 53rd: from there on every number of the library is whole. Some engines round far larger ones down to less.
const beyondFractions = '9007199254740992';
const notFinite = ['nan', 'inf', '-inf', 'infinity', '-infinity'].map(text).join(', ');

/** What is wrong with a number, from the first thing that is. */
function numberIssues(value: Sql, given: Sql, description: FieldDescription, { types }: Dialect): [Sql, string][] {
  const { minimum = 0, maximum = 0 } = description;
  const isBeyond = `${value} < ${minimum} OR ${value} > ${maximum}`;
  const ofKind: [Sql, string][] = isTier(description)
    ? [[`${isBeyond} OR ${exactly(value, minimum, maximum, types.amount)} <> ${value}`, 'not-an-amount']]
    : [
        [`ABS(${value}) < ${beyondFractions} AND ${value} <> FLOOR(${value})`, 'not-whole'],
        [isBeyond, 'out-of-range'],
      ];
  return [[`LOWER(${given}) IN (${notFinite})`, 'not-finite'], [`${value} IS NULL`, 'wrong-type'], ...ofKind];
}

function yuanIssues(value: Sql, { maximum = 0, exclusiveMinimum }: FieldDescription): [Sql, string][] {
  const isTooLittle = exclusiveMinimum === undefined ? '' : ` OR ${value} <= ${exclusiveMinimum}`;
  return [[`${value} IS NULL OR ${value} > ${maximum}${isTooLittle}`, 'not-an-amount']];
}

function issuesOf(fact: Fact, isKnownGroup: boolean, dialect: Dialect): [Sql, string][] {
  const { name, description } = fact;
  const { kind } = description;
  const [value, given] = [snake(name), `${snake(name)}_text`];
  const noFlag: [Sql, string] = [`${value} IS NULL`, 'wrong-type'];
  if (kind === 'flag') return isKnownGroup ? [noFlag] : [noFlag, [value, 'unknown-value']];
  if (kind === 'day' || kind === 'month') return [[`${value} IS NULL`, `not-a-${kind}`]];
  return isAmount(fact) ? yuanIssues(value, description) : numberIssues(value, given, description, dialect);
}

/** What can be wrong with a fact, as codes. An edition may know fewer hardship groups than there are flags. */
export function possibleIssues(fact: Fact, { notice }: Edition, dialect: Dialect): HeldCode[] {
  const { group, path, description } = fact;
  const isKnownGroup = group === undefined || (notice.hardshipGroups?.groups ?? []).includes(group);
  const found = issuesOf(fact, isKnownGroup, dialect);
  if (!description.nullable && description.kind !== 'flag') found.unshift([`${textOf(fact)} IS NULL`, 'wrong-type']);
  return found.map(([when, code]) => ({ when, code: `${path}:${code}` }));
}

/** The first thing that is wrong with a fact. */
export function issue(fact: Fact, edition: Edition, dialect: Dialect): Column {
  const found = possibleIssues(fact, edition, dialect).map(({ when, code }) => [when, text(code)] as const);
  return {
    name: issueOf(fact),
    value: firstOf(fact.description.nullable ? [[`${textOf(fact)} IS NULL`, 'NULL'], ...found] : found),
  };
}

/** Facts that contradict each other in their order of days. */
export function orderIssues({ determiner }: Pick<RowRule, 'determiner'>, dialect: Dialect): HeldCode[] {
  const { inOrder, fields } = knownOf(determiner);
  return inOrder.flatMap(([earlierKey, laterKey]) => {
    const [earlier, later] = [earlierKey, laterKey].map((key) => fields.find((field) => field.key === key));
    const [before, after] = [snake(earlierKey), snake(laterKey)];
    const isMonth = later?.kind === 'month';
    const isAfter = `${isMonth ? monthOf(before, dialect) : before} > ${after}`;
    const contradiction = { code: `${earlierKey}:contradiction`, when: isAfter };
    if (earlier?.longestAge === undefined || !later?.isAskedAbout) return [contradiction];
    const lastDay = isMonth ? lastDayOf(after, dialect) : after;
    const isTooOld = `${before} < ${lastDay} - ${earlier.longestAge * 10_000}`;
    return [contradiction, { code: `${earlierKey}:out-of-range`, when: isTooOld }];
  });
}
