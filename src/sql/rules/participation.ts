import { under60 } from '../../readings/options.js';
import { determineParticipation } from '../../rules/participation.js';
import { ageOn } from '../age.js';
import { and, codes, or } from '../expression.js';
import { always, determined, refusedForAny, rowRule } from '../row-rule.js';

export const participation = rowRule<'participation'>({
  determiner: determineParticipation,
  value: { may_enrol: 'flag', may_defer: 'flag', deferral_grounds: 'text' },
  forEdition({ notice, readings }, dialect) {
    const hasUpperAge = readings.upperEnrolmentAge === 'under-60' ? 'TRUE' : 'FALSE';
    const mustWait = readings.minorsAndStudents === 'excluded' ? 'TRUE' : 'FALSE';
    const isUnderAge = `age < ${notice.participation.deferralAge.value}`;
    const grounds = [
      { code: 'under-age', when: isUnderAge },
      { code: 'student', when: 'student' },
    ];
    return {
      derived: { age: ageOn('as_of', readings, dialect) },
      branches: [
        refusedForAny([
          { code: 'not-township-resident', when: 'NOT township_resident' },
          { code: 'employee-pension-member', when: 'employee_pension_member' },
          { code: 'over-enrolment-age', when: and(hasUpperAge, `age >= ${under60.limit}`) },
          { code: 'under-enrolment-age', when: and(mustWait, isUnderAge) },
          { code: 'student-excluded', when: and(mustWait, 'student') },
        ]),
        determined(always, {
          may_enrol: 'TRUE',
          may_defer: or(...grounds.map(({ when }) => when)),
          deferral_grounds: codes(grounds),
        }),
      ],
    };
  },
});
