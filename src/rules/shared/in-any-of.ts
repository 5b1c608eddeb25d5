import type { HardshipGroup } from '../../notice/hardship-groups.js';

/** Whether a person, who is in some hardship groups, is in any of others. */
export const isInAnyOf = (hardshipGroups: readonly HardshipGroup[], others: readonly HardshipGroup[]): boolean =>
  hardshipGroups.some((group) => others.includes(group));
