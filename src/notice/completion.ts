import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { literal, nounSchema, percentage, type Quantity, quantity } from './schema.js';

/** The share of the collection task that counts as done (缴费任务完成率). */
export interface CompletionFigures {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly threshold: Quantity<'percent'>;
}

export const completionSchema = () => nounSchema({ threshold: quantity(literal('percent'), percentage()) });

export const completion = {
  clause: '6.4',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  threshold: { value: 96, unit: 'percent' },
} as const satisfies CompletionFigures;
