import { determineCollectionReward } from '../../rules/collection-reward.js';
import { firstOf, number } from '../expression.js';
import { moneyOf } from '../money.js';
import { always, determined, rowRule } from '../row-rule.js';
import { amountOnOneSide, exactFigures, isMet } from './completion.js';

export const collectionReward = rowRule<'collectionReward'>({
  determiner: determineCollectionReward,
  contradictions: [amountOnOneSide],
  forEdition({ notice }, dialect) {
    const { bands, ...figures } = notice.collectionReward;
    const highestFirst = [...bands].reverse();
    const reward = firstOf(
      highestFirst.map(({ from, amount }) => [
        isMet('headcount', { threshold: { value: from, unit: 'percent' } }),
        number(amount),
      ]),
    );
    return { derived: exactFigures(dialect), branches: [determined(always, moneyOf(reward, figures))] };
  },
});
