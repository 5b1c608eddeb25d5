import { mostCounted, mostYears, mostYuan } from './bounds.js';
import { dayOfText } from './day.js';
import type { Dialect, Sql } from './dialects/dialect.js';
import { and, firstOf, text } from './expression.js';
import type { Column } from './layout.js';

type Kind = 'day' | 'day-or-null' | 'flag' | 'number' | 'count' | 'yuan';

/** One fact of a row: what a column must hold for it. */
interface Fact {
  readonly kind: Kind;
  /** Where the rules have it, when not under the same name. */
  readonly path?: string;
  readonly least?: number;
  readonly most?: number;
}

const day: Fact = { kind: 'day' };
const dayOrNull: Fact = { kind: 'day-or-null' };
const flag: Fact = { kind: 'flag' };
const targets = { least: 1 } as const;

/** Every fact that a column can hold, in the words of the rules. */
export const facts = {
  birthDate: day,
  asOf: day,
  student: flag,
  townshipResident: flag,
  employeePensionMember: flag,
  recipient: flag,
  consecutiveYears: { kind: 'count', most: mostYears },
  tier: { kind: 'number' },
  severeDisability: flag,
  minimumLivingGuarantee: flag,
  ruralFiveGuarantees: flag,
  urbanThreeNos: flag,
  specialCareRecipient: flag,
  registeredPoor: flag,
  lastAdjustedOn: day,
  diedOn: day,
  deregisteredOn: dayOrNull,
  paidOn: day,
  targetHeadcount: { kind: 'count', path: 'target.headcount', ...targets },
  targetAmount: { kind: 'yuan', path: 'target.amount', ...targets },
  collectedHeadcount: { kind: 'count', path: 'collected.headcount' },
  collectedAmount: { kind: 'yuan', path: 'collected.amount' },
  thresholdReachedOn: dayOrNull,
  materialsSubmittedOn: dayOrNull,
} as const satisfies Record<string, Fact>;

/** A fact that a row can hold in a column. */
export type FactName = keyof typeof facts;

/** The name as SQL writes names. */
export const snake = (name: string): string =>
  name.replace(/-/g, '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Where a fact stands, for an issue about it. */
export const pathOf = (name: FactName): string => (facts[name] as Fact).path ?? name;

const textOf = (name: FactName): Sql => `${snake(name)}_text`;

/** The column of a fact's issue, NULL where there is none. */
export const issueOf = (name: FactName): Sql => `${snake(name)}_issue`;

/** The column's text; every type has one, so that no value can end the query. */
export function given(name: FactName, column: Sql, { types }: Dialect): Column {
  return { name: textOf(name), value: `CAST(${column} AS ${types.text})` };
}

const numberText = '^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]{1,3})?$';
const yuanText = '^(0|[1-9][0-9]{0,12})([.][0-9]{1,2}0*)?$';
// Longer than any engine prints a number; short enough that none is beyond a double unless it has an exponent.
const longestNumber = 200;

const readers: Readonly<Record<Kind, (given: Sql, dialect: Dialect) => Sql>> = {
  day: dayOfText,
  'day-or-null': dayOfText,
  flag(given, { flagTexts: [yes, no] }) {
    return firstOf([
      [`${given} = ${text(yes)}`, 'TRUE'],
      [`${given} = ${text(no)}`, 'FALSE'],
    ]);
  },
  number(given, { matches, number }) {
    const isNumber = and(`LENGTH(${given}) <= ${longestNumber}`, matches(given, numberText));
    return firstOf([[isNumber, number(given)]]);
  },
  count: (given, dialect) => readers.number(given, dialect),
  yuan(given, { matches, types }) {
    return firstOf([[matches(given, yuanText), `CAST(${given} AS ${types.amount})`]]);
  },
};

/** A fact's value, NULL where the text has none; with the text, as long as an issue may have to be told apart. */
export function read(name: FactName, dialect: Dialect): Column[] {
  const { kind } = facts[name];
  const value = { name: snake(name), value: readers[kind](textOf(name), dialect) };
  return kind === 'flag' || kind === 'yuan' ? [value] : [value, { name: textOf(name), value: textOf(name) }];
}

const notFinite = ['nan', 'inf', '-inf', 'infinity', '-infinity'].map(text).join(', ');

function issueCases(name: FactName): [Sql, string][] {
  const { kind, least = 0, most = mostCounted }: Fact = facts[name];
  const [value, given] = [snake(name), textOf(name)];
  const isNull: [Sql, string] = [`${given} IS NULL`, 'wrong-type'];
  const isInfinite: [Sql, string] = [`LOWER(${given}) IN (${notFinite})`, 'not-finite'];
  const isNone = `${value} IS NULL`;
  if (kind === 'day') return [isNull, [isNone, 'not-a-day']];
  if (kind === 'day-or-null') return [[`${given} IS NOT NULL AND ${isNone}`, 'not-a-day']];
  if (kind === 'flag') return [[isNone, 'wrong-type']];
  if (kind === 'yuan')
    return [[`${isNone} OR ${value} > ${mostYuan}${least > 0 ? ` OR ${value} = 0` : ''}`, 'not-an-amount']];
  const noNumber: [Sql, string][] = [isInfinite, [isNone, 'wrong-type']];
  if (kind === 'number') return noNumber;
  const [isPart, isBeyond] = [`${value} <> FLOOR(${value})`, `${value} < ${least} OR ${value} > ${most}`];
  return [...noNumber, [isPart, 'not-whole'], [isBeyond, 'out-of-range']];
}

/** What is wrong with a fact, as path and code. */
export function issue(name: FactName): Column {
  const cases = issueCases(name).map(([when, code]) => [when, text(`${pathOf(name)}:${code}`)] as const);
  return { name: issueOf(name), value: firstOf(cases) };
}
