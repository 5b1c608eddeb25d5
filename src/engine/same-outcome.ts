import { type Issue, preview, throwIfAny } from '../errors.js';
import { isEqual } from '../values/equality.js';
import type { Determination, Open } from './outcome.js';

type AnyDetermination = Determination<unknown, unknown>;
type AnyOpen = Open<unknown, unknown>;
type SameReasons = (one: unknown, other: unknown) => boolean;

function sameList<Item>(
  one: readonly Item[],
  other: readonly Item[],
  same: (one: Item, other: Item) => boolean,
): boolean {
  return one.length === other.length && one.every((item, at) => same(item, other[at] as Item));
}

function samePoint(one: AnyOpen, other: AnyOpen, sameReasons: SameReasons): boolean {
  const same = (a: AnyDetermination, b: AnyDetermination) => sameDetermination(a, b, sameReasons);
  if (one.why === 'pending' && other.why === 'pending') {
    return one.until === other.until && sameList(one.possible, other.possible, same);
  }
  if (one.why === 'unsettled-reading' && other.why === 'unsettled-reading') {
    const options = Object.keys(one.outcomes);
    return (
      one.reading === other.reading &&
      isEqual(options, Object.keys(other.outcomes)) &&
      options.every((option) =>
        same(one.outcomes[option] as AnyDetermination, other.outcomes[option] as AnyDetermination),
      )
    );
  }
  if (one.why === 'outside-coverage' && other.why === 'outside-coverage' && sameReasons !== isEqual) {
    return isEqual({ ...one, given: null }, { ...other, given: null });
  }
  return isEqual(one, other);
}

function sameDetermination(one: AnyDetermination, other: AnyDetermination, sameReasons: SameReasons): boolean {
  if (one === other) return true;
  if (one.status === 'determined' && other.status === 'determined') return isEqual(one.value, other.value);
  if (one.status === 'refused' && other.status === 'refused') return sameReasons(one.reasons, other.reasons);
  if (one.status === 'undetermined' && other.status === 'undetermined') {
    return sameList(one.open, other.open, (a, b) => samePoint(a, b, sameReasons));
  }
  return false;
}

/** Whether two answers say the same to the last figure, whatever edition they come from and whatever they cite. */
export const sameAnswer = (one: AnyDetermination, other: AnyDetermination): boolean =>
  sameDetermination(one, other, isEqual);

const sameCodes: SameReasons = (one, other) => {
  const codes = (reasons: unknown) => (reasons as readonly { readonly code: string }[]).map(({ code }) => code);
  return isEqual(codes(one), codes(other));
};

const partsOf = (result: object): [string, unknown][] =>
  Object.entries(result).filter(([, part]) => typeof part === 'object' && part !== null);

const isDetermination = (result: object): result is AnyDetermination => 'status' in result;

function sameResult(one: object, other: object, sameReasons: SameReasons): boolean {
  if (isDetermination(one)) return isDetermination(other) && sameDetermination(one, other, sameReasons);
  return sameList(
    partsOf(one),
    partsOf(other),
    ([key, part], [otherKey, otherPart]) =>
      key === otherKey && sameResult(part as object, otherPart as object, sameReasons),
  );
}

/** Whether two results are alike to the last figure, whatever edition they come from and whatever they cite. */
export const sameFigures = (one: object, other: object): boolean => sameResult(one, other, isEqual);

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
  return sameResult(one, other, sameCodes);
}
