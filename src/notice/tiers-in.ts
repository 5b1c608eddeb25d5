import { parseYuan } from '../values/money.js';
import { valueAt } from './cross-checks.js';
import { isWholeSteps, type TierRange, type Tiers } from './tiers.js';

/** A range of tiers, where each of its figures is sound by itself. */
export function rangeIn(value: unknown): TierRange | undefined {
  const ends = ['from', 'until', 'step'].map((key) => valueAt(value, key));
  const areAmounts = ends.every((end) => typeof end === 'number' && end > 0 && parseYuan(end) !== undefined);
  return areAmounts ? (value as TierRange) : undefined;
}

/** Whether a range has more than one tier, and ends with one. */
export const isWholeRange = ({ from, until, step }: TierRange): boolean =>
  until > from && isWholeSteps(until, from, step);

/** The tiers as listed or as a range, where each of their figures is sound by itself. */
export function tiersIn(value: unknown): Tiers | undefined {
  if (Array.isArray(value)) {
    const areFigures = value.every((tier) => typeof tier === 'number' && parseYuan(Math.abs(tier)) !== undefined);
    return value.length > 0 && areFigures ? value : undefined;
  }
  return rangeIn(value);
}
