import { type Edition, makeEdition } from '../editions/edition.js';
import { optionsOf } from '../readings/options.js';
import type { ReadingId } from '../readings/register.js';
import { distinct, same } from '../values/equality.js';
import type { Determination, Refused, Undetermined } from './outcome.js';
import { type Authority, type Determined, says } from './outcome.js';

type Outcome<Value, Reason> = readonly [option: string, determination: Determination<Value, Reason>];

/** The edition with one reading settled. */
function settle(edition: Edition, reading: ReadingId, option: string): Edition {
  return makeEdition({ ...edition, readings: { ...edition.readings, [reading]: option } });
}

const isRefused = <V, R>(outcome: Determination<V, R>): outcome is Refused<R> => outcome.status === 'refused';

/** What remains possible under an outcome: itself, or what its pending point lists. */
function possibleUnder<Value, Reason>(outcome: Determination<Value, Reason>): (Determined<Value> | Refused<Reason>)[] {
  if (outcome.status !== 'undetermined') return [outcome];
  return outcome.open.flatMap((open) => (open.why === 'pending' ? open.possible : []));
}

/** Facts to come are waited for before a reading is: the outcomes of all options in one pending point. */
function pooled<Value, Reason>(authority: Authority, outcomes: readonly Determination<Value, Reason>[]) {
  const pending = outcomes.flatMap((outcome) =>
    outcome.status === 'undetermined' ? outcome.open.filter((open) => open.why === 'pending') : [],
  );
  const until = pending
    .map((open) => open.until)
    .sort()
    .at(-1);
  if (until === undefined) return undefined;
  const widestFirst = [...outcomes].sort((one, other) => possibleUnder(other).length - possibleUnder(one).length);
  return says<Value, Reason>(authority).undetermined([
    { why: 'pending', until, possible: distinct(widestFirst.flatMap(possibleUnder)) },
  ]);
}

/** One answer from the answers under each option of an unsettled reading. */
function agree<Value, Reason>(
  authority: Authority,
  reading: ReadingId,
  outcomes: readonly Outcome<Value, Reason>[],
  pools: boolean,
): Determination<Value, Reason> {
  const determinations = outcomes.map(([, determination]) => determination);
  const [first] = determinations as [Determination<Value, Reason>];
  if (determinations.every((other) => same(first, other))) return first;
  if (determinations.every(isRefused)) {
    return says<Value, Reason>(authority).refused(distinct(determinations.flatMap(({ reasons }) => reasons)));
  }
  return (
    (pools ? pooled(authority, determinations) : undefined) ??
    (says<Value, Reason>(authority).undetermined([
      { why: 'unsettled-reading', reading, outcomes: Object.fromEntries(outcomes) },
    ]) as Undetermined<Value, Reason>)
  );
}

/**
 * Works a rule out under every option of the unsettled readings it consults, the earlier of the register
 * outside. `pools` names the reading whose outcomes join while a fact still to come can change the answer.
 */
export function workOut<Facts, Value, Reason>(
  authority: Authority,
  edition: Edition,
  under: (edition: Edition) => (facts: Facts) => Determination<Value, Reason>,
  pools: ReadingId | null,
): (facts: Facts) => Determination<Value, Reason> {
  const reading = authority.readings.find((consulted) => edition.readings[consulted] === 'unsettled');
  if (reading === undefined) return under(edition);
  const branches = optionsOf[reading]
    .filter((option) => option !== 'unsettled')
    .map((option) => [option, workOut(authority, settle(edition, reading, option), under, pools)] as const);
  return (facts) =>
    agree(
      authority,
      reading,
      branches.map(([option, determine]) => [option, determine(facts)]),
      reading === pools,
    );
}
