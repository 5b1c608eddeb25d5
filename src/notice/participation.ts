import type { ClauseId } from './clauses.js';
import type { Quantity } from './figures.js';
import type { Period } from './period.js';

/** Who may enrol and who may wait (参保范围). */
export interface Participation {
  readonly clause: ClauseId;
  readonly effective: Period;
  /** Below this age enrolment may be deferred. */
  readonly deferralAge: Quantity<'years'>;
}

export const participation = {
  clause: '1.1',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  deferralAge: { value: 16, unit: 'years' },
} as const satisfies Participation;
