import type { Determination, Open } from '../engine/outcome.js';
import { type InvalidFactsError, type Issue, pathText } from '../errors.js';
import { type Clause, clauses } from '../notice/clauses.js';
import {
  type AdoptedReadings,
  type Reading,
  type ReadingId,
  type ReadingOption,
  readings,
} from '../readings/register.js';
import type { FactName } from './fact-name.js';
import type { AnyReason, Language, Part, ReceivedWord, Texts } from './texts.js';

export type AnyDetermination = Determination<unknown, unknown>;
type AnyOpen = Open<unknown, unknown>;

/** What is said in one language, and the readings adopted where they are known. */
export interface Speaker {
  readonly language: Language;
  readonly texts: Texts;
  readonly adopted?: AdoptedReadings | undefined;
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

/** What the texts have under a key: a result with any other is none of ours, and throws. */
function textOf<Table extends object>(table: Table, key: string): Table[keyof Table] {
  if (!Object.hasOwn(table, key)) throw new RangeError(key);
  return table[key as keyof Table];
}

function reasonSentence(reason: AnyReason, { texts }: Speaker): string {
  return (textOf(texts.reasons, reason.code) as (reason: AnyReason) => string)(reason);
}

/** The outcome in a phrase. */
function outcomePhrase(determination: AnyDetermination, { texts }: Speaker): string {
  if (determination.status === 'undetermined') return texts.undetermined;
  if (determination.status === 'refused') return textOf(texts.refusals, determination.rule);
  return (textOf(texts.values, determination.rule) as (value: unknown) => string)(determination.value);
}

/** The figures compared, or what is open. */
function figureLines(determination: AnyDetermination, speaker: Speaker): string[] {
  if (determination.status === 'determined') return [];
  if (determination.status === 'refused') {
    return determination.reasons.map((reason) => reasonSentence(reason as AnyReason, speaker));
  }
  return determination.open.flatMap((open) => openLines(open, speaker));
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
const outcomeLines = (determination: AnyDetermination, speaker: Speaker): string[] => [
  speaker.texts.sentence(outcomePhrase(determination, speaker)),
  ...figureLines(determination, speaker),
];

/** A point the answer rests on, followed by the way it is read where that is known. */
function pointRestedOn(id: ReadingId, speaker: Speaker): string[] {
  const question = questionOf(id, speaker);
  return speaker.adopted === undefined ? [question] : [question, meaningOf(id, speaker.adopted[id], speaker)];
}

/** A determination: the outcome, the figures, the clauses, the readings. */
export function determinationLines(determination: AnyDetermination, speaker: Speaker, name?: string): string[] {
  const { texts } = speaker;
  const points = determination.readings.flatMap((id) => pointRestedOn(id, speaker));
  return [
    texts.headline(name ?? textOf(texts.rules, determination.rule), outcomePhrase(determination, speaker)),
    ...indented([
      ...figureLines(determination, speaker),
      texts.clauses(determination.clauses.map((id) => clauseLabel(id, speaker))),
      ...(points.length > 0 ? [texts.restsOn(points)] : []),
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

/** Where a fault is: by its name, and by its keys so that it is found in the data. */
export function placeOf(path: Issue['path'], { texts }: Speaker): string {
  if (path.length === 0) return texts.wholeRecord;
  const keys = pathText(path);
  const names = path.map((key) => {
    if (typeof key === 'number') return texts.entry(key + 1);
    return Object.hasOwn(texts.facts, key) ? texts.facts[key as FactName] : undefined;
  });
  return names.every((name) => name !== undefined) ? texts.place(names, keys) : `“${keys}”`;
}

/** The excerpt of a fact, its words in the language spoken. */
function receivedIn(excerpt: string, { texts }: Speaker): string {
  if (Object.hasOwn(texts.receivedWords, excerpt)) return texts.receivedWords[excerpt as ReceivedWord];
  const length = excerpt.match(/^an array of (\d+)$/)?.[1];
  return length === undefined ? excerpt : texts.receivedList(length);
}

function issueLine({ path, code, received, against }: Issue, speaker: Speaker): string {
  const { texts } = speaker;
  const details = [
    ...(code === 'missing' ? [] : [texts.received(receivedIn(received, speaker))]),
    ...(against ? [texts.against(placeOf(against.path, speaker), against.value)] : []),
  ];
  return texts.issue(placeOf(path, speaker), textOf(texts.issues, code), details);
}

/** An error: every issue. */
export const errorLines = ({ issues }: InvalidFactsError, speaker: Speaker): string[] => [
  speaker.texts.malformed(issues.length),
  ...indented(issues.map((issue) => issueLine(issue, speaker))),
];
