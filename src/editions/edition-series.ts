import { type Issue, preview, throwIfAny } from '../errors.js';
import { isInMonths } from '../notice/funeral-grant.js';
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

type Noun = Exclude<keyof Notice, OfOneNotice>;

/** Every other part, or it does not compile. */
const picked = /* @__PURE__ */ Object.keys({
  participation: true,
  contributionTier: true,
  municipalSubsidy: true,
  pensionAge: true,
  longContributionBonus: true,
  governmentPayment: true,
  basicPension: true,
  nextAdjustment: true,
  ageSupplement: true,
  funeralGrant: true,
  collectionTiming: true,
} satisfies Record<Noun, true>) as readonly Noun[];

/** Whether periods have a day in common. */
const overlap = (periods: readonly Period[]): boolean => {
  const { first, last } = boundsOf(periods);
  return first <= last;
};

const textOf = ({ from, until }: Period): string => `${from ?? 'any day'} to ${until ?? 'any day'}`;

const effectiveOf = ({ notice }: Edition, noun: Noun): Period | undefined => notice[noun]?.effective;

const placeIn = (member: number, noun: Noun) => ['editions', member, 'notice', noun, 'effective'];

/** Whether a part of one edition and a part of another, the same unless named, are in force on the same day. */
function shareADay(one: Edition, noun: Noun, other: Edition, beside = noun): boolean {
  const both = [effectiveOf(one, noun), effectiveOf(other, beside)].filter((days) => days !== undefined);
  return both.length === 2 && overlap(both);
}

/** Each part of a notice that two editions have on the same day, so that neither of them could be picked. */
function overlaps(members: readonly Edition[]): readonly Issue[] {
  return members.flatMap((member, at) =>
    picked.flatMap((noun): Issue[] => {
      const place = members.slice(0, at).findIndex((other) => shareADay(member, noun, other));
      const rival = members[place];
      if (rival === undefined) return [];
      return [
        {
          path: placeIn(at, noun),
          code: 'contradiction',
          message: `expected days on which ${rival.id} does not have this part of the notice`,
          received: textOf(effectiveOf(member, noun) as Period),
          against: { path: placeIn(place, noun), value: textOf(effectiveOf(rival, noun) as Period) },
        },
      ];
    }),
  );
}

/** The parts that one rule or statement works with, as far as an edition has them. */
export const oneAnswer: readonly (readonly Noun[])[] = [
  ['contributionTier', 'municipalSubsidy', 'governmentPayment'],
  ['basicPension', 'pensionAge', 'longContributionBonus', 'ageSupplement'],
  ['basicPension', 'funeralGrant'],
];

/** Of the parts that one answer is made of, those that an edition has: a fixed grant is an answer by itself. */
const partsIn = (nouns: readonly Noun[], { notice }: Edition): readonly Noun[] =>
  nouns.filter((noun) => {
    if (noun !== 'funeralGrant') return notice[noun] !== null;
    return notice.funeralGrant !== null && isInMonths(notice.funeralGrant.grant);
  });

/** Each part that another edition should have as well, since it has others of the same answer for the same days. */
function apart(members: readonly Edition[]): readonly Issue[] {
  return members.flatMap((member, at) =>
    picked.flatMap((noun): Issue[] => {
      const answers = oneAnswer.filter((nouns) => partsIn(nouns, member).includes(noun));
      for (const [place, other] of members.slice(0, at).entries()) {
        // The same part on the same days is told already.
        const isTold = (one: Noun) => shareADay(member, one, other);
        const beside = answers
          .flatMap((nouns) => partsIn(nouns, other))
          .find((one) => shareADay(member, noun, other, one) && !isTold(one));
        if (beside === undefined || isTold(noun)) continue;
        return [
          {
            path: placeIn(at, noun),
            code: 'contradiction',
            message: `expected this part of the notice in ${other.id} for these days: one edition answers, by all its parts`,
            received: textOf(effectiveOf(member, noun) as Period),
            against: { path: placeIn(place, beside), value: textOf(effectiveOf(other, beside) as Period) },
          },
        ];
      }
      return [];
    }),
  );
}

/**
 * Editions of several years or notices as one: it stands wherever an edition may, and a rule answers by the one edition
 * whose part of the notice covers the day, month or year that is asked about. The answer names that edition.
 *
 * A statement over a series says of each of its parts what the rule says; its total is that of the edition which covers
 * the day.
 *
 * @throws InvalidFactsError for anything but a list of editions, an edition twice, two that have a part of the notice on
 * the same day, or parts that make up one answer in two of them on the same day: tiers and what is paid and granted for
 * them; the base pension with its age and what is added to it; a funeral grant in months of the base pension, and that.
 * @example
 * ```ts
 * const silent = Object.fromEntries(Object.keys(lingcheng2020.notice).map((noun) => [noun, null]));
 * const effective = { from: '2021-01-01', until: '2021-12-31' };
 * const of2021 = extendEdition(lingcheng2020, { id: 'of-2021', notice: { ...silent, basicPension: { effective, steps: [{ from: '2021-01-01', amount: 142 }] } } });
 * determineBasicPension({ asOf: '2021-01-01' }, editionSeries([lingcheng2020, of2021])) // => { edition: 'of-2021', value: { amount: '142' } }
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
  throwIfAny([...overlaps(sound), ...apart(sound)], 'editionSeries');
  return allSeries.make({ id: sound.map(({ id }) => id).join(' & '), editions: sound });
}
