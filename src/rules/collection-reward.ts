import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import { bandAt } from '../values/bands.js';
import { allInPercent, type Money, moneyBands, rate } from '../values/money.js';
import { amountOnOneSide, type CompletionFacts, completionFacts } from './shared/collection-figures.js';

/** As for completion. */
export type CollectionRewardFacts = CompletionFacts;

/**
 * 征缴奖励: what a village is rewarded for its collection, in yuan a person, by completion in persons. The notice of 2020
 * says of none; other notices do.
 *
 * - determined: yuan a person.
 * - undetermined: the notice has no such part.
 *
 * @throws InvalidFactsError for malformed facts, or an amount on one side alone.
 * @example
 * ```ts
 * determineCollectionReward({ target: { headcount: 100, amount: null }, collected: { headcount: 96, amount: null } })
 * // => { status: 'undetermined', open: [{ why: 'not-stated', clause: null }] }
 * ```
 */
export const determineCollectionReward: Rule<CollectionRewardFacts, Money> = /* @__PURE__ */ defineRule({
  rule: 'collection-reward',
  nouns: ['collectionReward'],
  readings: [],
  facts: completionFacts,
  contradictions: ({ target, collected }) => amountOnOneSide(target, collected, ['collected']),
  governedBy: [],
  forEdition({ notice }, { determined }, working) {
    const bands = moneyBands(notice.collectionReward).map(({ from, money }) => ({
      from,
      rewarded: shared(determined(money)),
    }));
    return ({ target, collected }) => {
      // Rounded down, it reaches a band just where the exact share does: 20 digits hold the whole percents of a band.
      const percents = rate(collected.headcount * allInPercent, target.headcount);
      working('headcountPercent', 'quotient', percents, 'facts.collected.headcount', 'facts.target.headcount');
      // The first band begins at 0.
      const { rewarded } = bandAt(bands, percents.toNumber()) as (typeof bands)[number];
      working('reward', 'band', rewarded.value.amount, 'headcountPercent', 'notice.collectionReward.bands');
      return rewarded;
    };
  },
});
