import { isRecord } from '../values/is-record.js';
import { boundsOf, type Period } from '../values/period.js';
import { crossCheck, dayIn, entriesOf, numberIn, valueAt } from './cross-checks.js';

/** Each part without another of which no answer gives its figures, where a notice has both. */
const restsOn: readonly { readonly noun: string; readonly on: string; readonly where?: (part: unknown) => boolean }[] =
  [
    { noun: 'municipalSubsidy', on: 'contributionTier' },
    { noun: 'longContributionBonus', on: 'pensionAge' },
    { noun: 'completion', on: 'collectionTargets' },
    {
      noun: 'governmentPayment',
      on: 'contributionTier',
      where: (part) =>
        entriesOf(valueAt(part, 'payments')).some(
          (payment) => numberIn(valueAt(payment, 'percentOfLowest')) !== undefined,
        ),
    },
    {
      noun: 'funeralGrant',
      on: 'basicPension',
      where: (part) => numberIn(valueAt(part, 'grant', 'monthsOfBasicPension')) !== undefined,
    },
  ];

/** The days a part is in force, where they are sound by themselves. */
function periodIn(part: unknown): Period | undefined {
  const effective = valueAt(part, 'effective');
  const ends = ['from', 'until'].map((end) => valueAt(effective, end));
  return ends.every((end) => end === null || dayIn(end) !== undefined) ? (effective as Period) : undefined;
}

/** The parts that one answer rests on are in force on some day together, or no day has that answer. */
export const daysAreShared = () =>
  crossCheck((notice, report) => {
    const told = new Set<string>();
    for (const { noun, on, where = isRecord } of restsOn) {
      const part = valueAt(notice, noun);
      const [own, other] = [periodIn(part), periodIn(valueAt(notice, on))];
      // What several parts rest on is told once: its own days are wrong then.
      if (own === undefined || other === undefined || told.has(on) || !where(part)) continue;
      const { first, last } = boundsOf([own, other]);
      if (first <= last) continue;
      told.add(on);
      // The end that lies on the far side of the other's days: the last day, where these begin after it.
      const end = boundsOf([own]).last === last ? 'until' : 'from';
      report([noun, 'effective', end], 'contradiction', `expected a day on which ${on} is in force as well`);
    }
  });
