import type { Edition, EditionWith } from '../editions/edition.js';
import { lingcheng2020 } from '../editions/edition.js';
import type { Fields, GivenOf, ParsedOf } from '../facts/field.js';
import type { ClauseId } from '../notice/clauses.js';
import type { Notice } from '../notice/notice.js';
import { consultedIn } from '../readings/consulted.js';
import { optionsOf, type ReadingId } from '../readings/options.js';
import { deepFreeze } from '../values/deep-freeze.js';
import { own } from '../values/own.js';
import { coverageOf, periodsOf } from './coverage.js';
import { type Determiner, definitionOf, type FactsDefinition, type Known, makeDeterminer } from './determiner.js';
import type { FigureName } from './figures.js';
import type { Determination, LegalBasis, Outcomes, OutsideCoverage, RuleId } from './outcome.js';
import { outcomesOf, shared } from './outcome.js';
import { resolveReadings } from './resolve-readings.js';
import type { Picking } from './series-member.js';
import { unrecorded, type Working } from './working.js';

/** A rule of the notice: facts in, determination out. */
export interface Rule<Facts, Value, Reason = never> extends Determiner<Facts, Determination<Value, Reason>> {
  readonly rule: RuleId;
  /** The clauses of the 2020 notice that it computes; an answer names those of its own edition. */
  readonly clauses: readonly ClauseId[];
}

type NounName = keyof Notice;

/** The parts of a notice that another part refers to, and the readings that they turn on. */
interface Reference<Facts> {
  readonly nouns: readonly NounName[];
  readonly readings: readonly ReadingId[];
  /** Whose answers rest on them; all, where it is left out. */
  readonly isFor?: (facts: Facts) => boolean;
}

const allReadings = /* @__PURE__ */ Object.keys(optionsOf) as ReadingId[];

const nothingElse: Reference<unknown> = { nouns: [], readings: [] };

/** A rule as its file writes it. */
export interface RuleDefinition<Described extends Fields, Noun extends NounName, Value, Reason, Figures>
  extends FactsDefinition<Described> {
  readonly rule: RuleId;
  /** The parts of the notice it cannot answer without; where one is `null`, the notice is silent. */
  readonly nouns: readonly Noun[];
  /** Other parts it rests on where the notice has them. */
  readonly nounsIfAny?: readonly NounName[];
  /** Those that some notice leaves to decide. */
  readonly readings: readonly ReadingId[];
  /** What else it rests on where its part of a notice refers to another part, and the readings of that part. */
  readonly refersTo?: (notice: Notice) => Reference<ParsedOf<Described>> | null;
  /** The facts, a day, a month or a year each, that must lie in the days its nouns are in force. */
  readonly governedBy: readonly (keyof Described & string)[];
  /** The reading whose outcomes join while a fact still to come can change the answer. */
  readonly mergesPending?: ReadingId;
  /** What no reading changes, worked out from the facts once, before the options of a reading are. */
  readonly figures?: (edition: EditionWith<Noun>, working: Working) => (facts: ParsedOf<Described>) => Figures;
  /** What follows in one edition; its figures are taken out once, not for every record. */
  readonly forEdition: (
    edition: EditionWith<Noun>,
    outcomes: Outcomes<Value, Reason>,
    working: Working,
  ) => (facts: ParsedOf<Described>, figures: Figures) => Determination<Value, Reason>;
}

/** The clauses that some parts of an edition's notice stand under, in the order of its clauses. */
export function clausesOf({ clauses, notice }: Edition, nouns: readonly NounName[]): readonly ClauseId[] {
  const cited = new Set(nouns.map((noun) => notice[noun]?.clause));
  return deepFreeze(clauses.map(({ id }) => id).filter((id) => cited.has(id)));
}

const hasNouns = <Noun extends NounName>(edition: Edition, nouns: readonly Noun[]): edition is EditionWith<Noun> =>
  nouns.every((noun) => edition.notice[noun] !== null);

const camelCase = (noun: string): string => noun.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Makes a function of a rule's definition. */
export function defineRule<Described extends Fields, Noun extends NounName, Value, Reason = never, Figures = undefined>(
  definition: RuleDefinition<Described, Noun, Value, Reason, Figures>,
): Rule<GivenOf<Described>, Value, Reason> {
  const { rule, nouns, nounsIfAny = [], governedBy, forEdition, mergesPending } = definition;
  const allNouns = [...nouns, ...nounsIfAny];
  const readings = deepFreeze([...definition.readings]);
  const referenceIn = (notice: Notice): Reference<ParsedOf<Described>> =>
    own(definition, 'refersTo')?.(notice) ?? nothingElse;

  /** All parts that it rests on in a notice, there or not. */
  const nounsIn = (notice: Notice): readonly NounName[] => [...allNouns, ...referenceIn(notice).nouns];

  /** All that it consults in an edition, in the order of the register: what the notice settles itself, it does not ask. */
  function readingsIn(edition: Edition): readonly ReadingId[] {
    const { notice } = edition;
    if (!hasNouns(edition, nouns)) return readings;
    const all = [...readings, ...referenceIn(notice).readings];
    const inOrder = allReadings.filter((id) => all.includes(id));
    return consultedIn(inOrder, edition);
  }

  function gapsIn(
    edition: Edition,
    nouns: readonly NounName[],
  ): (facts: ParsedOf<Described>) => OutsideCoverage[] | undefined {
    const periods = periodsOf(edition, nouns);
    const coverages = governedBy.map((fact) => ({
      fact,
      gap: coverageOf(fact, (definition.facts[fact] as Fields[string]).description, periods),
    }));
    return (facts) => {
      let outside: OutsideCoverage[] | undefined;
      for (const { fact, gap } of coverages) {
        const point = gap(facts[fact]);
        if (point) outside = [...(outside ?? []), point];
      }
      return outside;
    };
  }

  type Determine = (facts: ParsedOf<Described>) => Determination<Value, Reason>;

  /** What follows in an edition, from some of its parts. */
  function prepareFrom(nounsHere: readonly NounName[], edition: Edition, working: Working): Determine {
    const clauses = clausesOf(edition, nounsHere);
    const basis: LegalBasis = { rule, edition: edition.id, clauses, readings: readingsIn(edition) };
    const outcomes = outcomesOf<Value, Reason>(basis);
    const silent = (clause: ClauseId | null) => shared(outcomes.undetermined([{ why: 'not-stated', clause }]));
    if (!hasNouns(edition, nouns)) return () => silent(null);
    // Its own part is there, and what that refers to is not.
    if (!hasNouns(edition, referenceIn(edition.notice).nouns))
      return () => silent(clausesOf(edition, nouns)[0] as ClauseId);
    const gaps = gapsIn(edition, nounsHere);
    const figuresOf = own(definition, 'figures')?.(edition, working) ?? ((() => undefined) as () => Figures);
    const determine = resolveReadings(
      basis,
      edition,
      (settled) => forEdition(settled, outcomes, working),
      mergesPending,
    );
    return (facts) => {
      const outside = gaps(facts);
      return outside ? outcomes.undetermined(outside) : determine(facts, figuresOf(facts));
    };
  }

  function prepare(edition: Edition, working: Working): Determine {
    const isFor = own(referenceIn(edition.notice), 'isFor');
    const withReference = prepareFrom(nounsIn(edition.notice), edition, working);
    if (isFor === undefined) return withReference;
    const byItself = prepareFrom(allNouns, edition, working);
    return (facts) => (isFor(facts) ? withReference(facts) : byItself(facts));
  }

  const clauses = clausesOf(lingcheng2020, allNouns);
  const [fact, ...otherFacts] = governedBy;
  const kind = fact && (definition.facts[fact] as Fields[string]).description.kind;
  // A list, or several days, belong to one notice's year.
  const picksByFact = fact !== undefined && kind !== undefined && otherFacts.length === 0 && kind !== 'list';
  const picking = picksByFact ? { fact, kind, nouns, nounsIn } : undefined;
  const governance = { governedBy, nouns, nounsIn, readingsIn, picking };
  return makeDeterminer(camelCase(`determine-${rule}`), rule, definition, prepare, governance, {
    rule,
    clauses,
    readings,
  });
}

/** A rule without the reading of facts, for statements, which have read them. */
export function evaluatorOf<Facts, Value, Reason>(
  rule: Rule<Facts, Value, Reason>,
): (
  edition: Edition,
  working: Working,
) => (facts: { readonly [Key in keyof Facts]: unknown }) => Determination<Value, Reason> {
  const { evaluator, prepare } = definitionOf(rule) as Known;
  return (edition, working) => {
    // Stryker disable next-line ConditionalExpression: a rule made ready once more gives the same answers, only later
    if (working === unrecorded) return evaluator(edition) as never;
    return prepare(edition, (figure, ...step) => working(`${rule.rule}/${figure as FigureName}`, ...step)) as never;
  };
}

/** By what a rule that takes a series picks one of its editions, for the statements that state its answer. */
export const pickingOf = (rule: Pick<Rule<never, unknown>, 'rule'>): Picking => definitionOf(rule)?.picking as Picking;
