import { numberIn, valueAt } from './cross-checks.js';
import { isWholeSteps, type TierRange, type Tiers } from './tiers.js';

/** A range of tiers, where each of its figures is sound by itself. */
export function rangeIn(value: unknown): TierRange | undefined {
  const areFigures = ['from', 'until', 'step'].every((key) => numberIn(valueAt(value, key)) !== undefined);
  return areFigures ? (value as TierRange) : undefined;
}

/** Whether a range has more than one tier, and ends with one. */
export const isWholeRange = ({ from, until, step }: TierRange): boolean =>
  until > from && isWholeSteps(until, from, step);

/** The tiers as listed or as a range, where each of their figures is sound by itself. */
export function tiersIn(value: unknown): Tiers | undefined {
  if (!Array.isArray(value)) return rangeIn(value);
  return value.every((tier) => numberIn(tier) !== undefined) ? value : undefined;
}
