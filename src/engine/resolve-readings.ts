import { type Edition, makeEdition } from '../editions/edition.js';
import { type ReadingId, settledOptions } from '../readings/options.js';
import { isEqual, withoutDuplicates } from '../values/equality.js';
import { own } from '../values/own.js';
import { memoizeByParts } from './memoize-by-parts.js';
import type {
  Determination,
  Determined,
  FromElsewhere,
  LegalBasis,
  Outcomes,
  Refused,
  Undetermined,
} from './outcome.js';
import { outcomesOf } from './outcome.js';
import { sameAnswer } from './same-outcome.js';

/** The edition with one reading settled; its id stays the caller's. */
export function settle<Within extends Edition>(edition: Within, reading: ReadingId, option: string): Within {
  return makeEdition({ ...edition, readings: { ...edition.readings, [reading]: option } }) as Within;
}

const isRefused = <V, R>(answer: Determination<V, R>): answer is Refused<R> => answer.status === 'refused';

const isUndetermined = <V, R>(answer: Determination<V, R>): answer is Undetermined<V, R> =>
  answer.status === 'undetermined';

/** The figures an answer rests on that the notice does not state, where there are any. */
export const elsewhereIn = (answer: Determination<unknown, unknown>): readonly FromElsewhere[] | undefined =>
  own(answer as Determined<unknown>, 'elsewhere');

/** One of several equal answers, resting elsewhere only where all of them do. */
function merged<Value, Reason>(answers: readonly Determination<Value, Reason>[]): Determination<Value, Reason> {
  const [first] = answers as readonly [Determined<Value>];
  const ofFirst = elsewhereIn(first);
  if (ofFirst === undefined) return first;
  const ofAll = ofFirst.filter((source) =>
    answers.every((answer) => elsewhereIn(answer)?.some((other) => isEqual(source, other))),
  );
  const { elsewhere: _, ...rest } = first;
  return ofAll.length === 0 ? rest : { ...first, elsewhere: ofAll };
}

/** The reasons of all options, unless two of them give one code with different figures. */
function unitedReasons<Reason>(answers: readonly Refused<Reason>[]): readonly Reason[] | undefined {
  const reasons = withoutDuplicates(answers.flatMap((answer) => [...answer.reasons]));
  const codes = reasons.map((reason) => (reason as { readonly code: string }).code);
  return new Set(codes).size === codes.length ? reasons : undefined;
}

/** What remains possible under an answer: itself, or what its pending point lists. */
function possibleUnder<Value, Reason>(answer: Determination<Value, Reason>): (Determined<Value> | Refused<Reason>)[] {
  if (answer.status !== 'undetermined') return [answer];
  return answer.open.flatMap((open) => (open.why === 'pending' ? open.possible : []));
}

/** Facts to come are waited for before a reading is: the outcomes of all options in one pending point. */
function mergedPending<Value, Reason>(
  outcomes: Outcomes<Value, Reason>,
  answers: readonly Determination<Value, Reason>[],
): Determination<Value, Reason> | undefined {
  const open = answers.filter(isUndetermined).flatMap((answer) => answer.open);
  const days = open.flatMap((point) => (point.why === 'pending' ? [point.until] : []));
  const until = days.sort().at(-1);
  if (until === undefined) return undefined;
  const widestFirst = [...answers].sort((one, other) => possibleUnder(other).length - possibleUnder(one).length);
  return outcomes.undetermined([
    { why: 'pending', until, possible: withoutDuplicates(widestFirst.flatMap(possibleUnder)) },
  ]);
}

/** One answer from the answers under each option of an unsettled reading. */
export function unite<Value, Reason>(
  outcomes: Outcomes<Value, Reason>,
  reading: ReadingId,
  options: readonly string[],
  answers: readonly Determination<Value, Reason>[],
  mergesPending = false,
): Determination<Value, Reason> {
  const [first, ...others] = answers as [Determination<Value, Reason>, ...Determination<Value, Reason>[]];
  if (others.every((other) => sameAnswer(first, other))) return merged(answers);
  if (answers.every(isRefused)) {
    const reasons = unitedReasons(answers);
    if (reasons !== undefined) return outcomes.refused(reasons);
  }
  const pending = mergesPending ? mergedPending(outcomes, answers) : undefined;
  if (pending !== undefined) return pending;
  const byOption = Object.fromEntries(options.map((option, at) => [option, answers[at] as (typeof answers)[number]]));
  return outcomes.undetermined([{ why: 'unsettled-reading', reading, outcomes: byOption }]);
}

/**
 * Works a rule out under every option of the unsettled readings it consults, the earlier of the register outside.
 * `mergesPending` names the reading whose outcomes join while a fact still to come can change the answer; `among` leaves
 * out readings that are seen to elsewhere.
 */
export function resolveReadings<Within extends Edition, Facts, Figures, Value, Reason>(
  basis: LegalBasis,
  edition: Within,
  forEdition: (edition: Within) => (facts: Facts, figures: Figures) => Determination<Value, Reason>,
  mergesPending?: ReadingId,
  among = basis.readings,
): (facts: Facts, figures: Figures) => Determination<Value, Reason> {
  const reading = among.find((consulted) => edition.readings[consulted] === 'unsettled');
  if (reading === undefined) return forEdition(edition);
  const options = settledOptions(reading);
  const underOptions = options.map((option) =>
    resolveReadings(basis, settle(edition, reading, option), forEdition, mergesPending, among),
  );
  const outcomes = outcomesOf<Value, Reason>(basis);
  const united = memoizeByParts((answers: readonly Determination<Value, Reason>[]) =>
    unite(outcomes, reading, options, answers, reading === mergesPending),
  );
  return (facts, figures) => united(underOptions.map((determine) => determine(facts, figures)));
}
