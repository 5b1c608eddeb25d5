import { type ReadingId, settledOptions } from '../readings/options.js';
import { withoutDuplicates } from '../values/equality.js';
import { decimalText, type Money, sum } from '../values/money.js';
import { own } from '../values/own.js';
import { memoizeByParts } from './memoize-by-parts.js';
import type {
  Determination,
  Determined,
  FromElsewhere,
  LegalBasis,
  NotStated,
  Open,
  Outcomes,
  RuleId,
  UnsettledReading,
} from './outcome.js';
import { elsewhereIn, unite } from './resolve-readings.js';

/** A part of a statement. */
export type Part = Determination<unknown, unknown>;
export type MoneyPart = Determination<Money, unknown>;

type PointOnReading = UnsettledReading<unknown, unknown>;

/** The point that is open by a reading; no other point names one. */
const pointOn = (part: Part, reading: ReadingId): PointOnReading | undefined =>
  part.status === 'undetermined'
    ? (part.open as readonly PointOnReading[]).find((point) => own(point, 'reading') === reading)
    : undefined;

function resolve<Value, Reason>(
  basis: LegalBasis,
  outcomes: Outcomes<Value, Reason>,
  parts: readonly Part[],
  followsFrom: (parts: readonly Part[]) => Determination<Value, Reason>,
): Determination<Value, Reason> {
  const reading = basis.readings.find((consulted) => parts.some((part) => pointOn(part, consulted)));
  if (reading === undefined) return followsFrom(parts);
  const options = settledOptions(reading);
  const answers = options.map((option) => {
    const settled = parts.map((part) => pointOn(part, reading)?.outcomes[option] ?? part);
    return resolve(basis, outcomes, settled, followsFrom);
  });
  return unite(outcomes, reading, options, answers);
}

/**
 * What follows from some parts. Where one is open by an unsettled reading, it is worked out under each of its options,
 * the earlier reading of the register outside. Of parts that an edition has made ready it is made once.
 */
export function resolvingParts<Parts extends readonly Part[], Value, Reason>(
  basis: LegalBasis,
  outcomes: Outcomes<Value, Reason>,
  followsFrom: (parts: Parts) => Determination<Value, Reason>,
): (parts: Parts) => Determination<Value, Reason> {
  return memoizeByParts((parts: readonly Part[]) => resolve(basis, outcomes, parts, followsFrom as never)) as never;
}

/** Whether the notice has no such part at all: that is the only point then, and its clause is `null`. */
const isAbsent = (part: Part): boolean =>
  part.status === 'undetermined' && own(part.open[0] as NotStated, 'clause') === null;

/** What is open in any of the parts the notice has, once each, apart from the parts: they are answers of their own. */
export function openIn(parts: readonly Part[], why?: Open<unknown, unknown>['why']): Open<never, never>[] {
  const open: Open<unknown, unknown>[] = [];
  for (const part of parts) {
    if (part.status !== 'undetermined' || isAbsent(part)) continue;
    for (const point of part.open) if (why === undefined || point.why === why) open.push({ ...point });
  }
  return withoutDuplicates(open) as Open<never, never>[];
}

/** The sum of some amounts. One floor among them makes the sum a floor. */
function totalOf(parts: readonly Money[]): Money {
  const [first] = parts as [Money];
  const isFloor = parts.some(({ bound }) => bound === 'at-least');
  return {
    ...first,
    amount: decimalText(sum(parts.map(({ amount }) => amount))),
    bound: isFloor ? 'at-least' : 'exact',
  };
}

type Besides = Pick<Determined<Money>, 'elsewhere' | 'without'>;

/** The keys that have something to say. */
function present(elsewhere: readonly FromElsewhere[], without: readonly RuleId[]): Besides {
  return { ...(elsewhere.length > 0 ? { elsewhere } : {}), ...(without.length > 0 ? { without } : {}) };
}

/** What a total of parts rests on besides the notice, and what it leaves out. */
function besidesOf(parts: readonly MoneyPart[]): Besides {
  return present(
    withoutDuplicates(parts.flatMap((part) => elsewhereIn(part) ?? [])),
    parts.filter(isAbsent).map(({ rule }) => rule),
  );
}

/** The total of what is granted; a refused part adds nothing. */
export function totalling({ determined }: Pick<Outcomes<Money, unknown>, 'determined'>) {
  return (parts: readonly MoneyPart[]): Determined<Money> => {
    const granted = parts.flatMap((part) => (part.status === 'determined' ? [part.value] : []));
    return determined(totalOf(granted), besidesOf(parts));
  };
}

/** An amount that an edition has made ready, and the source of its figure where that is not the notice. */
export interface ReadyAmount {
  readonly money: Money;
  readonly elsewhere?: readonly FromElsewhere[];
}

/** The total of amounts that an edition has made ready. */
export function totalsOfReady(
  { determined }: Pick<Outcomes<Money, unknown>, 'determined'>,
  without: readonly RuleId[],
): (amounts: readonly ReadyAmount[]) => Determined<Money> {
  return memoizeByParts((amounts) => {
    const elsewhere = amounts.flatMap((amount) => own(amount, 'elsewhere') ?? []);
    return determined(totalOf(amounts.map(({ money }) => money)), present(elsewhere, without));
  });
}
