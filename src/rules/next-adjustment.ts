import { defineRule, type Rule } from '../engine/rule.js';
import { InvalidFactsError, preview } from '../errors.js';
import type { GivenOf } from '../facts/field.js';
import { day } from '../facts/fields.js';
import { addYears, type CivilDate, formatDay } from '../values/calendar.js';

const facts = {
  /** The day the minimum standard was last adjusted, from January 2018 to the end of 2020. */
  lastAdjustedOn: day,
};

/** The adjustment to count from. */
export interface NextAdjustmentFacts extends GivenOf<typeof facts> {}

/** The deadline of the next one. */
export interface NextAdjustment {
  /** The last day by which it must be adjusted again. */
  readonly dueBy: CivilDate;
}

/**
 * 正常调整机制: by when the minimum standard of the base pension must next be adjusted. Clause 2.4.
 *
 * - determined: the same day five years on; 28 February for a 29th.
 * - undetermined: the notice does not govern an adjustment before January 2018 or after 2020.
 *
 * @throws InvalidFactsError for malformed facts, or a day that would fall after 9999-12-31.
 * @example From the last adjustment the notice names, and from a leap day.
 * ```ts
 * determineNextAdjustment({ lastAdjustedOn: '2018-01-01' })
 * // => { status: 'determined', value: { dueBy: '2023-01-01' } }
 * determineNextAdjustment({ lastAdjustedOn: '2020-02-29' })
 * // => { status: 'determined', value: { dueBy: '2025-02-28' } }
 * ```
 */
export const determineNextAdjustment: Rule<NextAdjustmentFacts, NextAdjustment> = /* @__PURE__ */ defineRule({
  rule: 'next-adjustment',
  nouns: ['nextAdjustment'],
  readings: [],
  facts,
  governedBy: ['lastAdjustedOn'],
  forEdition({ notice }, { determined }, working) {
    const { interval } = notice.nextAdjustment;
    return ({ lastAdjustedOn }) => {
      const dueBy = addYears(lastAdjustedOn, interval.value);
      if (dueBy !== undefined) {
        working('nextAdjustmentBy', 'addYears', dueBy, 'facts.lastAdjustedOn', 'notice.nextAdjustment.interval');
        return determined({ dueBy: formatDay(dueBy) });
      }
      const message = `expected a day at least ${interval.value} years before the end of the calendar, 9999-12-31`;
      const received = preview(formatDay(lastAdjustedOn));
      throw new InvalidFactsError('next-adjustment', [
        { path: ['lastAdjustedOn'], code: 'out-of-range', message, received },
      ]);
    };
  },
});
