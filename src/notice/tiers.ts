import { isRecord } from '../values/is-record.js';
import { decimal, roundedUp, times } from '../values/money.js';

/** Every amount from one to another, both included, in even steps, yuan. */
export interface TierRange {
  readonly from: number;
  /** Whole steps above `from`. */
  readonly until: number;
  readonly step: number;
}

/** Tiers one by one, ascending, or a range of them. */
export type Tiers = readonly number[] | TierRange;

/** Whether tiers are a range; of other figures, none has steps. */
export const isRange = (figures: unknown): figures is TierRange => isRecord(figures) && Object.hasOwn(figures, 'step');

/** Whether a number lies whole steps above another, exactly. */
export const isWholeSteps = (given: number, from: number, step: number): boolean =>
  decimal(given).minus(from).mod(step).isZero();

/** Whether a number is one of the tiers. */
export function isTier(given: number, tiers: Tiers): boolean {
  if (!isRange(tiers)) return tiers.includes(given);
  const { from, until, step } = tiers;
  return given >= from && given <= until && isWholeSteps(given, from, step);
}

/** The lowest tier. */
export const lowestTier = (tiers: Tiers): number => (isRange(tiers) ? tiers.from : Math.min(...tiers));

/** So many of the lowest tiers, or fewer where there are no more. */
export function lowestTiers(tiers: Tiers, many: number): readonly number[] {
  if (!isRange(tiers)) return tiers.slice(0, many);
  const { from, until, step } = tiers;
  const counted = Array.from({ length: many }, (_, at) => times(decimal(step), at).plus(from).toNumber());
  return counted.filter((tier) => tier <= until);
}

/** The lowest tier that is at least an amount; `undefined` above the highest. */
export function tierFrom(least: number, tiers: Tiers): number | undefined {
  if (!isRange(tiers)) return tiers.find((tier) => tier >= least);
  const { from, until, step } = tiers;
  const steps = Math.max(0, roundedUp(decimal(least).minus(from).div(step)));
  const tier = times(decimal(step), steps).plus(from).toNumber();
  return tier <= until ? tier : undefined;
}

/** The highest tier. */
export const highestTier = (tiers: Tiers): number => (isRange(tiers) ? tiers.until : Math.max(...tiers));
