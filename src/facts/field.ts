import type { Edition } from '../editions/edition.js';
import { type Issue, type IssueCode, preview } from '../errors.js';
import { own } from '../values/own.js';

/** A fact as data, without words: what a form, a schema or a port needs to know of it. */
export interface FieldDescription {
  readonly kind: 'day' | 'month' | 'year' | 'flag' | 'count' | 'yuan' | 'choice' | 'list' | 'record';
  /** Whether `null` stands for an absent one. */
  readonly nullable: boolean;
  /** Whether its key may be left out, which is the same as `null`. */
  readonly isOptional?: boolean;
  /** What a number counts. */
  readonly unit?: 'years' | 'persons' | 'CNY' | 'CNY/year';
  readonly minimum?: number;
  readonly maximum?: number;
  /** The number must be more than this. */
  readonly exclusiveMinimum?: number;
  /** The values of a choice, in order. */
  readonly options?: readonly (string | number)[];
  /** The parts of a record. */
  readonly fields?: readonly FactDescription[];
  /** What each entry of a list is. */
  readonly entry?: FieldDescription;
  /** How many entries a list has at most. */
  readonly most?: number;
  /** Whether no entry may stand twice: as a whole, or by the part of this name. */
  readonly distinct?: boolean | string;
  /** Of a birth: it is no longer before the day asked about than so many years. */
  readonly longestAge?: number;
  /** Whether it is the day or the month asked about. */
  readonly isAskedAbout?: boolean;
}

/** A fact with its key. */
export interface FactDescription<Key extends string = string> extends FieldDescription {
  readonly key: Key;
}

/**
 * One kind of fact, described once: how it is read, what is wrong with it, and what forms and schemas need to know.
 * `Given` is what a caller gives, `Parsed` what a rule works with: a day as a number, an amount as an exact decimal.
 */
export interface Field<Given, Parsed = Given> {
  readonly description: FieldDescription;
  /** What it asks for, in a sentence. */
  readonly expected: string;
  /** The value to work with, or `undefined` and the issues, each with its place within the fact. */
  parse(value: unknown, issues: Issue[], edition: Edition): Parsed | undefined;
  /** The other way round: as a caller could give it. */
  give(parsed: Parsed): Given;
}

/** A field of any kind. */
export interface AnyField extends Pick<Field<unknown>, 'description' | 'expected'> {
  parse(value: unknown, issues: Issue[], edition: Edition): unknown;
  give(parsed: never): unknown;
}

/** The fields of a record, by key. */
export type Fields = Readonly<Record<string, AnyField>>;

/** Whether the key of a fact may be left out. */
export const isOptional = (description: FieldDescription): boolean => own(description, 'isOptional') === true;

/** The keys of the facts that may not. */
export const requiredOf = (fields: readonly FactDescription[]): string[] =>
  fields.filter((field) => !isOptional(field)).map(({ key }) => key);

/** A fact that not every edition asks for. */
export interface OptionalField<Given, Parsed = Given> extends Field<Given | null | undefined, Parsed | null> {
  readonly description: FieldDescription & { readonly isOptional: true };
}

type IsOptional<Described> = Described extends { readonly description: { readonly isOptional: true } } ? true : false;
type Given<Described> = Described extends { give(parsed: never): infer One } ? One : never;

/** What a caller gives for some fields. */
export type GivenOf<Described> = {
  readonly [Key in keyof Described as IsOptional<Described[Key]> extends true ? never : Key]: Given<Described[Key]>;
} & {
  readonly [Key in keyof Described as IsOptional<Described[Key]> extends true ? Key : never]?: Given<Described[Key]>;
};

/** What a rule works with. */
export type ParsedOf<Described> = {
  readonly [Key in keyof Described]: Described[Key] extends { give(parsed: infer Parsed): unknown } ? Parsed : never;
};

type PartOf<Value> = Value extends readonly (infer Entry)[]
  ? readonly (PartOf<Entry> | undefined)[]
  : Value extends { readonly plus: unknown } | string | number | boolean | null
    ? Value
    : { readonly [Key in keyof Value]?: PartOf<Value[Key]> | undefined };

/** The same where parts may be wrong: a wrong part is not there. */
export type PartlyParsed<Described> = {
  readonly [Key in keyof Described]?: PartOf<ParsedOf<Described>[Key]> | undefined;
};

/** Reports that a value is not what a field asks for. */
export function reject(issues: Issue[], code: IssueCode, message: string, value: unknown): undefined {
  issues.push({ path: [], code, message, received: preview(value) });
  return undefined;
}

/** Puts the place of a part before the places within it, for the issues from a position on. */
export function within(key: string | number, issues: Issue[], from: number): void {
  for (let at = from; at < issues.length; at++) {
    const issue = issues[at] as Issue;
    issues[at] = { ...issue, path: [key, ...issue.path] };
  }
}
