import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { GivenOf } from '../facts/field.js';
import { askedDay, birthDay, flag } from '../facts/fields.js';
import { under60 } from '../readings/options.js';
import { wholeYears } from '../values/calendar.js';

const facts = {
  /** 出生日期. */
  birthDate: birthDay,
  /** The day asked about, in 2020. */
  asOf: askedDay,
  /** 在校学生: is at school or university. */
  student: flag,
  /** 辖区居民: is a resident of the township. */
  townshipResident: flag,
  /** 已参加职工基本养老保险: is a member of the employees' pension. */
  employeePensionMember: flag,
};

/** Who wants to enrol, and on what day. */
export interface ParticipationFacts extends GivenOf<typeof facts> {}

/** Why enrolment may wait: the person is under the limit of age, or a student. */
export type DeferralGround = { readonly code: 'under-age'; readonly limit: number } | { readonly code: 'student' };

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
  | { readonly code: 'over-enrolment-age'; readonly age: number; readonly limit: number }
  | { readonly code: 'under-enrolment-age'; readonly age: number; readonly required: number }
  | { readonly code: 'student-excluded' };

const ageFromElsewhere = /* @__PURE__ */ shared([{ reading: 'upperEnrolmentAge', option: 'under-60' }] as const);

/**
 * 参保范围: whether a person may enrol, and whether enrolment may wait. Clause 1.1.
 *
 * - determined: may enrol; `mayDefer` with its grounds (under 16, a student, or both).
 * - refused: not a resident; in the employees' pension; over the age limit, where the notice or the reading has one;
 *   under 16 or a student, where the notice or the reading excludes them.
 * - undetermined: the notice does not govern a day outside 2020.
 *
 * @throws InvalidFactsError for malformed facts, a birth after `asOf` or more than 150 years before.
 * @example The day before the sixteenth birthday: may wait.
 * ```ts
 * determineParticipation({ birthDate: '2004-05-02', asOf: '2020-05-01', student: false, townshipResident: true, employeePensionMember: false })
 * // => { status: 'determined', value: { mayEnrol: true, mayDefer: true, deferralGrounds: [{ code: 'under-age', limit: 16 }] } }
 * ```
 * @example The sixteenth birthday itself.
 * ```ts
 * determineParticipation({ birthDate: '2004-05-01', asOf: '2020-05-01', student: false, townshipResident: true, employeePensionMember: false })
 * // => { status: 'determined', value: { mayEnrol: true, mayDefer: false, deferralGrounds: [] } }
 * ```
 */
export const determineParticipation: Rule<ParticipationFacts, Participation, ParticipationReason> =
  /* @__PURE__ */ defineRule({
    rule: 'participation',
    nouns: ['participation'],
    readings: ['ageAttained', 'leapDayBirthday', 'upperEnrolmentAge', 'minorsAndStudents'],
    facts,
    inOrder: [['birthDate', 'asOf']],
    governedBy: ['asOf'],
    forEdition({ notice, readings }, { determined, refused }, working) {
      const { lowerAge, upperAge, minorsAndStudents } = notice.participation;
      const youngest = working('lowerAge', 'figure', lowerAge.value, 'notice.participation.lowerAge');
      const hasUpperAge = upperAge !== null || readings.upperEnrolmentAge === 'under-60';
      const limit =
        upperAge === null
          ? working('upperAge', 'figure', under60.limit, 'sources.upperEnrolmentAge.limit')
          : working('upperAge', 'figure', upperAge.value, 'notice.participation.upperAge');
      const areExcluded = minorsAndStudents === 'excluded' || readings.minorsAndStudents === 'excluded';

      return ({ birthDate, asOf, student, townshipResident, employeePensionMember }) => {
        const age = working('age', 'age', wholeYears(birthDate, asOf, readings), 'facts.birthDate', 'facts.asOf');
        const isUnderAge = working('isUnderAge', 'compare', age < youngest, 'age', '<', 'lowerAge');
        const isOverAge = hasUpperAge && working('isOverAge', 'compare', age >= limit, 'age', '>=', 'upperAge');

        const reasons: ParticipationReason[] = [];
        if (!townshipResident) reasons.push({ code: 'not-township-resident' });
        if (employeePensionMember) reasons.push({ code: 'employee-pension-member' });
        if (isOverAge) reasons.push({ code: 'over-enrolment-age', age, limit });
        if (areExcluded && isUnderAge) reasons.push({ code: 'under-enrolment-age', age, required: youngest });
        if (areExcluded && student) reasons.push({ code: 'student-excluded' });
        if (reasons.length > 0) return refused(reasons, isOverAge && upperAge === null ? ageFromElsewhere : undefined);

        const deferralGrounds: DeferralGround[] = [];
        if (isUnderAge) deferralGrounds.push({ code: 'under-age', limit: youngest });
        if (student) deferralGrounds.push({ code: 'student' });
        const mayDefer = working('mayDefer', 'greatest', deferralGrounds.length > 0, 'isUnderAge', 'facts.student');
        return determined({ mayEnrol: true, mayDefer, deferralGrounds });
      };
    },
  });
