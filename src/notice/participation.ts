import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { nounSchema, type Quantity, quantity, wholeFrom } from './schema.js';

/** Who may enrol and who may wait (参保范围). */
export interface Participation {
  readonly clause: ClauseId;
  readonly effective: Period;
  /** Below this age enrolment may be deferred. */
  readonly deferralAge: Quantity<'years'>;
}

export const participationSchema = () => nounSchema({ deferralAge: quantity('years', wholeFrom(0, 100)) });

export const participation = {
  clause: '1.1',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  deferralAge: { value: 16, unit: 'years' },
} as const satisfies Participation;
