import type { Working } from '../../engine/working.js';
import type { ContributionTier } from '../../notice/contribution-tier.js';
import type { HardshipGroup } from '../../notice/hardship-groups.js';
import { isInAnyOf } from './in-any-of.js';

/** The tier is not open to everybody. */
export interface TierReserved {
  readonly code: 'tier-reserved';
  readonly tier: number;
  /** Whom it is for. */
  readonly for: readonly HardshipGroup[];
}

/** For whom a tier is reserved. */
export interface Reservation {
  readonly reason: TierReserved;
  readonly isFor: (hardshipGroups: readonly HardshipGroup[]) => boolean;
  readonly handOver: (working: Working) => void;
}

/** For whom a tier is reserved; `undefined` where it is open to everybody. */
export function reservationOf(tier: number, { reserved }: ContributionTier): Reservation | undefined {
  const at = reserved.findIndex((one) => one.tier === tier);
  const groups = reserved[at]?.for;
  if (groups === undefined) return undefined;
  const forAt = `notice.contributionTier.reserved.${at}.for` as const;
  return {
    reason: { code: 'tier-reserved', tier, for: groups },
    isFor: (hardshipGroups) => isInAnyOf(hardshipGroups, groups),
    handOver(working) {
      working('reservedFor', 'figure', groups, forAt);
    },
  };
}
