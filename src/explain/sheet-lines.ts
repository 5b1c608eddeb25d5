import type { Difference } from '../editions/differences.js';
import type { Decision, RestDays } from '../editions/edition.js';
import { lingcheng2020 } from '../editions/edition.js';
import { restDayDocuments } from '../editions/official-rest-days.js';
import type { Unit } from '../engine/figures.js';
import { answersIn } from '../engine/outcome.js';
import type { DeterminationRecord, RecordedSource, Step } from '../engine/record.js';
import type { Operation } from '../engine/working.js';
import type { AgeSupplement } from '../notice/age-supplement.js';
import type { Clause } from '../notice/clauses.js';
import { type BonusSegment, yearsInSegments } from '../notice/long-contribution-bonus.js';
import type { Notice } from '../notice/notice.js';
import { isRange } from '../notice/tiers.js';
import { openQuestions } from '../readings/open-questions.js';
import { type Reading, type ReadingOption, readings } from '../readings/register.js';
import { isRecord } from '../values/is-record.js';
import { own } from '../values/own.js';
import { entries, figure, onOneLine, shortText, under } from './figures.js';
import { plainCopy } from './plain-copy.js';
import {
  type AnyDetermination,
  type Basis,
  countsAllYears,
  figureLines,
  found,
  indented,
  isOutsideCoverage,
  nameOfPart,
  optionOf,
  outcomePhrase,
  outsideAmong,
  readingOf,
  type Speaker,
  speakerIn,
  textsOf,
  withoutLines,
} from './result-lines.js';
import type { SheetTexts, StepWords } from './sheet-texts.js';
import type { FactTexts } from './texts.js';

type AnyRecord = DeterminationRecord<unknown, object>;

/** An edition as a record tells it: the shipped one, and where it differs. */
interface TheEdition extends Basis {
  readonly clauses: readonly Clause[];
  readonly decisions: readonly Decision[];
  readonly notice: Notice;
  readonly restDays: RestDays | null;
}

function put(data: unknown, [key, ...path]: Difference['path'], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof data !== 'object' || data === null) throw new RangeError('no place of an edition');
  const parts = data as Record<string | number, unknown>;
  parts[key] = put(parts[key], path, value);
  return parts;
}

/** The edition that a record was made in. */
function editionOf({ edition }: AnyRecord): TheEdition {
  const data = plainCopy({ ...lingcheng2020 });
  for (const { path, to } of edition.differences) put(data, entries(path), to);
  const whole = data as Omit<TheEdition, 'notices' | 'isOfSeries'>;
  return { ...whole, notices: [whole.notice], isOfSeries: false };
}

/** What a fact counts that is a number or an amount; any other is written as it stands. */
const unitOfFact: Readonly<Record<string, Unit>> = {
  amount: 'CNY',
  consecutiveYears: 'years',
  hardshipGroups: 'group',
  headcount: 'persons',
  payments: 'CNY',
  tier: 'CNY/year',
};

/** What a figure of the edition counts, by the last key of its place. */
const unitOfFigure: Readonly<Record<string, Unit>> = {
  amount: 'CNY',
  limit: 'age',
  monthsOfBasicPension: 'months',
  over: 'years',
  tiers: 'CNY/year',
  grades: 'grade',
  cardGeneration: 'generation',
  groups: 'group',
  for: 'group',
  percentOfLowest: 'count',
  percentOfTier: 'count',
  points: 'points',
  scale: 'points',
  by: 'day',
  from: 'day',
  until: 'day',
};

/** More entries than this are told by the first and the last of them. */
const mostEntries = 12;

/** Everything a sheet is written with. */
interface Writer {
  readonly speaker: Speaker;
  readonly sheet: SheetTexts;
  readonly record: AnyRecord;
  readonly edition: TheEdition;
}

function factLines(value: unknown, key: string, writer: Writer): string[] {
  const { sheet, speaker } = writer;
  const fact = own(speaker.texts.facts as Readonly<Record<string, FactTexts>>, key);
  if (fact === undefined) throw new RangeError('no fact of this library');
  const heading = speaker.texts.heading(fact.label);
  const label = own(unitOfFact, key)?.startsWith('CNY') ? sheet.ofAmount(heading) : heading;
  if (Array.isArray(value) && value.some((entry) => typeof entry === 'object')) {
    return [label, ...indented(value.map((entry, at) => sheet.entry(at + 1, partsOfFact(entry, writer))))];
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return [sheet.labelled(label, partsOfFact(value, writer).join(sheet.comma))];
  }
  return [sheet.labelled(label, factValue(value, key, writer))];
}

const partsOfFact = (fact: object, writer: Writer): string[] =>
  Object.entries(fact).flatMap(([key, value]) => factLines(value, key, writer));

/** A fact in words; `null` as what it means there. */
function factValue(value: unknown, key: string, writer: Writer): string {
  const { sheet, speaker } = writer;
  const fact = under(speaker.texts.facts as Readonly<Record<string, FactTexts>>, key);
  if (value === null) return own(fact, 'absent') ?? sheet.nothing;
  if (Array.isArray(value)) {
    return value.length === 0 ? sheet.noEntry : sheet.list(value.map((entry) => factValue(entry, key, writer)));
  }
  const option = own(own(fact, 'options') ?? {}, String(value));
  if (option !== undefined) return option;
  const unit = own(unitOfFact, key);
  if (unit !== undefined) return sheet.value(value, unit);
  return speaker.texts.moment(value as string | number);
}

/** What stands at a place; of '*', each entry's. */
function valueAt(data: unknown, [key, ...path]: readonly string[]): unknown {
  if (key === undefined || data === null) return data;
  if (key === '*') return (data as readonly unknown[]).map((entry) => valueAt(entry, path));
  return valueAt(under(data as Record<string, unknown>, key), path);
}

/** The last key of a place that is no position. */
const keyOf = (path: readonly string[]): string => path.findLast((key) => !/^(?:\d+|\*)$/.test(key)) as string;

function shortList(values: readonly string[], sheet: SheetTexts): string {
  if (values.length <= mostEntries) return sheet.list(values);
  return sheet.shortened(values[0] as string, values.at(-1) as string, values.length);
}

function valueInWords(value: unknown, unit: Unit, sheet: SheetTexts): string {
  if (value === null) return sheet.nothing;
  if (isRange(value)) {
    const { from, until, step } = value;
    return sheet.range(sheet.value(from, unit), sheet.value(until, unit), sheet.value(step, unit));
  }
  if (!Array.isArray(value)) return sheet.value(value, unit);
  if (value.length === 0) return sheet.noEntry;
  return shortList(
    value.map((entry) => sheet.value(entry, unit)),
    sheet,
  );
}

/** A figure of the edition in words; one with its own unit, such as 30 days, says it. */
function figureInWords(value: unknown, key: string, sheet: SheetTexts): string {
  if (!isRecord(value) || isRange(value)) {
    return valueInWords(value, under(unitOfFigure, key), sheet);
  }
  const { value: amount, unit } = value as unknown as { readonly value: number; readonly unit: Unit };
  return unit === 'percent' ? sheet.percent(amount) : sheet.value(amount, unit);
}

const sourceOf = (reading: string | undefined, { sources }: AnyRecord): RecordedSource | undefined =>
  sources.find((source) => source.reading === reading);

const boundOf = (data: object | null | undefined): unknown =>
  data && own(data as { readonly bound?: unknown }, 'bound');

/** The steps of a working, and which of their amounts are floors. */
interface Working {
  readonly steps: readonly Step[];
  readonly floors: ReadonlySet<string | number>;
}

/** An amount is a floor by what states it, or as a sum with a floor in it. */
function workingOf(steps: readonly Step[], { edition, record }: Writer): Working {
  const floors = new Set<string | number>();
  for (const { figure: name, from, operation, unit, value } of steps) {
    if (unit !== 'CNY' || value === null) continue;
    const isFromFloor = entriesOrNone(from).some((part) => {
      const [root, noun = ''] = String(part).split('.');
      if (root === 'notice') return boundOf(own(edition.notice, noun as keyof Notice)) === 'at-least';
      if (root === 'sources') return boundOf(sourceOf(noun, record)?.figures) === 'at-least';
      return operation === 'sum' && floors.has(part);
    });
    if (isFromFloor) floors.add(name);
  }
  return { steps, floors };
}

function stepInWords({ figure: name, value, unit }: Step, { floors }: Working, sheet: SheetTexts): string {
  const words = valueInWords(value, unit, sheet);
  return floors.has(name) ? sheet.atLeast(words) : words;
}

/** Whether a number that a step itself brings is told: one day back is told in words, a truth needs none. */
const isCount = ({ operation, unit }: Step): boolean => operation !== 'addDays' && unit !== 'truth';

/** How many of some years lie in each segment, and what each of them adds. */
const segmentsInWords = (segments: readonly BonusSegment[], years: number, sheet: SheetTexts): string[] =>
  yearsInSegments(segments, years).flatMap(({ counted, perYear }) =>
    counted > 0 ? [sheet.segment(sheet.value(counted, 'years'), sheet.value(perYear, 'CNY'))] : [],
  );

/** What a step is made of, in words; what is not there is left out. */
function ingredientsOf(step: Step, working: Working, writer: Writer): string[] {
  const { record, edition, sheet } = writer;
  // A figure of the edition is told as the step's own.
  if (step.operation === 'figure') return [];
  return entriesOrNone(step.from).flatMap((part) => {
    if (typeof part === 'number') return isCount(step) ? [String(figure(part))] : [];
    const [root, ...path] = shortText(part).split('.') as [string, ...string[]];
    const earlier = working.steps.find(({ figure: name }) => name === part);
    if (earlier) return earlier.value === null ? [] : [stepInWords(earlier, working, sheet)];
    if (root === 'restDays' || path.at(-1) === 'bands') return [];
    if (path.at(-1) === 'segments') {
      const { consecutiveYears } = record.facts as { readonly consecutiveYears: number };
      return segmentsInWords(valueAt(edition.notice, path) as readonly BonusSegment[], consecutiveYears, sheet);
    }
    if (root === 'facts') {
      const value = valueAt(record.facts, path);
      if (value === null) return [];
      const key = keyOf(path);
      const values = Array.isArray(value) ? value : [value];
      if (values.some((entry) => typeof entry === 'object')) return [];
      return [
        shortList(
          values.map((entry) => factValue(entry, key, writer)),
          sheet,
        ),
      ];
    }
    if (root === 'sources') {
      const { figures } = sourceOf(path[0], record) as RecordedSource;
      return [figureInWords(under(figures, path[1]), keyOf(path), sheet)];
    }
    if (root !== 'notice') throw new RangeError('no ingredient of this library');
    return [figureInWords(valueAt(edition.notice, path), keyOf(path), sheet)];
  });
}

/** Of a band, where it and the next begin; of nothing, where the first does. */
function bandOf({ from, operation }: Step, { steps }: Working, { edition, record, sheet }: Writer): StepWords['band'] {
  if (operation !== 'band') return undefined;
  const [part, place] = entries(from).map((one) => shortText(one as string).split('.')) as [string[], string[]];
  const earlier = steps.find(({ figure: name }) => name === from[0]);
  const unit = earlier?.unit ?? under(unitOfFact, keyOf(part));
  const reached = (earlier ? earlier.value : valueAt(record.facts, part.slice(1))) as number;
  const bands = valueAt(edition.notice, place.slice(1)) as readonly { readonly from: number }[];
  if (bands.length === 0) return undefined;
  const last = bands.findLastIndex((band) => band.from <= reached);
  const at = last === -1 ? 0 : last;
  return bands.slice(at, at + 2).map((band) => sheet.value(band.from, unit)) as [string, string?];
}

function wordsOf(step: Step, working: Working, writer: Writer): StepWords {
  const band = bandOf(step, working, writer);
  return {
    value: stepInWords(step, working, writer.sheet),
    ...(band === undefined ? {} : { band }),
    from: ingredientsOf(step, working, writer),
    unit: step.unit,
    isNothing: step.value === null,
    ...(step.relation === undefined ? {} : { relation: step.relation }),
  };
}

/** How many figures an operation tells of, at least. */
const fewest: Readonly<Record<Operation, number>> = {
  fact: 0,
  figure: 0,
  sum: 0,
  difference: 2,
  product: 2,
  quotient: 2,
  least: 0,
  greatest: 0,
  compare: 2,
  select: 0,
  count: 0,
  run: 0,
  band: 1,
  segments: 1,
  age: 2,
  addDays: 1,
  addWorkingDays: 2,
  addYears: 2,
  startOfMonth: 1,
  startOfNextMonth: 1,
  nextWorkingDay: 1,
};

function howOf(step: Step, working: Working, writer: Writer): string {
  const words = wordsOf(step, working, writer);
  if (words.from.length < under(fewest, step.operation)) throw new RangeError('no step of this library');
  return under(writer.sheet.operations, step.operation)(words);
}

function labelOf({ label }: Step, { speaker, edition }: Writer): string {
  const words = shortText(under(label, speaker.language));
  return countsAllYears(edition) ? speaker.texts.ofAllYears(words) : words;
}

/** The day a figure of the edition was made known, where the edition says it. */
function announcedOnOf({ from }: Step, { edition }: Writer): string | undefined {
  const at = entriesOrNone(from)
    .map((part) => /^notice\.basicPension\.steps\.(\d{1,9})\.amount$/.exec(String(part))?.[1])
    .find((found) => found !== undefined);
  const step = at === undefined ? undefined : edition.notice.basicPension?.steps[Number(at)];
  return step && own(step, 'announcedOn');
}

/** Whether a step tells the age that counts for the supplement: its clause decides, or is read to decide, which does. */
const isAgeThatCounts = ({ figure: name }: Step): boolean => /(?:^|\/)countedAge$/.test(name);

/** Where a figure stands that the step takes itself. What follows from other steps stands in no clause. */
function authorityOf(step: Step, writer: Writer): string {
  const { sheet, edition } = writer;
  if (isAgeThatCounts(step)) {
    const { clause } = edition.notice.ageSupplement as AgeSupplement;
    return sheet.ofClause(found(edition.clauses, clause).label);
  }
  const roots = entriesOrNone(step.from).map((part) => String(part).split('.')[0]);
  if (roots.includes('sources')) return sheet.ofSource;
  if (!roots.includes('notice')) return '';
  return sheet.ofClause(found(edition.clauses, own(step, 'clause')).label, announcedOnOf(step, writer));
}

function stepLines(steps: readonly Step[], writer: Writer): string[] {
  const { sheet, record } = writer;
  if (steps.length === 0) {
    const isOpen = answersIn(record.result).at(-1)?.status === 'undetermined';
    return [isOpen ? sheet.nothingToWorkOut : sheet.noWorking];
  }
  const working = workingOf(steps, writer);
  return steps.map((step, at) =>
    sheet.step(at + 1, labelOf(step, writer), howOf(step, working, writer), authorityOf(step, writer)),
  );
}

/** The working, or each of them under the readings that tell them apart. */
function workingLines(writer: Writer): string[] {
  const { record, sheet, speaker } = writer;
  const workings = entries(record.workings);
  if (workings.length === 1) return stepLines((workings[0] as (typeof workings)[number]).steps, writer);
  const turning = record.turnsOn.map(({ reading }) => reading as string);
  const told = workings.flatMap(({ under: options, steps }, at) => {
    const meanings = Object.entries(options)
      .filter(([reading]) => turning.includes(reading))
      .map(([reading, option]) => optionOf(readingOf(reading), option).meaning[speaker.language]);
    return [sheet.workingUnder(at + 1, meanings), ...indented(stepLines(steps, writer))];
  });
  const combinations = Object.keys((workings[0] as (typeof workings)[number]).under)
    .map((reading) => readingOf(reading).options.filter(({ id }) => id !== 'unsettled').length)
    .reduce((product, options) => product * options, 1);
  return combinations > workings.length ? [...told, sheet.sameResult] : told;
}

/** Why it comes out as it does, where no reading is open: the ages reached, and the last step, or what was compared. */
function whyLines(writer: Writer): string[] {
  const { record, sheet } = writer;
  const [recorded, ...others] = record.workings;
  const outcome = answersIn(record.result).at(-1);
  if (recorded === undefined || others.length > 0 || outcome?.status !== 'determined') return [];
  const { steps } = recorded;
  const working = workingOf(steps, writer);
  const ages = steps
    .filter(({ operation }) => operation === 'age')
    .map((step, at) => {
      const age = valueInWords(step.value, step.unit, sheet);
      return at === 0 ? sheet.aged(age) : sheet.labelled(labelOf(step, writer), age);
    });
  const last = steps.at(-1);
  const compared = steps.filter(({ operation }) => operation === 'compare');
  const isAmount = last?.operation === 'sum' || (last?.operation === 'difference' && compared.length === 0);
  const decisive = isAmount ? [last] : compared;
  const told = decisive.map((step) => sheet.labelled(labelOf(step, writer), howOf(step, working, writer)));
  const reasons = [...new Set([...ages, ...told])];
  return reasons.length === 0 ? [] : [sheet.why(reasons)];
}

function conclusionLines(writer: Writer): string[] {
  const { record, edition, speaker } = writer;
  const parts = answersIn(record.result);
  const isStatement = Object.hasOwn(record.result, 'statement');
  const outside = outsideAmong(parts);
  const lines = parts.flatMap((determination) => {
    const isOfSeries = determination.edition !== record.edition.id;
    const ofEdition = { ...speaker, basis: { ...edition, isOfSeries, outside } };
    const name = isStatement ? nameOfPart(determination, parts, speaker) : textsOf(determination.rule, speaker).name;
    return [
      speaker.texts.headline(name, outcomePhrase(determination, speaker)),
      ...indented([...figureLines(determination, ofEdition), ...withoutLines(determination, ofEdition)]),
    ];
  });
  return [...lines, ...whyLines(writer)];
}

/** The readings it consults: those that change the result with what each would give, then the others as adopted. */
function readingLines(writer: Writer): string[] {
  const { record, edition, sheet, speaker } = writer;
  const { language } = speaker;
  const consulted = [...new Set(answersIn(record.result).flatMap(({ readings }) => entriesOrNone(readings)))];
  if (consulted.length === 0) return [sheet.noReading];
  const turning = record.turnsOn.flatMap(({ reading: id, outcomes }, at) => {
    const reading = readingOf(id);
    const adopted = optionOf(reading, under(edition.readings, id));
    const options = Object.entries(outcomes)
      .filter(([option]) => option !== 'unsettled' && option !== adopted.id)
      .map(([option, outcome]) => optionLine(optionOf(reading, option).meaning[language], outcome, writer));
    return [
      sheet.reading(at + 1, reading.question[language]),
      ...indented([
        adopted.id === 'unsettled' ? sheet.notAdopted : sheet.adopted(adopted.meaning[language]),
        ...decisionLines(reading, adopted.id, writer),
        ...options,
      ]),
    ];
  });
  const others = consulted
    .filter((id) => !record.turnsOn.some(({ reading }) => reading === id))
    .map(readingOf)
    .map((reading) => {
      const option = under(edition.readings, reading.id);
      const adopted = option === 'unsettled' ? undefined : optionOf(reading, option).meaning[language];
      return sheet.unchanged(reading.question[language], adopted);
    });
  return [...turning, ...(others.length === 0 ? [] : [sheet.withoutEffect, ...indented(others)])];
}

/** What an option gives, with the reasons where it is nothing. */
function optionLine(meaning: string, outcome: object, { speaker, edition, sheet }: Writer): string {
  const total = answersIn(outcome).at(-1) as AnyDetermination;
  const reasons = total.status === 'refused' ? figureLines(total, { ...speaker, basis: edition }) : [];
  return sheet.option(meaning, outcomePhrase(total, speaker), reasons);
}

/** By what an office adopted an option; where the edition does not say, a place to write it. */
function decisionLines({ id, default: byDefault }: Reading, option: string, { edition, sheet }: Writer): string[] {
  const decision = edition.decisions.find((one) => one.reading === id && one.option === option);
  if (decision) return [sheet.decided(onOneLine(decision.document), decision.date, onOneLine(decision.signatory))];
  return option === byDefault ? [] : [sheet.undecided];
}

/** The questions of the clauses cited that no reading decides, and how each is treated. */
function questionLines(cited: readonly Clause[], { sheet, speaker }: Writer): string[] {
  const { texts, language } = speaker;
  // Facts, readings and options stand there by their ids.
  const inWords = (sentence: string): string =>
    sentence.replace(/`([^`]+)`/g, (_, name: string) => texts.quoted(labelOfId(name, speaker).replace(/[.。]$/, '')));
  const lines = openQuestions
    .filter(({ clauses }) => cited.some(({ id }) => clauses.includes(id)))
    .map(({ question, treatment }) => sheet.openQuestion(question[language], inWords(treatment[language])));
  return lines.length === 0 ? [] : [sheet.openQuestions, ...indented(lines)];
}

/** What a fact, a reading or an option is called. */
function labelOfId(id: string, { texts, language }: Speaker): string {
  const fact = own(texts.facts as Readonly<Record<string, FactTexts>>, id);
  if (fact !== undefined) return texts.heading(fact.label);
  const reading = readings.find((one) => one.id === id);
  if (reading !== undefined) return reading.question[language];
  const option = readings.flatMap(({ options }) => options).find((one) => one.id === id);
  return (option as ReadingOption).meaning[language];
}

const entriesOrNone = <Entry>(list: readonly Entry[]): readonly Entry[] => (list.length === 0 ? [] : entries(list));

/** Where the rest days come from, where a step counts with them: the official list, or the edition's own. */
function restDayLines({ record, edition, sheet }: Writer): string[] {
  const steps = record.workings.flatMap((working) => working.steps);
  if (!steps.some(({ from }) => from.includes('restDays'))) return [];
  const areOfficial = record.edition.differences.every(({ path }) => path[0] !== 'restDays');
  if (areOfficial) return [sheet.officialRestDays(restDayDocuments)];
  const { from, until } = edition.restDays as RestDays;
  return [sheet.ownRestDays(from, until)];
}

/** Where the figures and the readings come from, those of the options too. */
function sourceLines(writer: Writer): string[] {
  const { record, sheet, speaker } = writer;
  const told = ({ source, reliability }: Pick<Reading, 'source' | 'reliability'>) =>
    sheet.source(source[speaker.language], reliability);
  const ofReadings = record.turnsOn.flatMap(({ reading: id, outcomes }) => {
    const reading = readingOf(id);
    const ofOptions = Object.keys(outcomes).flatMap((option) => {
      const { source, reliability } = optionOf(reading, option);
      return source && reliability ? told({ source, reliability }) : [];
    });
    return [...ofOptions, told(reading)];
  });
  const ofFigures = record.sources.map(({ reading, option }) => {
    const entry = readingOf(reading);
    const { source = entry.source, reliability = entry.reliability } = optionOf(entry, option);
    return told({ source, reliability });
  });
  return [
    ...new Set([
      sheet.notice(record.document.number && onOneLine(record.document.number), onOneLine(record.document.issuer)),
      ...ofFigures,
      ...ofReadings,
      ...restDayLines(writer),
    ]),
  ];
}

/** 计算书: the sheet of a record, in the form of an office. */
export function sheetLines(record: AnyRecord, inGeneral: Speaker, sheet: SheetTexts): string[] {
  const edition = editionOf(record);
  const speaker = speakerIn(edition, inGeneral);
  const writer: Writer = { speaker, sheet, record, edition };
  const { document } = record;
  const statement =
    answersIn(record.result).length > 1
      ? own(record.result as { readonly statement?: string }, 'statement')
      : undefined;
  const name = statement ? under(speaker.texts.statements, statement) : textsOf(record.rule, speaker).name;
  const clauses = [...new Set(answersIn(record.result).flatMap((part) => entriesOrNone(part.clauses)))].map((id) =>
    found(edition.clauses, id),
  );
  const cited = clauses.map((clause) => sheet.clause(clause, clause.heading[speaker.language]));
  const isOutside = answersIn(record.result).some(isOutsideCoverage);
  const withoutClause = isOutside ? sheet.noClauseOfThatTime : sheet.noClause;
  const part = (key: keyof SheetTexts['headings'], lines: readonly string[]) => [
    '',
    sheet.headings[key],
    ...indented(lines),
  ];
  return [
    sheet.title(name),
    sheet.number,
    sheet.document(
      document.number === null ? null : onOneLine(document.number),
      onOneLine(document.issuer),
      document.issuedOn,
    ),
    ...part('basis', cited.length === 0 ? [withoutClause] : cited),
    ...part('facts', [sheet.person, ...partsOfFact(record.facts as object, writer)]),
    ...part('working', workingLines(writer)),
    ...part('conclusion', conclusionLines(writer)),
    ...part('readings', [...readingLines(writer), ...questionLines(clauses, writer)]),
    ...part('sources', [...sourceLines(writer), sheet.data(onOneLine(record.edition.id), shortText(record.library))]),
    '',
    ...sheet.signatures,
  ];
}
