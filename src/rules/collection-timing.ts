import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { GivenOf } from '../facts/field.js';
import { calendarYear, day } from '../facts/fields.js';
import { type CivilDate, type Day, dayFrom } from '../values/calendar.js';

const facts = {
  /** 缴费年度: the calendar year paid for. */
  contributionYear: calendarYear,
  /** 缴费日期: the day of payment. */
  paidOn: day,
};

/** The payment whose day is asked about. */
export interface CollectionTimingFacts extends GivenOf<typeof facts> {}

/** Where a payment lies, and the window. */
export interface CollectionTiming {
  readonly timing: 'before' | 'within' | 'after';
  /** The first day of the window. */
  readonly from: CivilDate;
  /** The last day of the window. */
  readonly until: CivilDate;
}

/**
 * 集中缴费期: whether a payment falls in the collection window. Clause 3.
 *
 * - determined: before, within or after the window. Of a payment outside it, the notice says nothing more.
 * - undetermined: another year than 2020.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example The day before the window, its last day, the day after.
 * ```ts
 * determineCollectionTiming({ contributionYear: 2020, paidOn: '2020-04-30' }) // => { value: { timing: 'before' } }
 * determineCollectionTiming({ contributionYear: 2020, paidOn: '2020-05-25' }) // => { value: { timing: 'within' } }
 * determineCollectionTiming({ contributionYear: 2020, paidOn: '2020-05-26' }) // => { value: { timing: 'after' } }
 * ```
 */
export const determineCollectionTiming: Rule<CollectionTimingFacts, CollectionTiming> = /* @__PURE__ */ defineRule({
  rule: 'collection-timing',
  nouns: ['collectionTiming'],
  readings: [],
  facts,
  governedBy: ['contributionYear'],
  forEdition({ notice }, { determined }, working) {
    const { from, until } = notice.collectionTiming.window;
    const [firstDay, lastDay] = [dayFrom(from), dayFrom(until)];
    const before = shared(determined({ timing: 'before', from, until }));
    const within = shared(determined({ timing: 'within', from, until }));
    const after = shared(determined({ timing: 'after', from, until }));

    const timingOf = (paidOn: Day) => {
      if (paidOn < firstDay) return before;
      return paidOn > lastDay ? after : within;
    };

    return ({ paidOn }) => {
      const timing = timingOf(paidOn);
      working('windowFrom', 'figure', from, 'notice.collectionTiming.window.from');
      working('windowUntil', 'figure', until, 'notice.collectionTiming.window.until');
      working('timing', 'compare', timing.value.timing, 'facts.paidOn', 'windowFrom', 'windowUntil');
      return timing;
    };
  },
});
