import { under60 } from '../readings/options.js';
import { determineParticipation } from '../rules/participation.js';
import { age } from './age.js';
import { isOutside } from './day.js';
import { codes, or } from './expression.js';
import { always, determined, type RowRule, refused, undetermined } from './row-rule.js';

export const participation: RowRule = {
  authority: determineParticipation,
  facts: ['birthDate', 'asOf', 'student', 'townshipResident', 'employeePensionMember'],
  inOrder: [['birthDate', 'asOf']],
  value: { may_enrol: 'flag', may_defer: 'flag', deferral_grounds: 'text' },
  under({ notice, readings }, dialect) {
    const { effective, deferralAge } = notice.participation;
    const { limit } = under60;
    const isOver = readings.upperEnrolmentAge === 'under-60' ? `age >= ${limit}` : 'FALSE';
    const isUnder = `age < ${deferralAge.value}`;
    const reasons = [
      { code: 'not-township-resident', when: 'NOT township_resident' },
      { code: 'employee-pension-member', when: 'employee_pension_member' },
      { code: 'over-enrolment-age', when: isOver },
    ];
    const grounds = [
      { code: 'under-16', when: isUnder },
      { code: 'student', when: 'student' },
    ];
    return {
      derived: { age: age(readings, dialect) },
      branches: [
        undetermined(isOutside('as_of', effective), 'outside-coverage'),
        refused(or(...reasons.map(({ when }) => when)), reasons),
        determined(always, {
          may_enrol: 'TRUE',
          may_defer: or(...grounds.map(({ when }) => when)),
          deferral_grounds: codes(grounds),
        }),
      ],
    };
  },
};
