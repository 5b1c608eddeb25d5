import type { Unit } from '../engine/figures.js';
import type { Operation, Relation } from '../engine/working.js';
import type { Reliability } from '../notice/clauses.js';
import type { ClauseWords } from './texts.js';

/** The parts of a calculation sheet (计算书), in their order. */
type SheetPart = 'basis' | 'facts' | 'working' | 'conclusion' | 'readings' | 'sources';

/** A step of a working in words: its figure, and those it is made of. */
export interface StepWords {
  readonly value: string;
  readonly from: readonly string[];
  readonly unit: Unit;
  readonly relation?: Relation;
  /** Whether it gives nothing: below the first band, or among none of those listed. */
  readonly isNothing: boolean;
  /** Of a band, where it begins, and where the next one does if there is one; where it gives nothing, the first. */
  readonly band?: readonly [from: string, next?: string];
}

/** What a calculation sheet says, in one language. */
export interface SheetTexts {
  readonly title: (name: string) => string;
  /** Where an office puts the number of its sheet. */
  readonly number: string;
  /** The notice: its number, who issued it, and when; `null` for what is not known. */
  readonly document: (number: string | null, issuer: string, issuedOn: string | null) => string;
  /** Where the person is named; the library is never told. */
  readonly person: string;
  /** The edition and the program. */
  readonly data: (edition: string, library: string) => string;
  readonly headings: Readonly<Record<SheetPart, string>>;
  readonly clause: (clause: ClauseWords, heading: string) => string;
  readonly noClause: string;
  /** The same where notices have such a part, and none of them governs the time. */
  readonly noClauseOfThatTime: string;
  /** The label of an amount, without the unit, which stands with the value. */
  readonly ofAmount: (label: string) => string;
  /** A fact, a figure or an outcome under its label. */
  readonly labelled: (label: string, value: string) => string;
  readonly entry: (position: number, parts: readonly string[]) => string;
  /** A list without an entry. */
  readonly noEntry: string;
  /** A figure with its unit. */
  readonly value: (value: unknown, unit: Unit) => string;
  /** An amount that is a floor. */
  readonly atLeast: (value: string) => string;
  readonly nothing: string;
  readonly comma: string;
  readonly list: (values: readonly string[]) => string;
  /** A long list: its first and its last entry, and how many there are. */
  readonly shortened: (first: string, last: string, count: number) => string;
  /** So many years, and what each of them adds. */
  readonly segment: (years: string, amount: string) => string;
  /** A range: its two ends and its steps. */
  readonly range: (from: string, until: string, step: string) => string;
  readonly percent: (value: number) => string;
  /** How a figure comes from those it is made of. */
  readonly operations: Readonly<Record<Operation, (step: StepWords) => string>>;
  readonly step: (position: number, label: string, how: string, authority: string) => string;
  /** Under which clause a figure stands, and the day it was made known where the edition says it. */
  readonly ofClause: (label: string, announcedOn?: string) => string;
  readonly ofSource: string;
  /** One of several workings, by what it takes of the readings. */
  readonly workingUnder: (position: number, meanings: readonly string[]) => string;
  /** That combinations of readings with the same result are not told again. */
  readonly sameResult: string;
  readonly noWorking: string;
  /** The same of a result that is open. */
  readonly nothingToWorkOut: string;
  readonly why: (reasons: readonly string[]) => string;
  readonly aged: (age: string) => string;
  /** A reading that changes the result: as adopted, and what each option gives. */
  readonly reading: (position: number, question: string) => string;
  readonly adopted: (meaning: string) => string;
  readonly notAdopted: string;
  readonly decided: (document: string, date: string, signatory: string) => string;
  /** Where an office names its document, if the edition names none. */
  readonly undecided: string;
  readonly option: (meaning: string, outcome: string, reasons: readonly string[]) => string;
  /** What stands before the readings of which no single one changes the result. */
  readonly withoutEffect: string;
  /** One of these as adopted, if it is. */
  readonly unchanged: (question: string, meaning?: string) => string;
  readonly noReading: string;
  /** What stands before the questions that no reading decides. */
  readonly openQuestions: string;
  readonly openQuestion: (question: string, treatment: string) => string;
  readonly source: (source: string, reliability: Reliability) => string;
  /** The notice by its number, `null` where that is not known. */
  readonly notice: (number: string | null, issuer: string) => string;
  /** The documents that fix the official rest days. */
  readonly officialRestDays: (documents: readonly string[]) => string;
  /** From when to when an edition's own list of rest days reaches. */
  readonly ownRestDays: (from: string, until: string) => string;
  /** Where those who worked it out and checked it sign. */
  readonly signatures: readonly string[];
}
