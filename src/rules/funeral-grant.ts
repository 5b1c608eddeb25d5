import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { GivenOf } from '../facts/field.js';
import { askedDay, day, flag, orNull } from '../facts/fields.js';
import { isInMonths } from '../notice/funeral-grant.js';
import { type CivilDate, daysBetween, formatDay } from '../values/calendar.js';
import type { Money } from '../values/money.js';
import { deadlines } from './shared/deregistration-deadline.js';
import { grants } from './shared/funeral-amount.js';

const facts = {
  /** 待遇领取人员: drew the pension. */
  recipient: flag,
  /** 死亡日期, in 2020. */
  diedOn: day,
  /** 注销登记: the day of deregistration; `null` = not yet. */
  deregisteredOn: /* @__PURE__ */ orNull(day),
  /** The day asked about. */
  asOf: askedDay,
};

/** A death, and the deregistration as far as is known on a day. */
export interface FuneralGrantFacts extends GivenOf<typeof facts> {}

/** Why no grant is paid. */
export type FuneralGrantReason =
  | { readonly code: 'not-a-recipient' }
  | {
      readonly code: 'deregistered-late';
      readonly deadline: CivilDate;
      readonly deregisteredOn: CivilDate;
      readonly daysLate: number;
    }
  | { readonly code: 'not-deregistered-in-time'; readonly deadline: CivilDate };

/**
 * 丧葬补助金: what is paid, once, at the death of a recipient. Clause 2.6. Another notice may grant it for any insured
 * person, or as so many months of the base pension.
 *
 * The days are counted from the day after the death; the last of them is in time.
 *
 * - determined: yuan, once.
 * - refused: not a recipient; deregistered late; not deregistered by the deadline.
 * - undetermined: not deregistered yet and still in time (pending); the last day is a rest day and that decides
 *   (`funeralDeadlineRestDay`); the list of rest days does not reach it, and the deregistration is not in time whatever
 *   they are; a death outside 2020.
 *
 * @throws InvalidFactsError for malformed facts, a deregistration before the death, or anything after `asOf`.
 * @example Died 2 May: 1 June, a Monday, is the thirtieth day.
 * ```ts
 * determineFuneralGrant({ recipient: true, diedOn: '2020-05-02', deregisteredOn: '2020-06-01', asOf: '2020-06-30' })
 * // => { status: 'determined', value: { amount: '600', per: 'once', bound: 'exact' } }
 * determineFuneralGrant({ recipient: true, diedOn: '2020-05-02', deregisteredOn: '2020-06-02', asOf: '2020-06-30' })
 * // => { status: 'refused', reasons: [{ code: 'deregistered-late', deadline: '2020-06-01', daysLate: 1 }] }
 * ```
 * @example Not deregistered: open on the last day, lost the day after.
 * ```ts
 * determineFuneralGrant({ recipient: true, diedOn: '2020-05-02', deregisteredOn: null, asOf: '2020-06-01' })
 * // => { status: 'undetermined', open: [{ why: 'pending', until: '2020-06-01' }] }
 * determineFuneralGrant({ recipient: true, diedOn: '2020-05-02', deregisteredOn: null, asOf: '2020-06-02' })
 * // => { status: 'refused', reasons: [{ code: 'not-deregistered-in-time', deadline: '2020-06-01' }] }
 * ```
 * @example Died 1 May: 31 May is a Sunday, so that a deregistration on 1 June turns on the reading.
 * ```ts
 * determineFuneralGrant({ recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-06-01', asOf: '2020-06-30' })
 * // => { status: 'undetermined', open: [{ why: 'unsettled-reading', reading: 'funeralDeadlineRestDay' }] }
 * ```
 */
export const determineFuneralGrant: Rule<FuneralGrantFacts, Money, FuneralGrantReason> = /* @__PURE__ */ defineRule({
  rule: 'funeral-grant',
  nouns: ['funeralGrant'],
  readings: ['funeralDeadlineRestDay'],
  facts,
  inOrder: [
    ['diedOn', 'asOf'],
    ['diedOn', 'deregisteredOn'],
    ['deregisteredOn', 'asOf'],
  ],
  governedBy: ['diedOn'],
  refersTo: ({ funeralGrant }) =>
    funeralGrant && isInMonths(funeralGrant.grant)
      ? { nouns: ['basicPension'], readings: ['laterProvincialRate'] }
      : null,
  forEdition(edition, { determined, refused, undetermined }, working) {
    const { for: whose, deregistration } = edition.notice.funeralGrant;
    const grantOn = grants(edition, { determined }, working);
    const notARecipient = shared(refused([{ code: 'not-a-recipient' }]));
    const deadlineOf = deregistration && deadlines(edition, deregistration, working);

    return ({ recipient, diedOn, deregisteredOn, asOf }) => {
      if (whose === 'recipients' && !recipient) return notARecipient;
      if (deadlineOf === null) return grantOn(diedOn);

      const { lastDay, unknown, called } = deadlineOf(diedOn);
      if (deregisteredOn !== null) {
        const isInTime = deregisteredOn <= lastDay;
        working('isInTime', 'compare', isInTime, 'facts.deregisteredOn', '<=', called);
        if (isInTime) return grantOn(diedOn);
      }
      if (unknown) return undetermined([unknown]);

      const deadline = formatDay(lastDay);
      const notInTime = () => refused([{ code: 'not-deregistered-in-time', deadline }]);
      if (deregisteredOn === null) {
        const isPending = working('isPending', 'compare', asOf <= lastDay, 'facts.asOf', '<=', called);
        if (!isPending) return notInTime();
        return undetermined([{ why: 'pending', until: deadline, possible: [grantOn(diedOn), notInTime()] }]);
      }
      working('deregisteredOn', 'fact', deregisteredOn, 'facts.deregisteredOn');
      const daysLate = daysBetween(lastDay, deregisteredOn);
      working('daysLate', 'difference', daysLate, 'deregisteredOn', called);
      return refused([{ code: 'deregistered-late', deadline, deregisteredOn: formatDay(deregisteredOn), daysLate }]);
    };
  },
});
