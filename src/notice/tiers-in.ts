import { numberIn, valueAt } from './cross-checks.js';
import type { TierRange, Tiers } from './tiers.js';

/** The tiers as listed or as a range, where they are sound. */
export function tiersIn(value: unknown): Tiers | undefined {
  if (Array.isArray(value)) return value.map(numberIn).includes(undefined) ? undefined : value;
  const ends = ['from', 'until', 'step'].map((key) => numberIn(valueAt(value, key)));
  return ends.every((end) => end !== undefined && end > 0 && Number.isFinite(end)) ? (value as TierRange) : undefined;
}
