import type { EditionWith } from '../../editions/edition.js';
import type { Working } from '../../engine/working.js';
import { isTier, lowestTier } from '../../notice/tiers.js';
import { decimal } from '../../values/money.js';
import type { PaymentForGroups } from './payments-for-groups.js';

/** The tier that a total makes up, by itself or with what the government pays; `undefined` where it makes up none. */
export function tierMade(
  total: number,
  payment: PaymentForGroups | undefined,
  { notice, readings }: EditionWith<'contributionTier'>,
  working: Working,
): number | undefined {
  const { tiers } = notice.contributionTier;
  const byGovernment = payment?.amount ?? 0;
  // Who pays nothing has the tier that the government pays, or else the lowest if it pays as much.
  const paidFor = isTier(byGovernment, tiers) ? byGovernment : lowestTier(tiers);
  const addedToTotal = readings.hardshipTopUp === 'difference' ? byGovernment : 0;
  const share = total === 0 ? paidFor : addedToTotal;
  const tier = share === 0 ? total : decimal(total).plus(share).toNumber();
  const isPaidByGovernment = tier <= byGovernment;
  if (!isTier(tier, tiers) || isPaidByGovernment !== (total === 0)) return undefined;

  if (share === 0) return working('tier', 'select', tier, 'total', 'listedTiers');
  payment?.handOver(working);
  if (share !== byGovernment) working('governmentShare', 'least', share, 'listedTiers');
  const added = share === byGovernment ? 'governmentPayment' : 'governmentShare';
  working('totalWithShare', 'sum', tier, 'total', added);
  return working('tier', 'select', tier, 'totalWithShare', 'listedTiers');
}
