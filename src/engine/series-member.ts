import type { Edition } from '../editions/edition.js';
import { type EditionSeries, isSeries } from '../editions/edition-series.js';
import type { FieldDescription } from '../facts/field.js';
import type { Notice } from '../notice/notice.js';
import { type Day, daysBetween, firstDayOf, lastDayOf } from '../values/calendar.js';
import { type Bounds, boundsOf } from '../values/period.js';
import { periodsOf } from './coverage.js';
import { memoizeByEdition } from './memoize-by-edition.js';
import type { Determination, Undetermined } from './outcome.js';

/** By what a rule or a statement picks an edition of a series: the day, month or year of a fact. */
export interface Picking {
  readonly fact: string;
  readonly kind: FieldDescription['kind'];
  /** The parts that an edition must have. */
  readonly nouns: readonly (keyof Notice)[];
  /** All parts that must cover the fact in an edition that has them. */
  readonly nounsIn: (notice: Notice) => readonly (keyof Notice)[];
}

/** An edition of a series, and what its answers are in the name of the series. */
export interface Picked {
  readonly edition: Edition;
  readonly named: <Result>(result: Result) => Result;
}

const spans: Readonly<Partial<Record<FieldDescription['kind'], (value: number) => Bounds>>> = {
  day: (day) => ({ first: day, last: day }),
  month: (month) => ({ first: firstDayOf(month), last: lastDayOf(month) }),
  year: (year) => ({ first: year * 10_000 + 101, last: year * 10_000 + 1231 }),
};

/** Days from the one stretch to the other; 0 where they touch. */
function distanceOf({ first, last }: Bounds, covered: Bounds): number {
  if (last < covered.first) return daysBetween(last, covered.first);
  return first > covered.last ? daysBetween(covered.last, first) : 0;
}

const covers = (covered: Bounds, { first, last }: Bounds): boolean => covered.first <= first && last <= covered.last;

const itself = <Result>(result: Result): Result => result;

type Answer = Determination<unknown, unknown>;

/** What an edition says of a day it does not cover, or of a part it does not have, no edition of the series says. */
function namedBy(id: string, answer: Answer): Answer {
  const isOfSeries =
    answer.status === 'undetermined' &&
    answer.open.some(
      (point) => point.why === 'outside-coverage' || (point.why === 'not-stated' && point.clause === null),
    );
  if (!isOfSeries) return answer;
  const ofSeries: Undetermined<unknown, unknown> = { ...answer, edition: id, clauses: [] };
  return ofSeries;
}

function resultNamedBy<Result>(id: string, result: Result): Result {
  if ('status' in (result as object)) return namedBy(id, result as Answer) as Result;
  const parts = Object.entries(result as object).map(([key, part]) => [key, namedBy(id, part as Answer)]);
  return Object.fromEntries(parts);
}

/** Picks the edition that has what a rule rests on and covers the fact; where none covers it, the nearest one. */
export function memberPicker({ fact, kind, nouns, nounsIn }: Picking) {
  const spanOf = spans[kind] as (value: number) => Bounds;
  const candidatesOf = memoizeByEdition(
    ({ editions }: EditionSeries) =>
      editions
        .filter(({ notice }) => nouns.every((noun) => notice[noun] !== null))
        .map((edition) => ({ edition, covered: boundsOf(periodsOf(edition, nounsIn(edition.notice))) }))
        .sort((one, other) => one.covered.first - other.covered.first),
    isSeries,
  );

  return (series: EditionSeries, facts: unknown): Picked => {
    const candidates = candidatesOf(series) as NonNullable<ReturnType<typeof candidatesOf>>;
    const value: unknown = (facts as Readonly<Record<string, unknown>> | undefined)?.[fact];
    const named = <Result>(result: Result) => resultNamedBy(series.id, result);
    const [first] = candidates;
    // Malformed facts are read by any edition, and a part that none of them has is missing in each.
    if (first === undefined || typeof value !== 'number') {
      return { edition: first?.edition ?? (series.editions[0] as Edition), named };
    }
    const asked = spanOf(value as Day);
    const covering = candidates.find(({ covered }) => covers(covered, asked));
    if (covering) return { edition: covering.edition, named: itself };
    const nearest = candidates.reduce((best, one) =>
      distanceOf(asked, one.covered) < distanceOf(asked, best.covered) ? one : best,
    );
    return { edition: nearest.edition, named };
  };
}
