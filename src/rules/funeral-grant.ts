import { type Determination, outsideOf } from '../engine/outcome.js';
import { Remembered, remembering } from '../engine/remember.js';
import { defineRule } from '../engine/rule.js';
import { notBefore, together } from '../facts/contradiction.js';
import { day, dayOrNone, flag, sharedDay } from '../facts/fields.js';
import { type CivilDate, type Day, dayNumber, daysBetween, textOf } from '../values/calendar.js';
import { type Money, money } from '../values/money.js';
import { deadlines } from './deregistration-deadline.js';

/** A death, and the deregistration as far as is known on a day. */
export interface FuneralGrantFacts {
  /** 待遇领取人员: drew the pension. */
  readonly recipient: boolean;
  /** The day of death, in 2020. */
  readonly diedOn: CivilDate;
  /** 注销登记: the day of deregistration; `null` = not yet. */
  readonly deregisteredOn: CivilDate | null;
  /** The day asked about. */
  readonly asOf: CivilDate;
}

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

type Answer = Determination<Money, FuneralGrantReason>;

const itself = (day: Day): number => day;

/** A deadline and how late, as one number: all days there are span less than 2^22. */
const lateness = (lastDay: Day, daysLate: number): number => daysLate * 2 ** 22 + dayNumber(lastDay);

/**
 * 丧葬补助金: what the family of a recipient is paid at the death. Clause 2.6.
 *
 * The days are counted from the day after the death; the last of them is in time.
 *
 * - determined: yuan, once.
 * - refused: not a recipient; deregistered late; not deregistered by the deadline.
 * - undetermined: not deregistered yet and still in time (pending); a death outside 2020; under `rolls-forward`,
 *   a deadline the edition's rest days do not cover.
 *
 * @throws InvalidFactsError for malformed facts, a deregistration before the death, or anything after `asOf`.
 * @example Died 1 May: 31 May is the thirtieth day.
 * ```ts
 * determineFuneralGrant({ recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-05-31', asOf: '2020-06-30' })
 * // => { status: 'determined', value: { amount: '600', per: 'once', bound: 'exact' } }
 * determineFuneralGrant({ recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-06-01', asOf: '2020-06-30' })
 * // => { status: 'refused', reasons: [{ code: 'deregistered-late', deadline: '2020-05-31', daysLate: 1 }] }
 * ```
 * @example Not deregistered: open on the last day, lost the day after.
 * ```ts
 * determineFuneralGrant({ recipient: true, diedOn: '2020-05-01', deregisteredOn: null, asOf: '2020-05-31' })
 * // => { status: 'undetermined', open: [{ why: 'pending', until: '2020-05-31' }] }
 * determineFuneralGrant({ recipient: true, diedOn: '2020-05-01', deregisteredOn: null, asOf: '2020-06-01' })
 * // => { status: 'refused', reasons: [{ code: 'not-deregistered-in-time', deadline: '2020-05-31' }] }
 * ```
 */
export const determineFuneralGrant = /* @__PURE__ */ defineRule<FuneralGrantFacts, Money, FuneralGrantReason>({
  rule: 'funeral-grant',
  clauses: ['2.6'],
  readings: ['funeralDeadlineRestDay'],
  facts: ({ recipient, diedOn, deregisteredOn, asOf }) => ({
    recipient: flag(recipient),
    diedOn: day(diedOn),
    deregisteredOn: dayOrNone(deregisteredOn),
    asOf: sharedDay(asOf),
  }),
  contradictions: ({ diedOn, deregisteredOn, asOf }) =>
    together(
      notBefore('asOf', asOf, 'diedOn', diedOn),
      notBefore('deregisteredOn', deregisteredOn, 'diedOn', diedOn),
      notBefore('asOf', asOf, 'deregisteredOn', deregisteredOn),
    ),
  under(edition, say) {
    const { effective, grant } = edition.notice.funeralGrant;
    const granted = say.determined(money(grant));
    const notARecipient = say.refused([{ code: 'not-a-recipient' }]);
    const outside = outsideOf(effective);
    const deadlineOf = deadlines(edition);

    // What the day of death decides alone; a year has 366 of them, however many the rows.
    const termOf = remembering(itself, (diedOn) => {
      const { lastDay, uncovered } = deadlineOf(diedOn);
      const deadline = textOf(lastDay);
      const lost = say.refused([{ code: 'not-deregistered-in-time', deadline }]);
      const pending = say.undetermined([{ why: 'pending', until: deadline, possible: [granted, lost] }]);
      const unknown = uncovered && say.undetermined([uncovered]);
      return { lastDay, pending, lost: unknown ?? lost, unknown };
    });
    // One memory for all deaths: one for each would fill as many, and so grow with the rows.
    const refusals = new Remembered<Answer>();
    const refusedBy = (daysLate: number, deadline: CivilDate, deregisteredOn: CivilDate) =>
      say.refused([{ code: 'deregistered-late', deadline, deregisteredOn, daysLate }]);
    const late = (lastDay: Day, on: Day): Answer => {
      const daysLate = daysBetween(lastDay, on);
      const key = lateness(lastDay, daysLate);
      return refusals.at(key) ?? refusals.keep(key, refusedBy(daysLate, textOf(lastDay), textOf(on)));
    };

    return ({ recipient, diedOn, deregisteredOn, asOf }) => {
      const ungoverned = outside(diedOn);
      if (ungoverned) return say.undetermined([ungoverned]);
      if (!recipient) return notARecipient;

      const { lastDay, pending, lost, unknown } = termOf(diedOn);
      if (deregisteredOn === null) return asOf <= lastDay ? pending : lost;
      if (deregisteredOn <= lastDay) return granted;
      return unknown ?? late(lastDay, deregisteredOn);
    };
  },
});
