import { determineCollectionTiming } from '../rules/collection-timing.js';
import { dayNumber } from './day.js';
import { firstOf, text } from './expression.js';
import { always, determined, type RowRule } from './row-rule.js';

export const collectionTiming: RowRule = {
  authority: determineCollectionTiming,
  facts: ['paidOn'],
  inOrder: [],
  value: { timing: 'text', from: 'text', until: 'text' },
  under({ notice }) {
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
};
