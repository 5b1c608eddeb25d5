import { type Edition, lingcheng2020 } from '../editions/edition.js';
import { type FactsOf, factsReader } from '../facts/facts-reader.js';
import type { Read } from '../facts/field.js';
import { distinct } from '../values/equality.js';
import { type Money, sum } from '../values/money.js';
import { type Determiner, registered } from './determiner.js';
import { oncePerEdition } from './memoize-by-edition.js';
import type { Authority, Determination, Determined, Open, Refused, Says } from './outcome.js';
import { remembering } from './remember.js';
import { workOut } from './resolve-readings.js';

/** Which statement it is. */
export type StatementId = 'contribution' | 'pension' | 'collection';

/** A statement: several determinations for one person or village. */
export interface Statement<Facts, Result> extends Determiner<Facts, Result> {
  readonly statement: StatementId;
}

/** A statement as its file writes it. */
interface StatementText<Facts, Result> extends FactsOf<Facts> {
  readonly statement: StatementId;
  /** That of its total, or of the part that rests on most. */
  readonly authority: Authority;
  /** Where few answers serve many records: the number that decides the answer. */
  readonly decidedBy?: (facts: Read<Facts>) => number | undefined;
  /** What it states in one edition, frozen. */
  readonly under: (edition: Edition) => (facts: Read<Facts>) => Result;
}

/** Makes a function of a statement's text. The facts are checked once for all its parts. */
export function defineStatement<Facts extends object, Result extends { readonly statement: StatementId }>(
  text: StatementText<Facts, Result>,
): Statement<Facts, Result> {
  const { statement, authority, under, decidedBy } = text;
  const { readings } = authority;
  const read = factsReader(statement, text);
  const inEdition = oncePerEdition(statement, (edition) => {
    const state = under(edition);
    return decidedBy ? remembering(decidedBy, state) : state;
  });
  const state = (given: Facts, edition: Edition = lingcheng2020) => {
    const facts = read(given, edition);
    return inEdition(edition)(facts);
  };
  return registered(Object.assign(state, { statement, readings }), text.facts);
}

type Part = Determination<Money, unknown>;

/** What is open in any of the parts, once each. */
function openOf<Reason>(parts: readonly Part[]): Open<Money, Reason>[] {
  const open = parts.flatMap((part) => (part.status === 'undetermined' ? part.open : []));
  return distinct(open) as Open<Money, Reason>[];
}

/** The sum of what is granted. One floor among them makes the sum a floor. */
function sumOf(granted: readonly Determined<Money>[], per: Money['per']): Money {
  const isFloor = granted.some(({ value }) => value.bound === 'at-least');
  const amount = sum(granted.map(({ value }) => value.amount));
  return { amount, currency: 'CNY', per, bound: isFloor ? 'at-least' : 'exact' };
}

const isOpen = (part: Part): boolean => part.status === 'undetermined';
const isGranted = (part: Part): part is Determined<Money> => part.status === 'determined';

/**
 * A statement's total: open where a part is, otherwise the refusal if there is one, otherwise the sum of the parts;
 * a refused part adds nothing.
 */
export function totalling<Reason>(per: Money['per'], say: Says<Money, Reason>) {
  return (parts: readonly Part[], refusal?: Refused<Reason>): Determination<Money, Reason> => {
    if (parts.some(isOpen)) return say.undetermined(openOf<Reason>(parts));
    return refusal ?? say.determined(sumOf(parts.filter(isGranted), per));
  };
}

/**
 * A total of parts. While no reading it consults is unsettled, the parts the statement shows are the ones it adds up;
 * otherwise they are worked out anew under each option, so that its outcomes are totals.
 */
export function totalOf<Facts, Parts, Reason>(
  authority: Authority,
  edition: Edition,
  partsUnder: (edition: Edition) => (facts: Facts) => Parts,
  totalUnder: (edition: Edition) => (facts: Facts, parts: Parts) => Determination<Money, Reason>,
): (facts: Facts, parts: Parts) => Determination<Money, Reason> {
  const isSettled = authority.readings.every((reading) => edition.readings[reading] !== 'unsettled');
  if (isSettled) return totalUnder(edition);
  const underEachOption = (settled: Edition) => {
    const partsOf = partsUnder(settled);
    const total = totalUnder(settled);
    return (facts: Facts) => total(facts, partsOf(facts));
  };
  return workOut(authority, edition, underEachOption, null);
}
