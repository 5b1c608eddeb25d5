import { type Issue, preview, throwIfAny } from '../errors.js';
import type { Notice } from '../notice/notice.js';
import { boundsOf, type Period } from '../values/period.js';
import { type Edition, editionIssues, isEdition } from './edition.js';
import { madeBy } from './made.js';

/** Editions that follow each other, each noun of a notice in one of them at a time. Plain, deeply frozen data. */
export interface EditionSeries {
  /** The ids of its editions, joined by ' & '. */
  readonly id: string;
  readonly editions: readonly Edition[];
}

const mostEditions = 200;

const allSeries = /* @__PURE__ */ madeBy<EditionSeries>(
  'edition-series',
  (series) =>
    Object.isFrozen(series) &&
    Array.isArray(series.editions) &&
    Object.isFrozen(series.editions) &&
    series.editions.every(isEdition),
);

/** Whether a series was made by a copy of this package. */
export const isSeries = (value: unknown): value is EditionSeries => allSeries.is(value);

/** The issue of anything but an edition or a series. */
export const editionOrSeriesIssues = (value: unknown): readonly Issue[] =>
  isSeries(value) ? [] : editionIssues(value);

/** The issue of anything but one edition, where a series has no meaning. */
export function oneEditionIssues(value: unknown): readonly Issue[] {
  if (!isSeries(value)) return editionIssues(value);
  const message = 'expected one edition, not a series of them';
  return [{ path: ['edition'], code: 'wrong-type', message, received: preview(value.id) }];
}

function listIn(editions: unknown): readonly unknown[] | undefined {
  try {
    if (Array.isArray(editions) && editions.length >= 1 && editions.length <= mostEditions) return [...editions];
  } catch {
    // What cannot be looked at is no list.
  }
  return undefined;
}

/** Each edition that is none, or that stands twice. */
function memberIssues(members: readonly unknown[]): readonly Issue[] {
  return members.flatMap((member, at) => {
    const issues = editionIssues(member).map((issue) => ({ ...issue, path: ['editions', at] }));
    if (issues.length > 0) return issues;
    const { id } = member as Edition;
    const first = members.findIndex((other) => isEdition(other) && other.id === id);
    if (first === at) return [];
    const path = ['editions', at, 'id'];
    return [{ path, code: 'duplicate' as const, message: 'expected no edition twice', received: preview(id) }];
  });
}

/** What rules look up within one notice and never by a day, so that several editions may have it on the same day. */
type OfOneNotice =
  | 'hardshipGroups'
  | 'paymentChannels'
  | 'completion'
  | 'assessmentScore'
  | 'collectionTargets'
  | 'collectionReward';

const picked = [
  'participation',
  'contributionTier',
  'municipalSubsidy',
  'pensionAge',
  'longContributionBonus',
  'governmentPayment',
  'basicPension',
  'nextAdjustment',
  'ageSupplement',
  'funeralGrant',
  'collectionTiming',
] as const satisfies readonly Exclude<keyof Notice, OfOneNotice>[];

const overlap = (one: Period, other: Period): boolean => {
  const { first, last } = boundsOf([one, other]);
  return first <= last;
};

const textOf = ({ from, until }: Period): string => `${from ?? 'any day'} to ${until ?? 'any day'}`;

/** Each part of a notice that two editions have on the same day, so that neither of them could be picked. */
function overlaps(members: readonly Edition[]): readonly Issue[] {
  return members.flatMap((member, at) =>
    picked.flatMap((noun): Issue[] => {
      const effective = member.notice[noun]?.effective;
      if (effective === undefined) return [];
      const before = members.slice(0, at).map(({ notice }) => notice[noun]?.effective);
      const rival = before.findIndex((other) => other !== undefined && overlap(effective, other));
      if (rival === -1) return [];
      const placeIn = (member: number) => ['editions', member, 'notice', noun, 'effective'];
      return [
        {
          path: placeIn(at),
          code: 'contradiction',
          message: 'expected days on which no other edition has this part of the notice',
          received: textOf(effective),
          against: { path: placeIn(rival), value: textOf(before[rival] as Period) },
        },
      ];
    }),
  );
}

/**
 * Editions of several years or notices as one: it stands wherever an edition may, and a rule answers by the one edition
 * whose part of the notice covers the day, month or year that is asked about. The answer names that edition.
 *
 * @throws InvalidFactsError for anything but a list of editions, an edition twice, or two that have a part of the notice
 * on the same day.
 * @example
 * ```ts
 * const { notice } = lingcheng2020;
 * const untilJune = extendEdition(lingcheng2020, { id: 'until-june', notice: { basicPension: { effective: { until: '2020-06-30' } } } });
 * const silent = Object.fromEntries(Object.keys(notice).map((noun) => [noun, null]));
 * const fromJuly = extendEdition(untilJune, { id: 'from-july', notice: { ...silent, basicPension: { effective: { from: '2020-07-01', until: null } } } });
 * determineBasicPension({ asOf: '2020-07-01' }, editionSeries([untilJune, fromJuly])).edition // => 'from-july'
 * ```
 */
export function editionSeries(editions: readonly Edition[]): EditionSeries {
  const members = listIn(editions);
  if (members === undefined) {
    const message = `expected a list of 1 to ${mostEditions} editions`;
    throwIfAny([{ path: ['editions'], code: 'wrong-type', message, received: preview(editions) }], 'editionSeries');
  }
  throwIfAny(memberIssues(members as readonly unknown[]), 'editionSeries');
  const sound = members as readonly Edition[];
  throwIfAny(overlaps(sound), 'editionSeries');
  return allSeries.make({ id: sound.map(({ id }) => id).join(' & '), editions: sound });
}
