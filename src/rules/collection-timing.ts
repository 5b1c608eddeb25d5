import { defineRule } from '../engine/rule.js';
import { day } from '../facts/fields.js';
import { type CivilDate, dayOf } from '../values/calendar.js';

/** The payment whose day is asked about. */
export interface CollectionTimingFacts {
  /** 缴费日期: the day of payment. */
  readonly paidOn: CivilDate;
}

/** Where a payment lies, and the window. */
export interface CollectionTiming {
  readonly timing: 'before' | 'within' | 'after';
  /** The first day of the window. */
  readonly from: CivilDate;
  /** The last day of the window. */
  readonly until: CivilDate;
}

/**
 * 集中缴费时限: whether a payment falls in the collection window. Clause 3.
 *
 * - determined, always: before, within or after the window. Outside it a payment is early or late, never invalid.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example The day before the window, its last day, the day after.
 * ```ts
 * determineCollectionTiming({ paidOn: '2020-04-30' }) // => { value: { timing: 'before' } }
 * determineCollectionTiming({ paidOn: '2020-05-25' }) // => { value: { timing: 'within' } }
 * determineCollectionTiming({ paidOn: '2020-05-26' }) // => { value: { timing: 'after' } }
 * ```
 */
export const determineCollectionTiming = /* @__PURE__ */ defineRule<CollectionTimingFacts, CollectionTiming>({
  rule: 'collection-timing',
  clauses: ['3'],
  readings: [],
  facts: ({ paidOn }) => ({ paidOn: day(paidOn) }),
  under({ notice }, say) {
    const { from, until } = notice.collectionTiming.window;
    const [firstDay, lastDay] = [dayOf(from), dayOf(until)];
    const before = say.determined({ timing: 'before', from, until });
    const within = say.determined({ timing: 'within', from, until });
    const after = say.determined({ timing: 'after', from, until });
    return ({ paidOn }) => {
      if (paidOn < firstDay) return before;
      return paidOn > lastDay ? after : within;
    };
  },
});
