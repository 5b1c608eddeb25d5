import { type Issue, pathText } from '../errors.js';
import { entries, isDay, isMonth, own, shortText, under } from './figures.js';
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
  const names = path.map((key) => (typeof key === 'number' ? texts.entry(key + 1) : factOf(key, texts)?.label));
  return names.every((name) => name !== undefined) ? texts.place(names, keys) : texts.quoted(keys);
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
  return (code === 'out-of-range' ? own(fact, 'range') : undefined) ?? fact.hint;
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

/** What another fact says: a day or a month, a word of a preview, or its text. */
function valueIn(value: string, { texts }: Speaker): string {
  if (isDay(value) || isMonth(value)) return texts.moment(value);
  return Object.hasOwn(texts.receivedWords, value) ? under(texts.receivedWords, value) : shortText(value);
}

/** One issue in one sentence: where, what is wrong, what to fill in, what was received. */
export function issueLine(issue: Issue, speaker: Speaker): string {
  const { path, code, received, against } = issue;
  const { texts } = speaker;
  const hint = hintAt(path, code, speaker);
  const fillIn = hint === undefined ? [] : [texts.fillIn(hint)];
  return texts.issue(placeOf(path, speaker), under(texts.issues, code), fillIn, [
    ...(code === 'missing' ? [] : [texts.received(receivedIn(received, speaker))]),
    ...(against ? [texts.against(placeOf(against.path, speaker), valueIn(against.value, speaker))] : []),
  ]);
}

/** An error: every issue. */
export const errorLines = (issues: readonly Issue[], speaker: Speaker): string[] => [
  speaker.texts.malformed(entries(issues).length),
  ...issues.map((issue) => `  ${issueLine(issue, speaker)}`),
];
