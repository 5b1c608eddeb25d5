import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { literal, nounSchema, type Quantity, quantity, wholeFrom } from './schema.js';

/** How long the minimum standard may stay as it is (正常调整机制). */
export interface NextAdjustment {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly interval: Quantity<'years'>;
}

export const nextAdjustmentSchema = () => nounSchema({ interval: quantity(literal('years'), wholeFrom(1, 100)) });

export const nextAdjustment = {
  clause: '2.4',
  effective: { from: '2018-01-01', until: '2020-12-31' },
  interval: { value: 5, unit: 'years' },
} as const satisfies NextAdjustment;
