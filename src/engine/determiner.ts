import { type Edition, lingcheng2020 } from '../editions/edition.js';
import { type EditionSeries, editionOrSeriesIssues, isSeries, oneEditionIssues } from '../editions/edition-series.js';
import { InvalidFactsError, type Issue, preview, throwIfAny } from '../errors.js';
import { checkOrder, type InOrder } from '../facts/contradictions.js';
import { type FactsSchema, factsSchema } from '../facts/facts-schema.js';
import type { FactDescription, Fields, GivenOf, ParsedOf, PartlyParsed } from '../facts/field.js';
import { parseSafely, record } from '../facts/records.js';
import type { Notice } from '../notice/notice.js';
import type { ReadingId } from '../readings/options.js';
import { memoizeByEdition } from './memoize-by-edition.js';
import { memberPicker, memberPickerOfParts, namingGroupsOfAll, type Picked, type Picking } from './series-member.js';
import { unrecorded, type Working } from './working.js';

/** A rule or a statement: facts in, result out. */
export interface Determiner<Facts, Result> {
  (facts: Facts, edition?: Edition | EditionSeries): Result;
  /** All that it consults, in register order; in an edition that settles a point itself, an answer lists fewer. */
  readonly readings: readonly ReadingId[];
  /** Its facts as a Standard Schema, a Standard JSON Schema, and as data for forms. */
  readonly facts: FactsSchema<Facts>;
}

/** A rule or a statement, whatever its facts. */
export interface AnyDeterminer<Result> {
  (facts: never, edition?: Edition | EditionSeries): Result;
  readonly readings: readonly ReadingId[];
}

/** The facts of a rule or statement, described once. */
export interface FactsDefinition<Described extends Fields> {
  readonly facts: Described;
  /** Days that cannot come in another order. */
  readonly inOrder?: readonly InOrder<keyof Described & string>[];
  /** What else would contradict itself. */
  readonly contradictions?: (facts: PartlyParsed<Described>) => readonly Issue[];
}

/** What governs a rule: facts that must lie in the days some parts of the notice are in force. */
export interface Governance {
  readonly governedBy: readonly string[];
  readonly nouns: readonly (keyof Notice)[];
  /** All parts that it rests on in a notice, there or not: more than elsewhere, where one refers to another. */
  readonly nounsIn: (notice: Notice) => readonly (keyof Notice)[];
  /** All that it consults in an edition: more where one part of the notice refers to another, fewer where it settles some. */
  readonly readingsIn: (edition: Edition) => readonly ReadingId[];
  /** By what a rule picks an edition of a series; `undefined`: it takes none, or is a statement. */
  readonly picking?: Picking | undefined;
  /** By what the answers of a statement do, by their names. */
  readonly pickings?: Readonly<Record<string, Picking>> | undefined;
}

/** What the library knows of a rule or statement of its own. */
export interface Known extends Governance {
  /** The rule's id, or the statement's. */
  readonly caller: string;
  readonly inOrder: readonly InOrder[];
  readonly fields: readonly FactDescription[];
  readonly evaluator: (edition: Edition | EditionSeries) => ((facts: never) => unknown) | undefined;
  /** The one edition that answers, and in whose name; `undefined`: it takes no series. */
  readonly pick: ((series: EditionSeries, parsed: unknown) => Picked) | undefined;
  /** The same without a memory, so that it can hand over its working. */
  readonly prepare: (edition: Edition, working: Working) => (facts: never) => unknown;
  /** The facts as it works with them, and the other way round. */
  readonly parse: (given: unknown, issues: Issue[], edition: Edition | EditionSeries) => unknown;
  readonly give: (parsed: never) => unknown;
}

const known = /* @__PURE__ */ new WeakMap<object, Known>();

/** What the library knows of a rule or statement of its own; `undefined` for anything else. */
export const definitionOf = (determiner: unknown): Known | undefined => known.get(determiner as object);

/** The issue of anything but a rule or a statement of this library. */
export function determinerIssues(determiner: unknown): readonly Issue[] {
  if (definitionOf(determiner) !== undefined) return [];
  const message = 'expected a rule or a statement of this library';
  return [{ path: ['rule'], code: 'wrong-type', message, received: preview(determiner) }];
}

/** The issues of an edition or a series that a rule or a statement cannot take; anything else is at fault itself, and takes both. */
export function issuesOfEditionFor(determiner: unknown, edition: unknown): readonly Issue[] {
  const definition = definitionOf(determiner);
  const takesSeries = definition === undefined || definition.pick !== undefined;
  return takesSeries ? editionOrSeriesIssues(edition) : oneEditionIssues(edition);
}

/** The facts as a rule or a statement works with them; every issue of theirs and of the edition is reported. */
export function readFacts(determiner: unknown, facts: unknown, edition: Edition | EditionSeries): unknown {
  const { caller, parse } = definitionOf(determiner) as Known;
  const issues: Issue[] = [];
  const ofEdition = issuesOfEditionFor(determiner, edition);
  const parsed = parse(facts, issues, ofEdition.length > 0 ? lingcheng2020 : edition);
  throwIfAny([...issues, ...ofEdition], caller);
  return parsed;
}

/** The edition that answers: itself, or the one of a series that the facts pick. */
export function pickEdition(determiner: unknown, parsed: unknown, edition: Edition | EditionSeries): Picked {
  if (!isSeries(edition)) return { edition, named: (result) => result, covers: true };
  const { pick } = definitionOf(determiner) as Known;
  return (pick as NonNullable<typeof pick>)(edition, parsed);
}

// A value that changes between two looks is read once, so that it cannot pass one check and fail another.
function factsParser<Described extends Fields>(definition: FactsDefinition<Described>) {
  const { facts, inOrder = [], contradictions } = definition;
  const fields = record(facts);
  const checkOrderOf = checkOrder(inOrder, facts);

  return (given: unknown, issues: Issue[], edition: Edition): ParsedOf<Described> | undefined => {
    const parsed = parseSafely(fields, given, issues, edition);
    if (parsed === undefined) return undefined;
    checkOrderOf(parsed, issues);
    if (contradictions !== undefined) issues.push(...contradictions(parsed as PartlyParsed<Described>));
    return parsed;
  };
}

/**
 * Makes the function of a rule or a statement: it reads the facts, reports every issue at once, and answers by what was
 * prepared for the edition.
 */
export function makeDeterminer<Described extends Fields, Result, Besides extends object>(
  name: string,
  caller: string,
  definition: FactsDefinition<Described>,
  prepare: (edition: Edition, working: Working) => (facts: ParsedOf<Described>) => Result,
  governance: Governance,
  besides: Besides & { readonly readings: readonly ReadingId[] },
): Determiner<GivenOf<Described>, Result> & Besides {
  const parseIn = factsParser(definition);
  const evaluatorIn = memoizeByEdition((edition: Edition) => prepare(edition, unrecorded));
  const { picking, pickings } = governance;
  const evaluatorOf = (edition: Edition) => evaluatorIn(edition) as (facts: never) => Result;
  const pick = picking ? memberPicker(picking) : pickings && memberPickerOfParts(pickings, evaluatorOf);

  function parse(given: unknown, issues: Issue[], edition: Edition | EditionSeries) {
    if (!isSeries(edition)) return parseIn(given, issues, edition);
    // The fact that picks is the same in every edition; hardship groups may not be.
    const parsed = parseIn(given, [], edition.editions[0] as Edition);
    const { edition: picked, covers } = (pick as NonNullable<typeof pick>)(edition, parsed);
    return parseIn(given, issues, covers ? picked : namingGroupsOfAll(edition, picked));
  }

  function ofSeries(edition: Edition | EditionSeries): ((facts: ParsedOf<Described>) => Result) | undefined {
    if (pick === undefined || !isSeries(edition)) return undefined;
    return (facts) => {
      const { edition: picked, named } = pick(edition, facts);
      return named(evaluatorOf(picked)(facts as never));
    };
  }

  const evaluator = (edition: Edition | EditionSeries) => evaluatorIn(edition as Edition) ?? ofSeries(edition);

  const { description, give } = record(definition.facts);
  const fields = description.fields as readonly FactDescription[];

  const determine = (given: GivenOf<Described>, edition: Edition | EditionSeries = lingcheng2020): Result => {
    const ofOne = evaluatorIn(edition as Edition);
    const evaluate = ofOne ?? ofSeries(edition);
    const issues: Issue[] = [];
    const facts = ofOne
      ? parseIn(given, issues, edition as Edition)
      : parse(given, issues, evaluate ? edition : lingcheng2020);
    if (issues.length === 0 && evaluate) return evaluate(facts as ParsedOf<Described>);
    throw new InvalidFactsError(caller, [...issues, ...issuesOfEditionFor(determine, edition)]);
  };
  // Built names do not survive in stack traces and debuggers unless they are set.
  Object.defineProperty(determine, 'name', { value: name });
  known.set(determine, {
    ...governance,
    caller,
    inOrder: definition.inOrder ?? [],
    fields,
    evaluator,
    pick,
    prepare,
    parse,
    give,
  });
  return Object.freeze(Object.assign(determine, { ...besides, facts: factsSchema(fields, parseIn, give) }));
}
