import { type Issue, pathText, preview } from '../errors.js';
import { own } from '../values/own.js';
import { entries, isDay, isMonth, shortText, under } from './figures.js';
import type { Speaker } from './result-lines.js';
import type { FactTexts, ReceivedWord, Texts } from './texts.js';

const factOf = (key: unknown, { facts }: Texts): FactTexts | undefined =>
  typeof key === 'string' && Object.hasOwn(facts, key) ? facts[key as keyof Texts['facts']] : undefined;

/** No facts and no edition nest deeper. */
const deepestPath = 64;

/** Where a fault is: by its names, and by its keys so that it is found in the data. */
function placeOf(path: Issue['path'], { texts }: Speaker): string {
  if (path.length === 0) return texts.wholeRecord;
  if (path.length > deepestPath) throw new RangeError('no path of this library');
  const keys = pathText(path);
  const names = namesOf(path, texts) ?? namesInData(path, texts);
  return names.length === 0 ? texts.quoted(keys) : texts.place(names, keys);
}

/** The part of an edition that a place is in, and which edition of a series; nothing where a language names none. */
function namesInData([root, at, ...rest]: Issue['path'], { data }: Texts): readonly string[] {
  if (root === 'editions' && typeof at === 'number') {
    return [data.member(at + 1), ...namesInData(rest, { data } as Texts)].filter((name) => name !== '');
  }
  const name = own(data.places, String(root === 'notice' ? (at ?? root) : root));
  return name === undefined ? [] : [name];
}

/** The parts of an edition, by their keys. */
const dataRoots = new Set<unknown>([
  'id',
  'document',
  'clauses',
  'notice',
  'readings',
  'decisions',
  'restDays',
  'edition',
  'editions',
]);

const isOfData = ({ path }: Issue): boolean => dataRoots.has(path[0]);

/** The names of a place, if every key there is a fact or a position. */
function namesOf(path: Issue['path'], texts: Texts): readonly string[] | undefined {
  const names = path.map((key) => (typeof key === 'number' ? texts.entry(key + 1) : factOf(key, texts)?.label));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** Where the value is of no use as it is, the caller is told what to fill in. */
const tellsWhatToFillIn = new Set<string>([
  'missing',
  'wrong-type',
  'not-finite',
  'not-whole',
  'not-a-day',
  'not-a-month',
  'not-an-amount',
  'out-of-range',
  'unknown-value',
  'unreadable',
]);

/** What to fill in at a path, if it leads to a fact or to an entry of one. */
function hintAt(path: Issue['path'], code: string, { texts }: Speaker): string | undefined {
  if (!tellsWhatToFillIn.has(code)) return undefined;
  const isEntry = typeof path.at(-1) === 'number';
  const fact = factOf(path.at(isEntry ? -2 : -1), texts);
  if (fact === undefined) return undefined;
  if (isEntry) return own(fact, 'entry');
  const ofTarget = path.at(-2) === 'target' ? own(fact, 'ofTarget') : undefined;
  return ofTarget ?? (code === 'out-of-range' ? own(fact, 'range') : undefined) ?? fact.hint;
}

/** Where it may be `null` for one rule only, the issue itself has to say so. */
const neededBySomeRule = new Set<unknown>(['backPaid', 'diedOn']);

/** What `null` would mean at a path, if the fact there may be `null`. */
function absentAt({ path, code, message }: Issue, { texts }: Speaker): string | undefined {
  const key = path.at(-1);
  const fact = factOf(key, texts);
  const absent = fact && own(fact, 'absent');
  if (absent === undefined || !tellsWhatToFillIn.has(code) || namesOf(path, texts) === undefined) return undefined;
  return !neededBySomeRule.has(key) || String(message).endsWith(', or null') ? absent : undefined;
}

/** The preview of a value, its words in the language spoken; a number stands as it is. */
function receivedIn(preview: string, { texts }: Speaker): string {
  if (Object.hasOwn(texts.receivedWords, preview)) return texts.receivedWords[preview as ReceivedWord];
  const length = preview.match(/^an array of (\d{1,20})$/)?.[1];
  if (length !== undefined) return texts.receivedList(length);
  const text = preview.match(/^"([^\n\r]{0,300})"(…?)$/);
  if (text !== null) return texts.quoted(`${text[1]}${text[2]}`);
  return /^-?[\d.e+-]{1,40}$/.test(preview) ? preview : texts.receivedOther;
}

const periodPattern = /^(any day|\d{4}-\d\d-\d\d) to (any day|\d{4}-\d\d-\d\d)$/;

/** Days in force as an issue has them; `undefined` for anything else. */
function periodIn(text: string, { texts }: Speaker): string | undefined {
  const [, ...ends] = periodPattern.exec(text) ?? [];
  if (ends.length === 0) return undefined;
  const [from, until] = ends.map((end) => (end === 'any day' ? undefined : end));
  return texts.data.period(from, until);
}

/** What another fact says: a day or a month, a word of a preview, or its text. */
function valueIn(value: string, speaker: Speaker): string {
  const { texts } = speaker;
  const period = periodIn(value, speaker);
  if (period !== undefined) return period;
  if (isDay(value) || isMonth(value)) return texts.moment(value);
  return Object.hasOwn(texts.receivedWords, value) ? under(texts.receivedWords, value) : shortText(value);
}

/** What was received; a day set against another fact is written as that one is. */
function givenIn({ received, against }: Issue, speaker: Speaker): string {
  const period = periodIn(received, speaker);
  if (period !== undefined) return period;
  const day = /^"(.*)"$/.exec(received)?.[1];
  return against !== undefined && isDay(day) ? speaker.texts.moment(day as string) : receivedIn(received, speaker);
}

/** What is to be done: of a fact what to fill in, of anything else what was expected. */
function demandIn(issue: Issue, speaker: Speaker): string | undefined {
  const { path, code, message } = issue;
  const { texts } = speaker;
  const hint = isOfData(issue) ? undefined : hintAt(path, code, speaker);
  if (hint !== undefined) return texts.fillIn(hint);
  if (path.length > 0 && namesOf(path, texts) !== undefined) return undefined;
  const words = /^expected ([^\n\r]{1,1000})$/.exec(String(message))?.[1];
  return words === undefined ? undefined : texts.data.expected(words);
}

/** One issue in one sentence: where, what is wrong, what to fill in, what was received. */
export function issueLine(issue: Issue, speaker: Speaker): string {
  const { path, code, against } = issue;
  const { texts } = speaker;
  const place = placeOf(path, speaker);
  const problem = (isOfData(issue) ? own(texts.data.issues, code) : undefined) ?? under(texts.issues, code);
  const isTold = code === 'missing' || (code === 'unknown-key' && issue.received === preview(path.at(-1)));
  const given = isTold ? undefined : givenIn(issue, speaker);
  const details = given === undefined ? [] : [texts.received(given)];
  if (against !== undefined) {
    if (pathText(against.path) === 'result.edition') {
      return texts.editionOfResult(receivedIn(against.value, speaker), given);
    }
    const value = valueIn(against.value, speaker);
    const names = code === 'contradiction' ? namesOf(against.path, texts) : undefined;
    if (names !== undefined) return texts.issue(place, texts.contradicts(names, value), [], details);
    details.push(texts.against(placeOf(against.path, speaker), value));
  }
  const demand = demandIn(issue, speaker);
  const absent = absentAt(issue, speaker);
  return texts.issue(place, problem, demand === undefined ? [] : [demand], [
    ...(absent === undefined ? [] : [texts.orNull(absent)]),
    ...details,
  ]);
}

/** The same of any value that is wrong in that way. */
export const issueInGeneral = (path: Issue['path'], code: string, speaker: Speaker): string =>
  speaker.texts.issue(
    placeOf(path, speaker),
    under(speaker.texts.issues, code),
    [hintAt(path, code, speaker)].flatMap((hint) => (hint === undefined ? [] : [speaker.texts.fillIn(hint)])),
    [],
  );

/** The same of whether a person is in a hardship group, which facts say in a list and a row in a column of its own. */
export function groupIssueInGeneral(group: string, column: string, code: string, { texts }: Speaker): string {
  const { hardshipGroups, student } = texts.facts;
  const place = texts.place([under(hardshipGroups.options as Readonly<Record<string, string>>, group)], column);
  return texts.issue(place, under(texts.issues, code), [texts.fillIn(student.hint)], []);
}

/** An error: every issue. */
export const errorLines = (issues: readonly Issue[], speaker: Speaker): string[] => [
  (entries(issues).every(isOfData) ? speaker.texts.data : speaker.texts).malformed(issues.length),
  ...issues.map((issue) => `  ${issueLine(issue, speaker)}`),
];
