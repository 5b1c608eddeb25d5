import {
  capitalised,
  clauseNamed,
  cny,
  counted,
  day,
  english,
  groupNamed,
  listed,
  percent,
  rangeNamed,
  uncapitalised,
} from './en.js';
import { figure, inPercent, truth, under } from './figures.js';
import type { SheetTexts } from './sheet-texts.js';

const relations = { '<': '<', '<=': '≤', '>=': '≥', '>': '>' } as const;
const timings = { before: 'before the window', within: 'within the window', after: 'after the window' } as const;

const number = (value: unknown): number => figure(value as number);
const text = (value: unknown): string => value as string;
const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

/** A calculation sheet, in English. */
export const englishSheet: SheetTexts = {
  title: (name) => `Calculation sheet: ${uncapitalised(name)}`,
  number: 'No. ____________',
  document: (noticeNumber, issuer, issuedOn) =>
    [
      noticeNumber === null ? 'Notice without a known number' : `Notice ${noticeNumber}`,
      issuer,
      issuedOn === null ? 'day not known' : day(issuedOn),
    ].join(', '),
  person: 'Name: ____________  Identity number: __________________  Village: ____________',
  data: (edition, library) => `Edition ${edition}; worked out by ${library}.`,
  headings: {
    basis: '1. Basis',
    facts: '2. Facts',
    working: '3. Working',
    conclusion: '4. Conclusion',
    readings: '5. Readings',
    sources: '6. Sources',
  },
  clause: (clause, heading) => `${capitalised(clauseNamed(clause))}: ${uncapitalised(heading)}`,
  noClause: 'The notice has no such part.',
  noClauseOfThatTime: 'No notice governs the time asked about; see 4.',
  ofAmount: (label) => label.replace(/ in yuan.*$/, ''),
  labelled: (label, value) => `${label}: ${value}`,
  entry: (position, parts) => `${position}: ${parts.join(', ')}`,
  noEntry: 'none',
  value(value, unit) {
    switch (unit) {
      case 'CNY':
        return cny(String(value));
      case 'CNY/year':
        return `CNY ${number(value)}`;
      case 'age':
      case 'years':
        return counted(number(value), 'year');
      case 'count':
        return String(number(value));
      case 'day':
        return day(text(value));
      case 'days':
        return counted(number(value), 'day');
      case 'months':
        return counted(number(value), 'month');
      case 'working-days':
        return counted(number(value), 'working day');
      case 'persons':
        return counted(number(value), 'person');
      case 'points':
        return counted(number(value), 'point');
      case 'percent':
        return `${inPercent(String(value))} %`;
      case 'rate':
        return percent(text(value));
      case 'grade':
        return under(english.facts.grade.options as Readonly<Record<string, string>>, String(value));
      case 'generation':
        return under(english.facts.cardGeneration.options as Readonly<Record<string, string>>, String(value));
      case 'group':
        return groupNamed(text(value));
      case 'timing':
        return under(timings, value);
      case 'truth':
        return truth(value as boolean) ? 'yes' : 'no';
      default:
        throw new RangeError('no unit of this library');
    }
  },
  atLeast: (value) => `at least ${value}`,
  nothing: 'nothing',
  comma: ', ',
  list: (values) => listed(values),
  segment: (years, amount) => `${years} at ${amount} each`,
  shortened: (first, last, count) => `${first} … ${last} (${count} in all)`,
  range: rangeNamed,
  percent: (value) => `${figure(value)} %`,
  operations: {
    fact: ({ value }) => `${value}, as given`,
    figure: ({ value }) => value,
    sum: ({ value, from }) => (from.length > 1 ? `${from.join(' + ')} = ${value}` : value),
    difference: ({ value, from, unit }) =>
      unit === 'days' ? `from the day after ${from[1]} to ${from[0]}, ${value}` : `${from.join(' − ')} = ${value}`,
    product: ({ value, from, unit }) => `${from.join(' × ')} = ${value}${unit === 'persons' ? ', rounded up' : ''}`,
    quotient: ({ value, from }) => `${from.join(' ÷ ')} = ${value}`,
    least({ value, from, unit }) {
      if (from.length < 2) return value;
      if (unit === 'truth') return `${from.join(', ')}, all must hold: ${value}`;
      return `the ${unit === 'day' ? 'earliest' : 'least'} of ${listed(from)}: ${value}`;
    },
    greatest({ value, from, unit }) {
      if (from.length < 2) return value;
      if (unit === 'truth') return `${from.join(', ')}, one is enough: ${value}`;
      return `the ${unit === 'day' ? 'latest' : 'greatest'} of ${listed(from)}: ${value}`;
    },
    compare: ({ value, from, relation }) =>
      relation === undefined
        ? `${from[0]} is ${value} (${from[1]} to ${from[2]})`
        : `${from[0]} ${under(relations, relation)} ${from[1]}: ${value}`,
    select: ({ value, from, isNothing }) => (isNothing ? `${from[0]} is none of those listed` : value),
    count: ({ value }) => value,
    run: ({ value }) => `${value}, counted without a gap`,
    band({ value, from, isNothing, band }) {
      if (band === undefined) return value;
      const [start, next] = band;
      if (isNothing) return `${from[0]}, under ${start}: none`;
      return `${from[0]}, in the band from ${start}${next === undefined ? '' : ` to under ${next}`}: ${value}`;
    },
    segments: ({ value, from: [years, ...parts], isNothing }) =>
      isNothing ? `${years}, too few for any` : `${years}, ${parts.join(' and ')}: ${value}`,
    age: ({ value, from }) => `born on ${from[0]}, ${value} old on ${from[1]}`,
    addDays: ({ value, from }) =>
      from.length === 1
        ? `the day before ${from[0]}: ${value}`
        : `${from[1]}, counted from the day after ${from[0]}: ${value}`,
    addWorkingDays: ({ value, from }) => `${from[1]}, counted from the day after ${from[0]}: ${value}`,
    addYears: ({ value, from }) => `${from[1]} from ${from[0]}: ${value}`,
    startOfMonth: ({ value, from }) => `the first day of the month of ${from[0]}: ${value}`,
    startOfNextMonth: ({ value, from }) => `the first day of the month after ${from[0]}: ${value}`,
    nextWorkingDay: ({ value, from }) =>
      from[0] === value ? `${value} is a working day` : `${from[0]} is a rest day, so ${value}`,
  },
  step: (position, label, how, authority) => `${position}. ${label}: ${how}${authority}.`,
  ofClause: (label, announcedOn) =>
    ` (${label}${announcedOn === undefined ? '' : `, made known on ${day(announcedOn)}`})`,
  ofSource: ' (not in the notice, see 6)',
  workingUnder: (position, meanings) =>
    `(${position}) If it is read so: ${meanings.map((meaning) => withoutStop(meaning)).join('; ')}.`,
  sameResult: 'Any other combination of readings gives one of these results.',
  noWorking: 'Nothing to work out: the facts decide.',
  nothingToWorkOut: 'Nothing can be worked out, for the reason in 4.',
  why: (reasons) => `Why: ${reasons.map(uncapitalised).join('; ')}.`,
  aged: (age) => `${age} old`,
  reading: (position, question) => `${position}. ${question}`,
  adopted: (meaning) => `Adopted: ${meaning}`,
  notAdopted: 'Adopted: none; this is what each would give.',
  decided: (document, date, signatory) => `Decided by ${document}, ${day(date)}, signed ${signatory}.`,
  undecided: 'Decided by: ____________.',
  option: (meaning, outcome, reasons) =>
    `${withoutStop(meaning)}: ${[outcome, ...reasons.map(withoutStop)].join('; ')}.`,
  withoutEffect: 'Changing any one of these readings, and no other, leaves the conclusion as it is:',
  unchanged: (question, meaning = 'None adopted.') => `${question} ${meaning}`,
  noReading: 'The conclusion rests on no reading.',
  openQuestions: 'Other questions that the notice leaves open, and how they are treated here:',
  openQuestion: (question, treatment) => `${question} ${treatment}`,
  // No source: nothing whose reliability could be told. A repost says so itself.
  source: (source, reliability) =>
    /^No source/.test(source)
      ? source
      : `${withoutStop(source).replace(/, read in a? ?reposts?$/, '')} (${under(english.reliability, reliability)}).`,
  notice: (noticeNumber, issuer) => `${noticeNumber ?? `${issuer}, number not known`}.`,
  officialRestDays: (documents) =>
    `Rest days: holiday arrangements of the General Office of the State Council (${listed(documents)}).`,
  ownRestDays: (from, until) =>
    `Rest days: the edition’s own list (${day(from)} to ${day(until)}), which names no source.`,
  signatures: [
    'Prepared by: ____________  Checked by: ____________  Approved by: ____________',
    '(Seal)                                               Date: ____________',
  ],
};
