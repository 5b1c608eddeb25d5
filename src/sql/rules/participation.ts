import { under60 } from '../../readings/options.js';
import { determineParticipation } from '../../rules/participation.js';
import { ageOn } from '../age.js';
import { and, codes, firstOf, number, or } from '../expression.js';
import { always, determined, refusedForAny, rowRule } from '../row-rule.js';

export const participation = rowRule<'participation'>({
  determiner: determineParticipation,
  value: { may_enrol: 'flag', may_defer: 'flag', deferral_grounds: 'text', deferral_grounds_under_age_limit: 'whole' },
  figures: {
    'over-enrolment-age': { age: 'whole', limit: 'whole' },
    'under-enrolment-age': { age: 'whole', required: 'whole' },
  },
  forEdition({ notice, readings }, dialect) {
    const { lowerAge, upperAge, minorsAndStudents } = notice.participation;
    const hasUpperAge = upperAge !== null || readings.upperEnrolmentAge === 'under-60' ? 'TRUE' : 'FALSE';
    const areExcluded =
      minorsAndStudents === 'excluded' || readings.minorsAndStudents === 'excluded' ? 'TRUE' : 'FALSE';
    const [youngest, limit] = [number(lowerAge.value), number(upperAge?.value ?? under60.limit)];
    const isUnderAge = `age < ${youngest}`;
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
          {
            code: 'over-enrolment-age',
            when: and(hasUpperAge, `age >= ${limit}`),
            figures: { age: 'age', limit },
          },
          {
            code: 'under-enrolment-age',
            when: and(areExcluded, isUnderAge),
            figures: { age: 'age', required: youngest },
          },
          { code: 'student-excluded', when: and(areExcluded, 'student') },
        ]),
        determined(always, {
          may_enrol: 'TRUE',
          may_defer: or(...grounds.map(({ when }) => when)),
          deferral_grounds: codes(grounds),
          deferral_grounds_under_age_limit: firstOf([[isUnderAge, youngest]]),
        }),
      ],
    };
  },
});
