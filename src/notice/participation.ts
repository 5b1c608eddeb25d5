import * as z from 'zod/mini';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { compared, crossCheck, numberIn, valueAt } from './cross-checks.js';
import { literal, nounSchema, oneOf, type Quantity, quantity, wholeFrom } from './schema.js';

/** Who may enrol and who may wait (参保范围). */
export interface Participation {
  readonly clause: ClauseId;
  readonly effective: Period;
  /** Below this age, and as a student, a person is dealt with as `minorsAndStudents` says. */
  readonly lowerAge: Quantity<'years'>;
  /** Whether they may wait with enrolment, or may not enrol. */
  readonly minorsAndStudents: 'may-wait' | 'excluded';
  /** From this age on nobody enrols; `null`: the notice does not say. */
  readonly upperAge: Quantity<'years'> | null;
}

const age = () => quantity(literal('years'), wholeFrom(0, 100));

export const participationSchema = () =>
  nounSchema({
    lowerAge: age(),
    minorsAndStudents: oneOf(['may-wait', 'excluded']),
    upperAge: z.nullable(age()),
  }).check(
    crossCheck((figures, report) => {
      const lower = numberIn(valueAt(figures, 'lowerAge', 'value'));
      const upper = numberIn(valueAt(figures, 'upperAge', 'value'));
      if (compared(lower, upper) >= 0) {
        report(['upperAge', 'value'], 'contradiction', `expected more than lowerAge (${lower})`);
      }
    }),
  );

export const participation = {
  clause: '1.1',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  lowerAge: { value: 16, unit: 'years' },
  minorsAndStudents: 'may-wait',
  upperAge: null,
} as const satisfies Participation;
