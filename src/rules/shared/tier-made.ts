import type { EditionWith } from '../../editions/edition.js';
import type { Working } from '../../engine/working.js';
import type { ContributionTier } from '../../notice/contribution-tier.js';
import type { HardshipGroup } from '../../notice/hardship-groups.js';
import { isTier, lowestTiers } from '../../notice/tiers.js';
import { decimal } from '../../values/money.js';
import type { PaymentForGroups } from './payments-for-groups.js';
import { reservationOf } from './reservation.js';

/**
 * The tier of a person who pays nothing: the one that the government pays, or else the lowest that it pays in full; one
 * that is open to the person, where there is such a one.
 */
function tierForNothing(
  byGovernment: number,
  hardshipGroups: readonly HardshipGroup[],
  contributionTier: ContributionTier,
): number | undefined {
  const { tiers, reserved } = contributionTier;
  const lowest = lowestTiers(tiers, reserved.length + 1);
  const paidInFull = [byGovernment, ...lowest].filter((tier) => isTier(tier, tiers) && tier <= byGovernment);
  const isOpen = (tier: number) => reservationOf(tier, contributionTier)?.isFor(hardshipGroups) ?? true;
  return paidInFull.find(isOpen) ?? paidInFull[0];
}

/** The tier that a total makes up, by itself or with what the government pays; `undefined` where it makes up none. */
export function tierMade(
  total: number,
  payment: PaymentForGroups | undefined,
  hardshipGroups: readonly HardshipGroup[],
  { notice, readings }: EditionWith<'contributionTier'>,
  working: Working,
): number | undefined {
  const { contributionTier } = notice;
  const byGovernment = payment?.amount ?? 0;
  const addedToTotal = readings.hardshipTopUp === 'difference' ? byGovernment : 0;
  const share = total === 0 ? tierForNothing(byGovernment, hardshipGroups, contributionTier) : addedToTotal;
  if (share === undefined) return undefined;
  const tier = share === 0 ? total : decimal(total).plus(share).toNumber();
  const costsNothing = tier <= byGovernment;
  if (!isTier(tier, contributionTier.tiers) || (total > 0 && costsNothing)) return undefined;

  if (share === 0) return working('tier', 'select', tier, 'total', 'listedTiers');
  payment?.handOver(working);
  if (share !== byGovernment) working('governmentShare', 'select', share, share, 'listedTiers');
  const added = share === byGovernment ? 'governmentPayment' : 'governmentShare';
  working('totalWithShare', 'sum', tier, 'total', added);
  return working('tier', 'select', tier, 'totalWithShare', 'listedTiers');
}
