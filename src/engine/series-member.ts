import type { Edition } from '../editions/edition.js';
import { type EditionSeries, isSeries } from '../editions/edition-series.js';
import type { FieldDescription } from '../facts/field.js';
import type { Notice } from '../notice/notice.js';
import { type Day, daysBetween, firstDayOf, lastDayOf } from '../values/calendar.js';
import { type Bounds, boundsOf } from '../values/period.js';
import { periodsOf } from './coverage.js';
import { memoizeByEdition } from './memoize-by-edition.js';
import type { Determination, Undetermined } from './outcome.js';

/** By what an answer picks its edition of a series: the day, month or year of a fact. */
export interface Picking {
  readonly fact: string;
  readonly kind: FieldDescription['kind'];
  /** The parts that an edition must have. */
  readonly nouns: readonly (keyof Notice)[];
  /** All parts that the answer rests on in an edition: those that it has must cover the fact as well. */
  readonly nounsIn: (notice: Notice) => readonly (keyof Notice)[];
}

/** An edition of a series, and what its answers are in the name of the series. */
export interface Picked {
  readonly edition: Edition;
  readonly named: <Result>(result: Result) => Result;
  /** Whether the parts that an answer must have cover the fact in it. */
  readonly covers: boolean;
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

type Answer = Determination<unknown, unknown>;

/** What an edition says of a day it does not cover, or of a part it does not have, no edition of the series says. */
function namedBy(id: string, answer: Answer): Answer {
  const isOfSeries =
    answer.status === 'undetermined' &&
    answer.open.some(
      (point) => point.why === 'outside-coverage' || (point.why === 'not-stated' && point.clause === null),
    );
  // A series of one says what its edition says.
  if (!isOfSeries || answer.edition === id) return answer;
  const ofSeries: Undetermined<unknown, unknown> = { ...answer, edition: id, clauses: [] };
  return ofSeries;
}

/** Picks the edition whose parts that the answer must have cover the fact; where none covers it, the nearest one. */
export function memberPicker({ fact, kind, nouns, nounsIn }: Picking) {
  const spanOf = spans[kind] as (value: number) => Bounds;
  const candidatesOf = memoizeByEdition(
    ({ editions }: EditionSeries) =>
      editions
        .filter(({ notice }) => nouns.every((noun) => notice[noun] !== null))
        .map((edition) => ({
          edition,
          ofNouns: boundsOf(periodsOf(edition, nouns)),
          ofAll: boundsOf(periodsOf(edition, nounsIn(edition.notice))),
        }))
        .sort((one, other) => one.ofAll.first - other.ofAll.first),
    isSeries,
  );

  return (series: EditionSeries, facts: unknown): Picked => {
    const candidates = candidatesOf(series) as NonNullable<ReturnType<typeof candidatesOf>>;
    const value: unknown = (facts as Readonly<Record<string, unknown>> | undefined)?.[fact];
    const named = <Result>(result: Result) => namedBy(series.id, result as Answer) as Result;
    const [first] = candidates;
    // Malformed facts are read by any edition, and a part that none of them has is missing in each.
    if (first === undefined || typeof value !== 'number') {
      return { edition: first?.edition ?? (series.editions[0] as Edition), named, covers: false };
    }
    const asked = spanOf(value as Day);
    const covering = candidates.find(({ ofNouns }) => covers(ofNouns, asked));
    if (covering) return { edition: covering.edition, named, covers: true };
    const nearest = candidates.reduce((best, one) =>
      distanceOf(asked, one.ofAll) < distanceOf(asked, best.ofAll) ? one : best,
    );
    return { edition: nearest.edition, named, covers: false };
  };
}

type Parts = Readonly<Record<string, unknown>>;

/**
 * Picks for each answer of a statement, as for that answer alone. All of them that cover the fact pick one edition, since
 * a series has the parts of one answer together; what the others say of that fact no reading changes.
 */
export function memberPickerOfParts(
  pickings: Readonly<Record<string, Picking>>,
  evaluatorIn: (edition: Edition) => (facts: never) => unknown,
) {
  const pickers = Object.entries(pickings).map(([key, picking]) => ({ key, pick: memberPicker(picking) }));

  return (series: EditionSeries, facts: unknown): Picked => {
    const picks = pickers.map(({ key, pick }) => ({ key, ...pick(series, facts) }));
    const { edition, covers } = (picks.find((picked) => picked.covers) ?? picks.at(-1)) as Picked;
    const named = <Result>(result: Result): Result => {
      const parts = picks.map(({ key, edition: picked, named: partNamed }) => {
        const stated = picked === edition ? result : evaluatorIn(picked)(facts as never);
        return [key, partNamed((stated as Parts)[key])];
      });
      return { ...result, ...Object.fromEntries(parts) };
    };
    return { edition, named, covers };
  };
}

/** An edition as facts are read where none of the series covers them: whom any of them names is a group. */
export function namingGroupsOfAll({ editions }: EditionSeries, edition: Edition): Edition {
  const named = editions.flatMap(({ notice }) => notice.hardshipGroups ?? []);
  const groups = [...new Set(named.flatMap((one) => one.groups))];
  const hardshipGroups = named[0] ? { ...named[0], groups } : null;
  return { ...edition, notice: { ...edition.notice, hardshipGroups } };
}
