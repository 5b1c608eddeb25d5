import type { Edition } from '../editions/edition.js';
import type { Fields, GivenOf, ParsedOf } from '../facts/field.js';
import { consultedIn } from '../readings/consulted.js';
import type { ReadingId } from '../readings/options.js';
import { deepFreeze } from '../values/deep-freeze.js';
import { own } from '../values/own.js';
import { type Determiner, type FactsDefinition, makeDeterminer } from './determiner.js';
import type { Picking } from './series-member.js';
import type { Working } from './working.js';

/** Which statement it is. */
export type StatementId = 'contribution' | 'pension' | 'collection';

/** A statement: several determinations for one person or village. */
export interface Statement<Facts, Result> extends Determiner<Facts, Result> {
  readonly statement: StatementId;
}

/** A statement as its file writes it. */
export interface StatementDefinition<Described extends Fields, Result> extends FactsDefinition<Described> {
  readonly statement: StatementId;
  /** Those of its total, or of the part that rests on most. */
  readonly readings: readonly ReadingId[];
  /** By what each of its answers picks an edition of a series, the total last; without it, it belongs to one notice. */
  readonly pickings?: () => Readonly<Record<string, Picking>>;
  /** What it states in one edition. */
  readonly forEdition: (edition: Edition, working: Working) => (facts: ParsedOf<Described>) => Result;
}

/** Makes a function of a statement's definition. The facts are read once for all its parts. */
export function defineStatement<Described extends Fields, Result>(
  definition: StatementDefinition<Described, Result>,
): Statement<GivenOf<Described>, Result> {
  const { statement, forEdition } = definition;
  const readings = deepFreeze([...definition.readings]);
  const ungoverned = {
    governedBy: [],
    nouns: [],
    nounsIn: () => [],
    readingsIn: (edition: Edition) => consultedIn(readings, edition),
    pickings: own(definition, 'pickings')?.(),
  };
  return makeDeterminer(`${statement}Statement`, `${statement}-statement`, definition, forEdition, ungoverned, {
    statement,
    readings,
  });
}
