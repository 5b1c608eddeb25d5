import type { Edition } from '../editions/edition.js';
import { type EditionSeries, editionOrSeriesIssues } from '../editions/edition-series.js';
import type { Determination } from '../engine/outcome.js';
import type { DeterminationRecord } from '../engine/record.js';
import { type Issue, preview, throwIfAny } from '../errors.js';
import type { CollectionStatement } from '../statements/collection.js';
import type { ContributionStatement } from '../statements/contribution.js';
import type { PensionStatement } from '../statements/pension.js';
import { basisOf } from './basis.js';
import { english } from './en.js';
import { errorLines, issueLine } from './issue-lines.js';
import { type Labels, labelsFrom } from './labels.js';
import { plainCopy } from './plain-copy.js';
import { type AnyDetermination, type Basis, determinationLines, type Speaker, statementLines } from './result-lines.js';
import { englishSheet } from './sheet-en.js';
import { sheetLines } from './sheet-lines.js';
import type { SheetTexts } from './sheet-texts.js';
import { chineseSheet } from './sheet-zh.js';
import { chinese } from './zh.js';

export type { FactLabels, Labels, StatementPart } from './labels.js';

/** The languages of the explanations; `zh` is short for `zh-CN`. */
export type Language = 'en' | 'zh-CN' | 'zh';

/** Anything the library answers, an error among them, and what JSON makes of it. */
export type Explainable =
  | Determination<unknown, unknown>
  | ContributionStatement
  | PensionStatement
  | CollectionStatement
  | DeterminationRecord<unknown, object>
  | { readonly code: 'INVALID_FACTS'; readonly issues: readonly Issue[] };

/** An issue as Standard Schema types it: what a framework hands on of the library's own, which `issueText` takes too. */
export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** With what a result is explained. */
export interface ExplainOptions {
  /** The edition that gave the result. A result of `lingcheng2020`, with whatever readings adopted, needs none. */
  readonly edition?: Edition | EditionSeries | undefined;
}

const speakers = {
  en: { language: 'en', texts: english },
  'zh-CN': { language: 'zh-CN', texts: chinese },
  zh: { language: 'zh-CN', texts: chinese },
} as const satisfies Readonly<Record<Language, Speaker>>;

const sheets: Readonly<Record<Speaker['language'], SheetTexts>> = { en: englishSheet, 'zh-CN': chineseSheet };

const issueAt = (path: string, code: Issue['code'], message: string, received: unknown): Issue => ({
  path: [path],
  code,
  message,
  received: preview(received),
});

/** The language asked for, or the issue. An object in its place would be asked for its text, and could throw. */
function speakerOf(language: unknown): Speaker | Issue {
  if (typeof language === 'string' && Object.hasOwn(speakers, language)) return speakers[language as Language];
  return issueAt('language', 'unknown-value', 'expected en, zh-CN or zh', language);
}

/** What is worked out of something a caller may have made up; `undefined` where that throws. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** A record of any kind, with the keys that tell the kinds apart. */
interface AnyRecord {
  readonly code?: unknown;
  readonly issues?: unknown;
  readonly statement?: unknown;
  readonly edition?: unknown;
}

const isRecord = (value: unknown): value is AnyRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A statement's parts, or the one determination. */
function determinationsIn(copy: AnyRecord): readonly AnyDetermination[] {
  const parts = 'statement' in copy ? Object.values(copy).filter(isRecord) : [copy];
  return parts as readonly unknown[] as readonly AnyDetermination[];
}

/** The edition among the options, or what is wrong with it. One in their place would be passed over without a word. */
function editionIn(options: unknown): {
  readonly edition: Edition | EditionSeries | undefined;
  readonly issues: readonly Issue[];
} {
  const found = attempt(() => {
    const isOptions = isRecord(options) && Object.keys(options).every((key) => key === 'edition');
    return isOptions ? [Object.hasOwn(options, 'edition') ? options.edition : undefined] : undefined;
  });
  if (found === undefined) {
    return {
      edition: undefined,
      issues: [issueAt('options', 'wrong-type', 'expected an object with edition alone', options)],
    };
  }
  const [edition] = found;
  const issues = edition === undefined ? [] : editionOrSeriesIssues(edition);
  return { edition: issues.length > 0 ? undefined : (edition as Edition | EditionSeries | undefined), issues };
}

const isIssue = (value: unknown): value is Issue =>
  isRecord(value) && Object.hasOwn(value, 'path') && Object.hasOwn(value, 'received');

/** The lines of a result, or the issue of its edition. */
function linesOf(copy: unknown, edition: Edition | EditionSeries | undefined, speaker: Speaker): string[] | Issue {
  if (!isRecord(copy)) throw new RangeError('not a result');
  if ('workings' in copy) {
    const record = copy as DeterminationRecord<unknown, object>;
    // It tells all it needs of its edition: another one beside it would be passed over without a word.
    const basis = edition && basisOf(record.edition.id, edition);
    return isIssue(basis) ? basis : sheetLines(record, speaker, sheets[speaker.language]);
  }
  if (copy.code === 'INVALID_FACTS') return errorLines(copy.issues as Issue[], speaker);

  const determinations = determinationsIn(copy);
  const bases = new Map<string, Basis>();
  for (const { edition: id } of determinations) {
    if (typeof id !== 'string') throw new RangeError('not a result');
    const basis = basisOf(id, edition);
    if (isIssue(basis)) return basis;
    bases.set(id, basis);
  }
  const basisOfPart = (part: AnyDetermination) => bases.get(part.edition) as Basis;
  if ('statement' in copy) return statementLines(copy.statement, determinations, basisOfPart, speaker);
  return determinations.flatMap((one) => determinationLines(one, basisOfPart(one), speaker));
}

/**
 * A result in plain sentences: the outcome, the figures compared, the clauses by their printed labels, the source of
 * a figure that the notice does not state, and which of the points it leaves open the answer rests on. Where one of
 * them is not settled, the outcome under each option follows.
 *
 * Of a record it makes the calculation sheet (计算书) in the form of an office: the basis, the facts, every step of the
 * working, the conclusion, the readings that change it and what each would give, the sources, and where to sign.
 *
 * It takes what the library made, and what JSON made of that. A result of `lingcheng2020`, with whatever readings
 * adopted, explains itself, since its `edition` names them; a result of any other edition needs that edition. A record
 * tells all it needs.
 *
 * @throws InvalidFactsError for another language, anything the library did not answer, or an edition that is not the
 * result's.
 * @example A determined amount, in both languages.
 * ```ts
 * explain(determineBasicPension({ asOf: '2020-05-01' }), 'en').split('\n')[0] // => 'Base pension: CNY 118.00 a month.'
 * explain(determineBasicPension({ asOf: '2020-05-01' }), 'zh').split('\n')[0] // => '基础养老金：每月118元。'
 * explain(determineBasicPension({ asOf: '2020-05-01' }), 'zh').split('\n')[1] // => '  依据：通知“二、4”。'
 * ```
 * @example A stored result is explained later.
 * ```ts
 * explain(JSON.parse(JSON.stringify(determineNextAdjustment({ lastAdjustedOn: '2018-01-01' }))), 'en').split('\n')[0]
 * // => 'Next adjustment of the base pension: due by 2023-01-01.'
 * ```
 * @example The sheet of a record.
 * ```ts
 * explain(recordOf(determineNextAdjustment, { lastAdjustedOn: '2018-01-01' }), 'zh').split('\n').slice(11, 14)
 * // => ['三、计算过程', '  1．最迟调整日期：自2018年1月1日起满5年，2023年1月1日（“二、4”）。', '']
 * ```
 */
export function explain(result: Explainable, language: Language, options: ExplainOptions = {}): string {
  const speaker = speakerOf(language);
  const { edition, issues } = editionIn(options);
  const lines = attempt(() => linesOf(plainCopy(result), edition, isIssue(speaker) ? speakers.en : speaker));
  throwIfAny(
    [
      ...(lines === undefined ? [issueAt('result', 'unknown-value', 'expected a result of this library', result)] : []),
      ...[speaker].filter(isIssue),
      // Whose edition cannot be used is not asked for another.
      ...(issues.length > 0 ? issues : [lines].filter(isIssue)),
    ],
    'explain',
  );
  return (lines as string[]).join('\n');
}

/**
 * One issue of an InvalidFactsError in one sentence: where it is, what is wrong and what to fill in. For a form that
 * shows each issue at its field. An issue of `facts` is taken as a framework types it, such as in a hook of hono's
 * `sValidator`.
 *
 * @throws InvalidFactsError for another language, or anything but an issue.
 * @example
 * ```ts
 * issueText({ path: ['birthDate'], code: 'not-a-day', message: '', received: '"1960-5-1"' }, 'zh')
 * // => '出生日期［birthDate］：日期不存在或格式不符，应填“年-月-日”，如2020-05-01；现填“1960-5-1”。'
 * issueText({ path: ['student'], code: 'missing', message: '', received: 'undefined' }, 'en')
 * // => 'Student (student): missing; fill in yes or no (true or false).'
 * ```
 */
export function issueText(issue: Issue | StandardIssue, language: Language): string {
  const speaker = speakerOf(language);
  const line = attempt(() => issueLine(plainCopy(issue) as Issue, isIssue(speaker) ? speakers.en : speaker));
  throwIfAny(
    [
      ...(line === undefined
        ? [issueAt('issue', 'wrong-type', 'expected an issue of an InvalidFactsError', issue)]
        : []),
      ...[speaker].filter(isIssue),
    ],
    'issueText',
  );
  return line as string;
}

/**
 * Every word of one language that is not a sentence, as plain, deeply frozen data: the names of rules, statements and
 * outcomes, each fact with what to fill in, the register of readings, the clauses of the notice.
 *
 * @throws InvalidFactsError for another language.
 * @example
 * ```ts
 * labels('en').facts.diedOn
 * // => { label: 'Day of death', hint: 'a day as year-month-day, such as 2020-05-01', absent: 'no death by the end of the month' }
 * labels('zh').rules['municipal-subsidy'] // => '政府缴费补贴'
 * labels('zh').facts.student.options // => { true: '是', false: '否' }
 * labels('en').clauses['2.6'] // => { label: '二、6', heading: 'Funeral grant' }
 * ```
 */
export function labels(language: Language): Labels {
  const speaker = speakerOf(language);
  if (isIssue(speaker)) throwIfAny([speaker], 'labels');
  const { texts, language: spoken } = speaker as Speaker;
  return labelsFrom(texts, spoken);
}
