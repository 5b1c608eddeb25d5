import type { Determination, Open, Says } from '../determination.js';
import { type Determiner, registered } from '../determiner.js';
import { assertEdition, type Edition, lingcheng2020 } from '../edition.js';
import { type FactsOf, factsReader, type Read } from '../facts.js';
import { type Money, sum } from '../money.js';
import { oncePerEdition } from '../once-per-edition.js';
import type { ReadingId } from '../readings.js';
import { distinct } from '../same.js';

export type StatementId = 'contribution' | 'pension' | 'collection';

/** A statement: several determinations for one person or village. */
export interface Statement<Facts, Result> extends Determiner<Facts, Result> {
  readonly statement: StatementId;
}

/** A statement as its file writes it. */
interface StatementText<Facts, Result> extends FactsOf<Facts> {
  readonly statement: StatementId;
  readonly readings: readonly ReadingId[];
  readonly under: (edition: Edition) => (facts: Read<Facts>) => Result;
}

/** Makes a function of a statement's text. The facts are checked once for all its parts. */
export function defineStatement<Facts extends object, Result extends { readonly statement: StatementId }>(
  text: StatementText<Facts, Result>,
): Statement<Facts, Result> {
  const { statement, under } = text;
  const readings = Object.freeze([...text.readings]);
  const read = factsReader(statement, text);
  const inEdition = oncePerEdition(under);
  const state = (facts: Facts, edition: Edition = lingcheng2020) => {
    assertEdition(edition, statement);
    return Object.freeze(inEdition(edition)(read(facts)));
  };
  return registered(Object.assign(state, { statement, readings }));
}

/** What is open in any of the parts, once each. */
export function openOf<Reason>(parts: readonly Determination<Money, unknown>[]): Open<Money, Reason>[] {
  const open = parts.flatMap((part) => (part.status === 'undetermined' ? part.open : []));
  return distinct(open) as Open<Money, Reason>[];
}

/** The sum of parts none of which is open; a refused part adds nothing. One floor among them makes the sum a floor. */
export function sumOf<Reason>(
  parts: readonly Determination<Money, unknown>[],
  per: Money['per'],
  say: Says<Money, Reason>,
): Determination<Money, Reason> {
  const granted = parts.flatMap((part) => (part.status === 'determined' ? [part.value] : []));
  const isFloor = granted.some(({ bound }) => bound === 'at-least');
  const amount = sum(granted.map((money) => money.amount));
  return say.determined({ amount, currency: 'CNY', per, bound: isFloor ? 'at-least' : 'exact' });
}
