import { determineCollectionTiming } from '../../rules/collection-timing.js';
import { dayNumber } from '../day.js';
import { firstOf, text } from '../expression.js';
import { always, determined, rowRule } from '../row-rule.js';

export const collectionTiming = rowRule<'collectionTiming'>({
  determiner: determineCollectionTiming,
  value: { timing: 'text', from: 'text', until: 'text' },
  forEdition({ notice }) {
    const { from, until } = notice.collectionTiming.window;
    const timing = firstOf(
      [
        [`paid_on < ${dayNumber(from)}`, text('before')],
        [`paid_on > ${dayNumber(until)}`, text('after')],
      ],
      text('within'),
    );
    return { branches: [determined(always, { timing, from: text(from), until: text(until) })] };
  },
});
