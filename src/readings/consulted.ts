import { isShareOfTier } from '../notice/municipal-subsidy.js';
import { type Notice, type NoticeDocument, document as ours } from '../notice/notice.js';
import { lowestTier } from '../notice/tiers.js';
import { deepFreeze } from '../values/deep-freeze.js';
import { own } from '../values/own.js';
import { type AdoptedReadings, provincial142, type ReadingId, readingsLeftOut } from './options.js';

/** What of an edition tells which readings its answers can turn on. */
interface Asked {
  readonly document: NoticeDocument;
  readonly notice: Notice;
  readonly readings: AdoptedReadings;
}

/** Shandong's later rate is a question to our notice; another is asked where its edition wants it asked. */
const isAskedForRate = ({ document, readings }: Asked): boolean =>
  document.number === ours.number || readings.laterProvincialRate !== readingsLeftOut.laterProvincialRate;

/**
 * The readings that some notices leave nothing to decide: whether a notice settles the point itself, or has no part that
 * asks. The same notice may settle one in every answer that consults it, so each stands here once.
 */
const settledBy: { readonly [Id in ReadingId]?: (notice: Notice, edition: Asked) => boolean } = {
  upperEnrolmentAge: ({ participation }) => participation?.upperAge !== null,

  minorsAndStudents: ({ participation }) => participation?.minorsAndStudents !== 'may-wait',

  hundredTierSubsidy({ municipalSubsidy, contributionTier }) {
    if (municipalSubsidy === null || contributionTier === null || isShareOfTier(municipalSubsidy)) return true;
    // Without bands nothing is granted or known; otherwise the lowest may begin at the lowest tier.
    const [lowest] = municipalSubsidy.bands ?? [];
    return lowest === undefined || lowest.from <= lowestTier(contributionTier.tiers);
  },

  hardshipTopUp: ({ governmentPayment }) => (governmentPayment?.payments ?? []).length === 0,

  consecutiveRun: ({ longContributionBonus }) => longContributionBonus?.counted !== 'consecutive',

  laterProvincialRate({ basicPension }, edition) {
    if (basicPension === null || !isAskedForRate(edition)) return true;
    const { steps, effective } = basicPension;
    const endsBefore = effective.until !== null && effective.until < provincial142.from;
    const inForce = steps.filter((_, at) => (steps[at + 1]?.from ?? '9999-12-31') > provincial142.from);
    return endsBefore || inForce.every(({ amount }) => amount >= provincial142.amount);
  },

  funeralDeadlineRestDay: ({ funeralGrant }) => funeralGrant?.deregistration?.unit !== 'days',

  thirdGenerationCard: ({ hardshipGroups }) => (hardshipGroups?.severeDisability?.cardGeneration ?? 3) === 3,

  supplementStart({ ageSupplement }) {
    if (ageSupplement === null || ageSupplement.bands.length === 0) return true;
    return own(ageSupplement, 'paidFrom') !== undefined;
  },
};

/** Those of some readings that an answer in an edition can turn on. */
export const consultedIn = (readings: readonly ReadingId[], edition: Asked): readonly ReadingId[] =>
  deepFreeze(readings.filter((reading) => !own(settledBy, reading)?.(edition.notice, edition)));
