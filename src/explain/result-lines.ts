import type { Determination, FromElsewhere, Open, RuleId } from '../engine/outcome.js';
import type { Bilingual, ClauseId } from '../notice/clauses.js';
import { isUnknown } from '../notice/municipal-subsidy.js';
import type { Notice } from '../notice/notice.js';
import type { AdoptedReadings } from '../readings/options.js';
import { type Reading, type ReadingOption, readings } from '../readings/register.js';
import { own } from '../values/own.js';
import { entries, under } from './figures.js';
import type { ClauseWords, PartRestedOn, Texts } from './texts.js';

export type AnyDetermination = Determination<unknown, unknown>;
type AnyOpen = Open<unknown, unknown>;

/** What an answer rests on, as the edition that gave it has it. */
export interface Basis {
  readonly clauses: readonly ClauseWords[];
  readonly readings: AdoptedReadings;
  /** The notice, or those of a series that has no edition to answer. */
  readonly notices: readonly Notice[];
  /** Whether it is the answer of a series that has no edition to answer. */
  readonly isOfSeries: boolean;
  /** The parts of the statement whose time no notice governs. */
  readonly outside?: readonly RuleId[];
}

/** What is said in one language. */
export interface Speaker {
  readonly language: keyof Bilingual;
  readonly texts: Texts;
}

/** What is said in one language of an answer of one edition. */
export interface EditionSpeaker extends Speaker {
  readonly basis: Basis;
}

/** The words of a rule, whichever it is: a value or a reason it cannot tell throws, and the result is none of ours. */
interface AnyRuleTexts {
  readonly name: string;
  readonly part?: string;
  readonly unstated?: string;
  readonly value: (value: unknown) => string;
  readonly refused?: string;
  readonly reasons?: Readonly<Record<string, string | AnyReasonText>>;
}

interface AnyReasonText {
  readonly inGeneral: string;
  readonly withFigures: (reason: unknown) => string;
}

export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
const listed = ([first = '', ...rest]: readonly string[]): string[] => [`- ${first}`, ...indented(rest)];

export const textsOf = (rule: unknown, { texts }: Speaker): AnyRuleTexts =>
  under(texts.rules as Readonly<Record<string, unknown>>, rule) as AnyRuleTexts;

export function found<Entry extends { readonly id: string }>(register: readonly Entry[], id: unknown): Entry {
  const entry = register.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new RangeError('not in the register');
  return entry;
}

export const readingOf = (id: unknown): Reading => found<Reading>(readings, id);
export const optionOf = (reading: Reading, id: unknown): ReadingOption => found(reading.options, id);

/** The outcome in a phrase. */
export function outcomePhrase(determination: AnyDetermination, speaker: Speaker): string {
  const { status, rule } = determination;
  const words = textsOf(rule, speaker);
  if (status === 'undetermined') return speaker.texts.undetermined;
  if (status === 'determined') return words.value(determination.value);
  if (status !== 'refused') throw new RangeError('no outcome of this library');
  return under(words, 'refused') as string;
}

/** The figures compared, or what is open. */
export function figureLines(determination: AnyDetermination, speaker: EditionSpeaker): string[] {
  if (determination.status === 'determined') return [];
  if (determination.status === 'undetermined') {
    return entries(determination.open).flatMap((open) => openLines(open, determination.rule, speaker));
  }
  return entries(determination.reasons as readonly { readonly code: string }[]).map((reason) => {
    const text = reasonText(determination.rule, reason.code, speaker);
    return typeof text === 'string' ? text : text.withFigures(reason);
  });
}

function reasonText(rule: unknown, code: unknown, speaker: Speaker): string | AnyReasonText {
  const reasons = under(textsOf(rule, speaker), 'reasons') as Required<AnyRuleTexts>['reasons'];
  return under(reasons, code);
}

/** What a reason says whatever its figures are. */
export function reasonInGeneral(rule: RuleId, code: string, speaker: Speaker): string {
  const text = reasonText(rule, code, speaker);
  return typeof text === 'string' ? text : text.inGeneral;
}

function openLines(open: AnyOpen, rule: RuleId, speaker: EditionSpeaker): string[] {
  const { texts, language } = speaker;
  switch (open.why) {
    case 'not-stated':
      return [notStatedLine(rule, open.clause, speaker)];
    case 'outside-coverage': {
      const told = speaker.basis.isOfSeries ? texts.outsideEach : texts.outsideCoverage;
      return [told(under(texts.facts, open.fact).label, open.given, open.from, open.until)];
    }
    case 'rest-days-unknown':
      return [texts.restDaysUnknown(open.on, open.from, open.until)];
    case 'fact-unknown':
      return [texts.factUnknown(under(texts.facts, open.fact).label)];
    case 'pending':
      return [
        texts.pending(open.until),
        ...entries(open.possible).flatMap((one) => listed(outcomeLines(one, speaker))),
      ];
    case 'unsettled-reading': {
      const reading = readingOf(open.reading);
      const outcomes = entries(Object.entries(open.outcomes)).flatMap(([option, outcome]) =>
        listed([optionOf(reading, option).meaning[language], ...outcomeLines(outcome, speaker, reading)]),
      );
      return [texts.unsettled(reading.question[language]), ...outcomes];
    }
    default:
      throw new RangeError('no open point of this library');
  }
}

/** That a clause does not state what was asked about, or that the notice has no part on it. */
export function notStatedLine(rule: RuleId, clause: ClauseId | null, speaker: EditionSpeaker): string {
  if (clause === null) return noSuchPartLine(rule, speaker);
  const { texts, basis } = speaker;
  const referred = own(refersTo, rule);
  const [notice] = basis.notices as readonly [Notice];
  if (referred !== undefined && notice[referred] === null)
    return texts.lacksWhatItRestsOn([under(texts.parts, referred)]);
  const words = textsOf(rule, speaker);
  const { municipalSubsidy } = notice;
  const isUnread = municipalSubsidy?.clause === clause && isUnknown(municipalSubsidy);
  const say = isUnread ? texts.unread : texts.notStated;
  return say(found(basis.clauses, clause), own(words, 'unstated') ?? words.name);
}

/** What the part of a notice that a rule is named after may refer to. */
const refersTo: Readonly<Partial<Record<RuleId, PartRestedOn>>> = {
  'funeral-grant': 'basicPension',
  'government-payment': 'contributionTier',
};

/** What rules and totals cannot answer without, besides the part of a notice that they are named after. */
const restsOn: Readonly<Partial<Record<RuleId, readonly PartRestedOn[]>>> = {
  'annual-payment': ['contributionTier'],
  'municipal-subsidy': ['contributionTier'],
  'own-payment': ['contributionTier'],
  'contribution-statement': ['contributionTier'],
  'consecutive-years': ['longContributionBonus'],
  'long-contribution-bonus': ['pensionAge'],
  'monthly-pension': ['basicPension', 'pensionAge'],
  'pension-statement': ['basicPension', 'pensionAge'],
  'target-met': ['completion'],
  'threshold-date': ['completion'],
  // In a statement, which works out the day the task was done; by itself it is given that day.
  'assessment-score': ['completion'],
};

/** Which part the notice does not have: the one asked about, or another that it rests on. */
function noSuchPartLine(rule: RuleId, speaker: EditionSpeaker): string {
  const { texts, basis } = speaker;
  const { name } = textsOf(rule, speaker);
  const itself = rule.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as keyof Notice;
  const [first] = basis.notices as readonly [Notice];
  const isNamed = (part: keyof Notice) => part === itself;
  const needed = [itself, ...(own(restsOn, rule) ?? [])].filter((part) => Object.hasOwn(first, part));
  const namesOf = (parts: readonly (keyof Notice)[]) =>
    parts.map((part) => (isNamed(part) ? name : under(texts.parts, part)));
  const has = (notice: Notice, part: keyof Notice) => notice[part] !== null;

  const lacking = needed.filter((part) => !basis.notices.some((notice) => has(notice, part)));
  if (lacking.some(isNamed)) return texts.noSuchPart(name);
  if (lacking.length > 0) return texts.lacksWhatItRestsOn(namesOf(lacking));
  // Each is in some notice of a series, and all of them in none.
  return texts.noneHasAll(namesOf(needed));
}

/** The outcome and the figures behind it, with the source of a figure that is not the notice's. */
const outcomeLines = (determination: AnyDetermination, speaker: EditionSpeaker, told?: Reading): string[] => [
  speaker.texts.sentence(outcomePhrase(determination, speaker)),
  ...figureLines(determination, speaker),
  ...elsewhereLines(determination, speaker, told),
  ...withoutLines(determination, speaker),
];

/** The sources of the figures the notice does not state, and how far each can be trusted. */
function elsewhereLines(determination: AnyDetermination, { texts, language }: Speaker, told?: Reading): string[] {
  return elsewhereOf(determination).map(({ reading, option }) => {
    const entry = readingOf(reading);
    const { meaning, source = entry.source, reliability = entry.reliability } = optionOf(entry, option);
    return texts.elsewhere(entry === told ? undefined : meaning[language], source[language], reliability);
  });
}

const elsewhereOf = (determination: AnyDetermination): readonly FromElsewhere[] =>
  ('elsewhere' in determination ? determination.elsewhere : undefined) ?? [];

/** What a total leaves out, since its notice has no such part; of a series, another may have it for another time. */
export function withoutLines(determination: AnyDetermination, speaker: EditionSpeaker): string[] {
  const { texts, basis } = speaker;
  const without = ('without' in determination ? determination.without : undefined) ?? [];
  const isOutside = (rule: RuleId) => basis.outside?.includes(rule) === true;
  const told = (say: Texts['without'], rules: readonly RuleId[]) =>
    rules.length === 0 ? [] : [say(rules.map((rule) => textsOf(rule, speaker).name))];
  return [
    ...told(
      texts.without,
      without.filter((rule) => !isOutside(rule)),
    ),
    ...told(texts.withoutOutside, without.filter(isOutside)),
  ];
}

/** Whether an answer is open since a notice does not govern the time asked about. */
export const isOutsideCoverage = (determination: AnyDetermination): boolean =>
  determination.status === 'undetermined' && determination.open.some(({ why }) => why === 'outside-coverage');

/** The rules of a statement that are open for that. */
export const outsideAmong = (parts: readonly AnyDetermination[]): readonly RuleId[] =>
  parts.filter(isOutsideCoverage).map(({ rule }) => rule);

/** A notice without the part asked about has no clause that deals with it. */
const hasNoSuchPart = (determination: AnyDetermination): boolean =>
  determination.status === 'undetermined' &&
  determination.open.some((open) => open.why === 'not-stated' && open.clause === null);

/** On what authority: the clauses, the points left open, and the readings adopted that are not the default. */
function authorityLines(determination: AnyDetermination, { texts, basis, language }: EditionSpeaker): string[] {
  const clauses = determination.clauses.map((id) => found(basis.clauses, id));
  const consulted = determination.readings.map(readingOf);
  const adopted = consulted.flatMap((reading) => {
    const option = (basis.readings as Readonly<Record<string, string>>)[reading.id];
    const isTold = elsewhereOf(determination).some((one) => one.reading === reading.id);
    if (option === reading.default || isTold) return [];
    return [texts.adopted(reading.question[language], optionOf(reading, option).meaning[language])];
  });
  const cited = elsewhereOf(determination).length > 0 ? texts.clausesWithoutTheFigure : texts.clauses;
  return [
    ...(clauses.length === 0 || hasNoSuchPart(determination) ? [] : [cited(clauses)]),
    ...(consulted.length > 0 ? [texts.restsOn(consulted.map(({ question }) => question[language]))] : []),
    ...adopted,
  ];
}

/** Whether the bonus counts years whether or not they follow each other. */
export const countsAllYears = ({ notices }: Basis): boolean =>
  notices.some(({ longContributionBonus }) => longContributionBonus?.counted === 'cumulative');

/** What is said of an edition, whose years are not called consecutive where they need not be. */
export function speakerIn(basis: Basis, speaker: Speaker): Speaker {
  if (!countsAllYears(basis)) return speaker;
  const { rules, facts, ofAllYears } = speaker.texts;
  const rule = rules['consecutive-years'];
  const fact = facts.consecutiveYears;
  const texts: Texts = {
    ...speaker.texts,
    rules: { ...rules, 'consecutive-years': { ...rule, name: ofAllYears(rule.name) } },
    facts: { ...facts, consecutiveYears: { ...fact, label: ofAllYears(fact.label) } },
  };
  return { ...speaker, texts };
}

/** A determination under the name of its rule. */
export function determinationLines(
  determination: AnyDetermination,
  basis: Basis,
  inGeneral: Speaker,
  partName?: string,
): string[] {
  const speaker = speakerIn(basis, inGeneral);
  const name = partName ?? textsOf(determination.rule, speaker).name;
  const ofEdition = { ...speaker, basis };
  return [
    speaker.texts.headline(name, outcomePhrase(determination, speaker)),
    ...indented([
      ...figureLines(determination, ofEdition),
      ...elsewhereLines(determination, speaker),
      ...withoutLines(determination, ofEdition),
      ...authorityLines(determination, ofEdition),
    ]),
  ];
}

/** What a part of a statement is called: the subsidy is that of the tier, whether or not the person may choose it. */
export function nameOfPart(part: AnyDetermination, parts: readonly AnyDetermination[], speaker: Speaker): string {
  const words = textsOf(part.rule, speaker);
  const name = own(words, 'part') ?? words.name;
  const isSubsidy = part.rule === 'municipal-subsidy' && part.status !== 'refused';
  const isTierRefused = parts.some(({ rule, status }) => rule === 'contribution-tier' && status === 'refused');
  return isSubsidy && isTierRefused ? speaker.texts.ifTierWereOpen(name) : name;
}

/** A statement: its parts under their names in it, the total or the score last. */
export function statementLines(
  statement: unknown,
  parts: readonly AnyDetermination[],
  basisOf: (part: AnyDetermination) => Basis,
  speaker: Speaker,
): string[] {
  const outside = outsideAmong(parts);
  const lines = entries(parts).flatMap((part) =>
    determinationLines(part, { ...basisOf(part), outside }, speaker, nameOfPart(part, parts, speaker)),
  );
  return [under(speaker.texts.statements, statement), ...indented(lines)];
}
