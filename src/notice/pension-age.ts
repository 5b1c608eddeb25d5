import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { literal, nounSchema, type Quantity, quantity, wholeFrom } from './schema.js';

/** The age from which the pension is drawn (待遇领取年龄). */
export interface PensionAge {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly age: Quantity<'years'>;
}

export const pensionAgeSchema = () => nounSchema({ age: quantity(literal('years'), wholeFrom(1, 100)) });

export const pensionAge = {
  clause: '2.2',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  age: { value: 60, unit: 'years' },
} as const satisfies PensionAge;
