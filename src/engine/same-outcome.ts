import { type Issue, preview, throwIfAny } from '../errors.js';
import { isEqual } from '../values/equality.js';
import type { Determination, Open } from './outcome.js';

type AnyDetermination = Determination<unknown, unknown>;
type AnyOpen = Open<unknown, unknown>;

/** Whether the figures inside reasons, and what was given, must be the same too. */
type WithFigures = boolean;

function sameList<Item>(
  one: readonly Item[],
  other: readonly Item[],
  same: (one: Item, other: Item) => boolean,
): boolean {
  return one.length === other.length && one.every((item, at) => same(item, other[at] as Item));
}

function samePoint(one: AnyOpen, other: AnyOpen, withFigures: WithFigures): boolean {
  const same = (a: AnyDetermination, b: AnyDetermination) => sameDetermination(a, b, withFigures);
  if (one.why !== other.why) return false;
  if (one.why === 'pending') {
    const { until, possible } = other as typeof one;
    return one.until === until && sameList(one.possible, possible, same);
  }
  if (one.why === 'unsettled-reading') {
    const { reading, outcomes } = other as typeof one;
    return (
      one.reading === reading &&
      sameList(
        Object.entries(one.outcomes),
        Object.entries(outcomes),
        ([option, answer], [otherOption, otherAnswer]) => option === otherOption && same(answer, otherAnswer),
      )
    );
  }
  // Of what lies outside coverage; no other point tells what was given.
  return withFigures ? isEqual(one, other) : isEqual({ ...one, given: null }, { ...other, given: null });
}

const codesOf = (reasons: readonly unknown[]) => reasons.map((reason) => (reason as { readonly code: string }).code);

function sameDetermination(one: AnyDetermination, other: AnyDetermination, withFigures: WithFigures): boolean {
  if (one.status !== other.status) return false;
  if (one.status === 'determined') return isEqual(one.value, (other as typeof one).value);
  if (one.status === 'undetermined') {
    return sameList(one.open, (other as typeof one).open, (a, b) => samePoint(a, b, withFigures));
  }
  const { reasons } = other as typeof one;
  return withFigures ? isEqual(one.reasons, reasons) : isEqual(codesOf(one.reasons), codesOf(reasons));
}

/** Whether two answers say the same to the last figure, whatever edition they come from and whatever they cite. */
export const sameAnswer = (one: AnyDetermination, other: AnyDetermination): boolean =>
  sameDetermination(one, other, true);

const partsOf = (result: object): [string, unknown][] =>
  Object.entries(result).filter(([, part]) => typeof part === 'object' && part !== null);

const isDetermination = (result: object): result is AnyDetermination => Object.hasOwn(result, 'status');

function sameResult(one: object, other: object, withFigures: WithFigures): boolean {
  if (isDetermination(one)) return sameDetermination(one, other as AnyDetermination, withFigures);
  return sameList(
    partsOf(one),
    partsOf(other),
    ([key, part], [otherKey, otherPart]) =>
      key === otherKey && sameResult(part as object, otherPart as object, withFigures),
  );
}

/** Whether two results are alike to the last figure, whatever edition they come from and whatever they cite. */
export const sameFigures = (one: object, other: object): boolean => sameResult(one, other, true);

const resultIssues = (name: string, result: unknown): readonly Issue[] =>
  typeof result === 'object' && result !== null
    ? []
    : [{ path: [name], code: 'wrong-type', message: 'expected a result of this library', received: preview(result) }];

/**
 * Whether two results come out alike: the same status, value, reason codes and open points, recursively, whatever the
 * figures inside reasons. Statements are alike where all their parts are.
 *
 * @throws InvalidFactsError for what is no result.
 * @example The age differs, the outcome does not.
 * ```ts
 * const young = determineAgeSupplement({ recipient: true, birthDate: '1960-05-01', asOf: '2020-05-01' });
 * const younger = determineAgeSupplement({ recipient: true, birthDate: '1961-05-01', asOf: '2020-05-01' });
 * sameOutcome(young, younger) // => true
 * ```
 */
export function sameOutcome(one: object, other: object): boolean {
  throwIfAny([...resultIssues('one', one), ...resultIssues('other', other)], 'sameOutcome');
  return sameResult(one, other, false);
}
