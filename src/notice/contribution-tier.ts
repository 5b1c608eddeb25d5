import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { ascending, crossCheck, distinct, keysOf, numberIn, textIn, valueAt } from './cross-checks.js';
import { type HardshipGroup, hardshipGroupNames } from './hardship-groups.js';
import { atLeastOne, either, list, literal, nounSchema, positiveAmount, strict, text } from './schema.js';
import { isTier, type Tiers } from './tiers.js';
import { isWholeRange, rangeIn, tiersIn } from './tiers-in.js';

/** The yearly contribution tiers (缴费档次). The highest is also the most a person may pay in a year. */
export interface ContributionTier {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly unit: 'CNY/year';
  readonly tiers: Tiers;
  /** The tiers that are not open to everybody, ascending. */
  readonly reserved: readonly ReservedTier[];
}

/** A tier that is open to some hardship groups only. */
export interface ReservedTier {
  readonly tier: number;
  /** Without any, the notice names no group for it. */
  readonly for: readonly HardshipGroup[];
}

const untilInSteps = () =>
  crossCheck((value, report) => {
    const range = rangeIn(value);
    if (range === undefined || isWholeRange(range)) return;
    const { from, step } = range;
    report(['until'], 'contradiction', `expected whole steps of ${step} above ${from}`);
  });

export const contributionTierSchema = () =>
  nounSchema({
    unit: literal('CNY/year'),
    tiers: either(
      'a list of tiers, or a range with from, until and step',
      list(positiveAmount(), 'tiers', 1000).check(atLeastOne(), ascending(numberIn, [])),
      strict({ from: positiveAmount(), until: positiveAmount(), step: positiveAmount() }).check(untilInSteps()),
    ),
    reserved: list(
      strict({ tier: positiveAmount(), for: list(text(), 'groups', 100).check(distinct(textIn, [])) }),
      'reserved tiers',
      1000,
    ).check(ascending(numberIn, ['tier'])),
  }).check(
    crossCheck((figures, report) => {
      const tiers = tiersIn(valueAt(figures, 'tiers'));
      if (tiers === undefined) return;
      for (const { key, path } of keysOf(valueAt(figures, 'reserved'), numberIn, ['tier'])) {
        if (isTier(key as number, tiers)) continue;
        report(['reserved', ...path], 'contradiction', 'expected one of the tiers', ['tiers']);
      }
    }),
  );

export const contributionTier = {
  clause: '1.2',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  unit: 'CNY/year',
  tiers: [100, 300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000],
  reserved: [{ tier: 100, for: hardshipGroupNames }],
} as const satisfies ContributionTier;
