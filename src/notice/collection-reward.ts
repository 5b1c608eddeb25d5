import type { MoneyBands } from '../values/money.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { crossCheck, entriesOf, numberIn, valueAt } from './cross-checks.js';
import { atLeastOne, moneyBandsShape, nounSchema, wholeFrom } from './schema.js';

/** What a village is rewarded for its collection (征缴奖励), in yuan a person, by completion in persons. */
export interface CollectionReward extends MoneyBands<'percent'> {
  readonly clause: ClauseId;
  readonly effective: Period;
}

const startsAtNothing = () =>
  crossCheck((bands, report) => {
    const first = numberIn(valueAt(entriesOf(bands)[0], 'from')) ?? 0;
    if (first > 0) report([0, 'from'], 'contradiction', 'expected 0, so that every completion is in a band');
  });

export const collectionRewardSchema = () => {
  const { bands, ...terms } = moneyBandsShape('percent', wholeFrom(0, 1000), 'person');
  return nounSchema({ ...terms, bands: bands.check(atLeastOne(), startsAtNothing()) });
};

/** The notice says of no reward. */
export const collectionReward = null;
