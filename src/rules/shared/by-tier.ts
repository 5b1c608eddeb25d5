import { isRange, isTier, type Tiers } from '../../notice/tiers.js';

/**
 * What belongs to a tier; `undefined` for a number that is none. It is made ready for every tier of a list; a range may
 * have millions, so there it is made of the one asked for.
 */
export function byTier<Made>(tiers: Tiers, make: (tier: number) => Made): (given: number) => Made | undefined {
  if (isRange(tiers)) return (given) => (isTier(given, tiers) ? make(given) : undefined);
  const made = tiers.map(make);
  return (given) => {
    const at = tiers.indexOf(given);
    return at === -1 ? undefined : made[at];
  };
}
