import { isShareOfTier } from '../notice/municipal-subsidy.js';
import type { Notice } from '../notice/notice.js';
import { lowestTier } from '../notice/tiers.js';
import { deepFreeze } from '../values/deep-freeze.js';
import { own } from '../values/own.js';
import { provincial142, type ReadingId } from './options.js';

/**
 * The readings that some notices leave nothing to decide: whether a notice settles the point itself, or has no part that
 * asks. The same notice may settle one in every answer that consults it, so each stands here once.
 */
const settledBy: { readonly [Id in ReadingId]?: (notice: Notice) => boolean } = {
  upperEnrolmentAge: ({ participation }) => participation?.upperAge !== null,

  minorsAndStudents: ({ participation }) => participation?.minorsAndStudents !== 'may-wait',

  hundredTierSubsidy({ municipalSubsidy, contributionTier }) {
    if (municipalSubsidy === null || contributionTier === null || isShareOfTier(municipalSubsidy)) return true;
    // Without bands nothing is granted or known; otherwise the lowest may begin at the lowest tier.
    const [lowest] = municipalSubsidy.bands ?? [];
    return lowest === undefined || lowest.from <= lowestTier(contributionTier.tiers);
  },

  hardshipTopUp: ({ governmentPayment }) =>
    (governmentPayment?.payments ?? []).every(({ groups }) => groups.length === 0),

  consecutiveRun: ({ longContributionBonus }) => longContributionBonus?.counted !== 'consecutive',

  laterProvincialRate({ basicPension }) {
    if (basicPension === null) return true;
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

/** Those of some readings that an answer in a notice can turn on. */
export const consultedIn = (readings: readonly ReadingId[], notice: Notice): readonly ReadingId[] =>
  deepFreeze(readings.filter((reading) => !own(settledBy, reading)?.(notice)));
