import { outsideOf } from '../engine/outcome.js';
import { defineRule } from '../engine/rule.js';
import { notBefore } from '../facts/contradiction.js';
import { day, flag, sharedDay } from '../facts/fields.js';
import { under60 } from '../readings/options.js';
import { type CivilDate, wholeYears } from '../values/calendar.js';

/** Who wants to enrol, and on what day. */
export interface ParticipationFacts {
  /** 出生日期. */
  readonly birthDate: CivilDate;
  /** The day asked about, in 2020. */
  readonly asOf: CivilDate;
  /** 在校学生: is at school or university. */
  readonly student: boolean;
  /** 辖区居民: is a resident of the township. */
  readonly townshipResident: boolean;
  /** 已参加职工基本养老保险: is a member of the employees' pension. */
  readonly employeePensionMember: boolean;
}

/** Why enrolment may wait. */
export type DeferralGround = 'under-16' | 'student';

/** The person may enrol, at once or later. */
export interface Participation {
  readonly mayEnrol: true;
  /** 可暂不参保: may wait. */
  readonly mayDefer: boolean;
  readonly deferralGrounds: readonly DeferralGround[];
}

/** Why a person may not enrol. */
export type ParticipationReason =
  | { readonly code: 'not-township-resident' }
  | { readonly code: 'employee-pension-member' }
  | { readonly code: 'over-enrolment-age'; readonly age: number; readonly limit: number };

/**
 * 参保范围: whether a person may enrol, and whether enrolment may wait. Clause 1.1.
 *
 * - determined: may enrol; `mayDefer` with its grounds (under 16, a student, or both).
 * - refused: not a resident; in the employees' pension; over the age limit, under the reading that has one.
 * - undetermined: the notice does not govern a day outside 2020.
 *
 * @throws InvalidFactsError for malformed facts, or a birth after `asOf`.
 * @example The day before the sixteenth birthday: may wait.
 * ```ts
 * determineParticipation({ birthDate: '2004-05-02', asOf: '2020-05-01', student: false, townshipResident: true, employeePensionMember: false })
 * // => { status: 'determined', value: { mayEnrol: true, mayDefer: true, deferralGrounds: ['under-16'] } }
 * ```
 * @example The sixteenth birthday itself.
 * ```ts
 * determineParticipation({ birthDate: '2004-05-01', asOf: '2020-05-01', student: false, townshipResident: true, employeePensionMember: false })
 * // => { status: 'determined', value: { mayEnrol: true, mayDefer: false, deferralGrounds: [] } }
 * ```
 */
export const determineParticipation = /* @__PURE__ */ defineRule<
  ParticipationFacts,
  Participation,
  ParticipationReason
>({
  rule: 'participation',
  clauses: ['1.1'],
  readings: ['ageAttained', 'leapDayBirthday', 'upperEnrolmentAge'],
  facts: ({ birthDate, asOf, student, townshipResident, employeePensionMember }) => ({
    birthDate: day(birthDate),
    asOf: sharedDay(asOf),
    student: flag(student),
    townshipResident: flag(townshipResident),
    employeePensionMember: flag(employeePensionMember),
  }),
  contradictions: ({ birthDate, asOf }) => notBefore('asOf', asOf, 'birthDate', birthDate),
  under({ notice, readings }, say) {
    const { effective, deferralAge } = notice.participation;
    const outside = outsideOf(effective);
    const hasUpperAge = readings.upperEnrolmentAge === 'under-60';
    const { limit } = under60;

    return ({ birthDate, asOf, student, townshipResident, employeePensionMember }) => {
      const ungoverned = outside(asOf);
      if (ungoverned) return say.undetermined([ungoverned]);

      const age = wholeYears(birthDate, asOf, readings);
      const reasons: ParticipationReason[] = [];
      if (!townshipResident) reasons.push({ code: 'not-township-resident' });
      if (employeePensionMember) reasons.push({ code: 'employee-pension-member' });
      if (hasUpperAge && age >= limit) reasons.push({ code: 'over-enrolment-age', age, limit });
      if (reasons.length > 0) return say.refused(reasons);

      const deferralGrounds: DeferralGround[] = [];
      if (age < deferralAge.value) deferralGrounds.push('under-16');
      if (student) deferralGrounds.push('student');
      return say.determined({ mayEnrol: true, mayDefer: deferralGrounds.length > 0, deferralGrounds });
    };
  },
});
