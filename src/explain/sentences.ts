import type { Determination, Open } from '../determination.js';
import type { InvalidFactsError } from '../invalid-facts-error.js';
import { type Clause, clauses } from '../notice/clauses.js';
import { type Reading, type ReadingOption, readings } from '../readings.js';
import type { AnyReason, Language, Part, Texts, ValueOf } from './texts.js';

export type AnyDetermination = Determination<unknown, unknown>;
type AnyOpen = Open<unknown, unknown>;

/** What is said in one language. */
export interface Speaker {
  readonly language: Language;
  readonly texts: Texts;
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** An id that is in no register makes the result none of ours: that throws. */
const clauseOf = (id: string): Clause => clauses.find((clause) => clause.id === id) as Clause;
const readingOf = (id: string): Reading => readings.find((reading) => reading.id === id) as Reading;

function clauseLabel(id: string, { language }: Speaker): string {
  const { label } = clauseOf(id);
  if (language === 'zh-CN') return label;
  return id === 'annex' ? `the annex (${label})` : `clause ${id} (${label})`;
}

const questionOf = (id: string, { language }: Speaker): string => readingOf(id).question[language];

const meaningOf = (id: string, option: string, { language }: Speaker): string =>
  (readingOf(id).options.find((candidate) => candidate.id === option) as ReadingOption).meaning[language];

function valueSentence(rule: keyof ValueOf, value: unknown, { texts }: Speaker): string {
  return (texts.values[rule] as (value: unknown) => string)(value);
}

function reasonSentence(reason: AnyReason, { texts }: Speaker): string {
  return (texts.reasons[reason.code] as (reason: AnyReason) => string)(reason);
}

function openLines(open: AnyOpen, speaker: Speaker): string[] {
  const { texts } = speaker;
  if (open.why === 'not-stated') return [texts.notStated(clauseLabel(open.clause, speaker))];
  if (open.why === 'outside-coverage') return [texts.outsideCoverage(open.on, open.from, open.until)];
  if (open.why === 'pending') {
    return [texts.pending(open.until), ...open.possible.flatMap((one) => listed(outcomeLines(one, speaker)))];
  }
  const outcomes = Object.entries(open.outcomes).flatMap(([option, outcome]) => [
    `- ${meaningOf(open.reading, option, speaker)}`,
    ...indented(outcomeLines(outcome, speaker)),
  ]);
  return [texts.unsettled(questionOf(open.reading, speaker)), ...outcomes];
}

const listed = ([first = '', ...rest]: readonly string[]): string[] => [`- ${first}`, ...indented(rest)];

/** The outcome and the figures behind it, without the authority. */
function outcomeLines(determination: AnyDetermination, speaker: Speaker): string[] {
  const { texts } = speaker;
  if (determination.status === 'determined') {
    return [
      `${valueSentence(determination.rule, determination.value, speaker)}${speaker.language === 'en' ? '.' : '。'}`,
    ];
  }
  if (determination.status === 'refused') {
    return [texts.refused, ...determination.reasons.map((reason) => reasonSentence(reason as AnyReason, speaker))];
  }
  return [texts.undetermined, ...determination.open.flatMap((open) => openLines(open, speaker))];
}

/** A determination: the outcome, the figures, the clauses, the readings. */
export function determinationLines(determination: AnyDetermination, speaker: Speaker, name?: string): string[] {
  const { texts } = speaker;
  const [outcome = '', ...figures] = outcomeLines(determination, speaker);
  const questions = determination.readings.map((id) => questionOf(id, speaker));
  return [
    `${name ?? texts.rules[determination.rule]}${texts.colon}${outcome}`,
    ...indented([
      ...figures,
      texts.clauses(determination.clauses.map((id) => clauseLabel(id, speaker))),
      ...(questions.length > 0 ? [texts.restsOn(questions)] : []),
    ]),
  ];
}

/** A statement: its parts, the total last. */
export function statementLines(
  statement: { readonly statement: keyof Texts['statements'] },
  speaker: Speaker,
): string[] {
  const { statement: id, ...determinations } = statement;
  const parts = Object.entries(determinations) as [Part, AnyDetermination][];
  const lines = parts.flatMap(([part, one]) => determinationLines(one, speaker, speaker.texts.parts[part]));
  return [speaker.texts.statements[id], ...indented(lines)];
}

/** An error: every issue. */
export function errorLines({ issues }: InvalidFactsError, { texts }: Speaker): string[] {
  const lines = issues.map(({ path, code, received }) =>
    texts.issue(path.length === 0 ? texts.wholeRecord : path.join('.'), texts.issues[code], received),
  );
  return [texts.malformed(issues.length), ...indented(lines)];
}
