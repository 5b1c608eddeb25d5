import { addDays, type CivilDate, daysBetween } from '../calendar.js';
import { outside } from '../determination.js';
import { day, flag, notBefore, orNull } from '../facts.js';
import { type Money, money } from '../money.js';
import { rolledForward } from '../rest-days.js';
import { defineRule } from '../rule.js';

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
  fields: { recipient: flag, diedOn: day, deregisteredOn: /* @__PURE__ */ orNull(day), asOf: day },
  contradictions: [
    notBefore('asOf', 'diedOn'),
    notBefore('deregisteredOn', 'diedOn'),
    notBefore('asOf', 'deregisteredOn'),
  ],
  under({ notice, readings, restDays }, say) {
    const { effective, grant, deregistration } = notice.funeralGrant;
    const granted = say.determined(money(grant));
    const notARecipient = say.refused([{ code: 'not-a-recipient' }]);
    const rolls = readings.funeralDeadlineRestDay === 'rolls-forward';

    const notInTime = (deadline: CivilDate) => say.refused([{ code: 'not-deregistered-in-time', deadline }]);
    const pending = (deadline: CivilDate) =>
      say.undetermined([{ why: 'pending', until: deadline, possible: [granted, notInTime(deadline)] }]);

    return ({ recipient, diedOn, deregisteredOn, asOf }) => {
      const ungoverned = outside(effective, diedOn);
      if (ungoverned) return say.undetermined([ungoverned]);
      if (!recipient) return notARecipient;

      if (deregisteredOn !== null && daysBetween(diedOn, deregisteredOn) <= deregistration.value) return granted;

      const lastDay = addDays(diedOn, deregistration.value);
      const rolled = rolls ? rolledForward(lastDay, restDays) : { day: lastDay };
      if ('uncovered' in rolled) {
        // Up to the thirtieth day the rest days do not matter yet.
        if (deregisteredOn === null && asOf <= lastDay) return pending(lastDay);
        const { from, until } = restDays ?? { from: null, until: null };
        return say.undetermined([{ why: 'outside-coverage', on: rolled.uncovered, from, until }]);
      }
      const deadline = rolled.day;
      if (deregisteredOn === null) return asOf <= deadline ? pending(deadline) : notInTime(deadline);
      if (deregisteredOn <= deadline) return granted;
      const daysLate = daysBetween(deadline, deregisteredOn);
      return say.refused([{ code: 'deregistered-late', deadline, deregisteredOn, daysLate }]);
    };
  },
});
