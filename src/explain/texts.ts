import type { RuleId } from '../engine/outcome.js';
import type { StatementId } from '../engine/statement.js';
import type { IssueCode } from '../errors.js';
import type { Reliability } from '../notice/clauses.js';
import type { Notice } from '../notice/notice.js';
import type { FactKey, ReasonOf, ValueOf } from '../statements/answers.js';
import type { DataTexts } from './data-texts.js';

/** Everything said of one rule: a new rule adds one such block to each language. */
type RuleTexts<Rule extends RuleId> = {
  /** What is determined: the headline of every answer. */
  readonly name: string;
  /** Its name as a part of a statement, where that differs. */
  readonly part?: string;
  /** What the notice does not state where it is silent, if the name does not say it well. */
  readonly unstated?: string;
  /** A value as a phrase, which follows the name. */
  readonly value: (value: ValueOf<Rule>) => string;
} & RefusalTexts<ReasonOf<Rule>>;

/** A rule that never refuses has no words for it. */
type RefusalTexts<Reason> = [Reason] extends [never]
  ? unknown
  : {
      /** A refusal as a phrase, which follows the name. */
      readonly refused: string;
      readonly reasons: { readonly [Code in CodeOf<Reason>]: ReasonText<Extract<Reason, { readonly code: Code }>> };
    };

/** A reason as a sentence: of one with figures also what holds whatever they are, for a code that stands alone. */
type ReasonText<Reason> = [Exclude<keyof Reason, 'code'>] extends [never]
  ? string
  : { readonly inGeneral: string; readonly withFigures: (reason: Reason) => string };

type CodeOf<Reason> = Reason extends { readonly code: infer Code extends string } ? Code : never;

/** The words of one fact. */
export interface FactTexts {
  readonly label: string;
  /** What to fill in; it stands after "fill in". */
  readonly hint: string;
  /** The same for one entry, where the fact is a list. */
  readonly entry?: string;
  /** What is asked for where the value is of the right kind and out of range, if the hint does not say it. */
  readonly range?: string;
  /** What is asked for of a target, where that is narrower. */
  readonly ofTarget?: string;
  /** What `null` means, where a fact may be absent. */
  readonly absent?: string;
  /** The options in words, where the fact has a few. */
  readonly options?: Readonly<Record<string, string>>;
}

/** What a preview of a value says in words; every other is a number or a text in quotes. */
export type ReceivedWord =
  | 'null'
  | 'undefined'
  | 'true'
  | 'false'
  | 'NaN'
  | 'Infinity'
  | '-Infinity'
  | 'a bigint'
  | 'a symbol'
  | 'a function'
  | 'an object'
  | 'an unreadable object'
  | 'an unreadable value'
  | 'an amount';

/** A unit of a governing fact: a day or a month is a text, a year a number. */
export type Moment = string | number;

/** A part of a notice that a rule rests on without being named after it. */
export type PartRestedOn = Extract<
  keyof Notice,
  'basicPension' | 'completion' | 'contributionTier' | 'longContributionBonus' | 'pensionAge'
>;

/** Everything `explain` can say, in one language. A missing key does not compile. */
export interface Texts {
  /** One block a rule, in the order of the notice. */
  readonly rules: { readonly [Rule in RuleId]: RuleTexts<Rule> };
  readonly statements: Readonly<Record<StatementId, string>>;
  readonly facts: Readonly<Record<FactKey, FactTexts>>;

  /** Of an edition whose bonus counts all years, its words for what others call consecutive years. */
  readonly ofAllYears: (words: string) => string;

  /** The outcomes in words. */
  readonly outcomes: Readonly<Record<'determined' | 'refused' | 'undetermined', string>>;
  /** An open outcome as a phrase, which follows the name of a rule. */
  readonly undetermined: string;
  /** The name of what a tier brings, of a person who may not choose the tier. */
  readonly ifTierWereOpen: (name: string) => string;
  /** An outcome under the name of its rule or part. */
  readonly headline: (name: string, outcome: string) => string;
  /** An outcome by itself. */
  readonly sentence: (outcome: string) => string;

  /** Each open point. */
  readonly notStated: (clause: ClauseWords, unstated: string) => string;
  /** The clause says it, and the data do not. */
  readonly unread: (clause: ClauseWords, unstated: string) => string;
  readonly noSuchPart: (unstated: string) => string;
  /** That the notice has no part on something else, which is needed. */
  readonly lacksWhatItRestsOn: (parts: readonly string[]) => string;
  /** The same of notices of which each lacks some part that another one has. */
  readonly noneHasAll: (parts: readonly string[]) => string;
  /** The parts of a notice that other rules rest on. */
  readonly parts: Readonly<Record<PartRestedOn, string>>;
  readonly outsideCoverage: (fact: string, given: Moment, from: Moment | null, until: Moment | null) => string;
  /** The same of several notices, of one of which the days are told. */
  readonly outsideEach: Texts['outsideCoverage'];
  readonly restDaysUnknown: (on: string, from: string | null, until: string | null) => string;
  readonly factUnknown: (fact: string) => string;
  readonly pending: (until: string) => string;
  readonly unsettled: (question: string) => string;
  /** Of an open point with days or a fact what holds whatever they are. */
  readonly openInGeneral: Readonly<
    Record<'outside-coverage' | 'rest-days-unknown' | 'fact-unknown' | 'pending', string>
  >;

  /** On what an answer rests. */
  readonly clauses: (clauses: readonly ClauseWords[]) => string;
  /** The clauses where the figure is from elsewhere. */
  readonly clausesWithoutTheFigure: (clauses: readonly ClauseWords[]) => string;
  /** The source of a figure that the notice does not state; the option too, unless it has just been told. */
  readonly elsewhere: (meaning: string | undefined, source: string, reliability: Reliability) => string;
  readonly without: (names: readonly string[]) => string;
  /** The same of what a notice has a part for, at another time. */
  readonly withoutOutside: Texts['without'];
  readonly restsOn: (questions: readonly string[]) => string;
  /** A reading adopted that is not the default. */
  readonly adopted: (question: string, meaning: string) => string;
  readonly reliability: Readonly<Record<Reliability, string>>;

  /** That a result needs the edition that gave it, and not the one given with it. */
  readonly editionOfResult: (id: string, given?: string) => string;

  /** Malformed facts. */
  readonly malformed: (issues: number) => string;
  readonly issues: Readonly<Record<IssueCode, string>>;
  /** What to fill in stands right after the problem, where there is a hint. */
  readonly issue: (place: string, problem: string, hint: readonly string[], details: readonly string[]) => string;
  readonly fillIn: (hint: string) => string;
  /** That the fact may be `null`, and what that means. */
  readonly orNull: (absent: string) => string;
  /** Faults in the data of an edition, and in how one is used. */
  readonly data: DataTexts;
  readonly received: (value: string) => string;
  readonly against: (place: string, value: string) => string;
  /** The problem of a fact that contradicts another: the names of the other's place, and what it says. */
  readonly contradicts: (names: readonly string[], value: string) => string;
  readonly receivedWords: Readonly<Record<ReceivedWord, string>>;
  readonly receivedList: (length: string) => string;
  readonly receivedOther: string;
  readonly quoted: (text: string) => string;
  /** A day, a month or a year as it stands in a sentence. */
  readonly moment: (moment: Moment) => string;
  readonly wholeRecord: string;
  readonly entry: (position: number) => string;
  /** A place in the facts, by its names; the keys it has in the data follow. */
  readonly place: (names: readonly string[], keys: string) => string;
  /** A label as it stands at the head of a field. */
  readonly heading: (label: string) => string;
}

/** A clause as it is cited. */
export interface ClauseWords {
  readonly id: string;
  readonly label: string;
  /** The document other than the notice that the clause is from, and how far it can be trusted. */
  readonly source?: string;
  readonly reliability?: Reliability;
}
