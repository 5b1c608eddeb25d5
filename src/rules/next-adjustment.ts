import { defineRule } from '../engine/rule.js';
import { excerpt, InvalidFactsError } from '../errors.js';
import { day } from '../facts/fields.js';
import { addYears, type CivilDate, textOf } from '../values/calendar.js';

/** The adjustment to count from. */
export interface NextAdjustmentFacts {
  /** The day the minimum standard was last adjusted. */
  readonly lastAdjustedOn: CivilDate;
}

/** The deadline of the next one. */
export interface NextAdjustment {
  /** The last day by which it must be adjusted again. */
  readonly dueBy: CivilDate;
}

/**
 * 正常调整机制: by when the minimum standard of the basic pension must next be adjusted. Clause 2.4.
 *
 * - determined: the same day five years on; 28 February for a 29th.
 *
 * @throws InvalidFactsError for malformed facts, or a day that would fall after 9999-12-31.
 * @example From the last adjustment the notice names, and from a leap day.
 * ```ts
 * determineNextAdjustment({ lastAdjustedOn: '2018-01-01' })
 * // => { status: 'determined', value: { dueBy: '2023-01-01' } }
 * determineNextAdjustment({ lastAdjustedOn: '2016-02-29' })
 * // => { status: 'determined', value: { dueBy: '2021-02-28' } }
 * ```
 */
export const determineNextAdjustment = /* @__PURE__ */ defineRule<NextAdjustmentFacts, NextAdjustment>({
  rule: 'next-adjustment',
  clauses: ['2.4'],
  readings: [],
  facts: ({ lastAdjustedOn }) => ({ lastAdjustedOn: day(lastAdjustedOn) }),
  under({ notice }, say) {
    const { interval } = notice.nextAdjustment;
    return ({ lastAdjustedOn }) => {
      const dueBy = addYears(lastAdjustedOn, interval.value);
      if (dueBy !== undefined) return say.determined({ dueBy: textOf(dueBy) });
      const message = `expected a day at least ${interval.value} years before the end of the calendar, 9999-12-31`;
      throw new InvalidFactsError('next-adjustment', [
        { path: ['lastAdjustedOn'], code: 'out-of-range', message, received: excerpt(textOf(lastAdjustedOn)) },
      ]);
    };
  },
});
