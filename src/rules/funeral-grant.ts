import { addDays, type CivilDate, type Day, daysBetween, textOf } from '../calendar.js';
import { type Determination, type OutsideCoverage, outsideOf } from '../determination.js';
import { notBefore, together } from '../facts/contradiction.js';
import { day, dayOrNone, flag, sharedDay } from '../facts/fields.js';
import { type Money, money } from '../money.js';
import { remembering } from '../remember.js';
import { rollingForward } from '../rest-days.js';
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

const itself = (day: Day): number => day;

type Answer = Determination<Money, FuneralGrantReason>;

/** The days in which a death can be deregistered, and what is answered when it has not been in time. */
interface Term {
  /** The deadline; where the rest days are not known, the last day that is in time whatever they are. */
  readonly lastDay: Day;
  /** Not deregistered, up to the last day. */
  readonly pending: Answer;
  /** Not deregistered, after it. */
  readonly lost: Answer;
  /** Deregistered after it. */
  readonly late: (deregisteredOn: Day) => Answer;
}

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
  under({ notice, readings, restDays }, say) {
    const { effective, grant, deregistration } = notice.funeralGrant;
    const granted = say.determined(money(grant));
    const notARecipient = say.refused([{ code: 'not-a-recipient' }]);
    const rolls = readings.funeralDeadlineRestDay === 'rolls-forward';
    const outside = outsideOf(effective);
    const rolledForward = rollingForward(restDays);

    const term = (lastDay: Day, uncovered?: OutsideCoverage): Term => {
      const deadline = textOf(lastDay);
      const lost = say.refused([{ code: 'not-deregistered-in-time', deadline }]);
      const pending = say.undetermined([{ why: 'pending', until: deadline, possible: [granted, lost] }]);
      const late = remembering(itself, (day) => {
        const daysLate = daysBetween(lastDay, day);
        return say.refused([{ code: 'deregistered-late', deadline, deregisteredOn: textOf(day), daysLate }]);
      });
      if (!uncovered) return { lastDay, pending, lost, late };
      const unknown = say.undetermined([uncovered]);
      return { lastDay, pending, lost: unknown, late: () => unknown };
    };
    // What the day of death decides alone; a year has 366 of them, however many the rows.
    const termOf = remembering(itself, (diedOn): Term => {
      const lastDay = addDays(diedOn, deregistration.value);
      const rolled = rolls ? rolledForward(lastDay) : { day: lastDay };
      if ('day' in rolled) return term(rolled.day);
      const { from, until } = restDays ?? { from: null, until: null };
      return term(lastDay, { why: 'outside-coverage', on: textOf(rolled.uncovered), from, until });
    });

    return ({ recipient, diedOn, deregisteredOn, asOf }) => {
      const ungoverned = outside(diedOn);
      if (ungoverned) return say.undetermined([ungoverned]);
      if (!recipient) return notARecipient;

      const { lastDay, pending, lost, late } = termOf(diedOn);
      if (deregisteredOn === null) return asOf <= lastDay ? pending : lost;
      return deregisteredOn <= lastDay ? granted : late(deregisteredOn);
    };
  },
});
