import type { Notice } from '../notice/notice.js';
import { deepFreeze } from '../values/deep-freeze.js';
import { own } from '../values/own.js';
import type { ReadingId } from './options.js';

/** Those of some readings that a notice leaves open; it may itself say what one of them asks. */
export function leftOpenBy({ ageSupplement }: Notice, readings: readonly ReadingId[]): readonly ReadingId[] {
  if (ageSupplement === null || own(ageSupplement, 'paidFrom') === undefined) return readings;
  return deepFreeze(readings.filter((id) => id !== 'supplementStart'));
}
