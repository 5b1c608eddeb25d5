import type { Notice } from '../notice/notice.js';
import { deepFreeze } from '../values/deep-freeze.js';
import { own } from '../values/own.js';
import type { ReadingId } from './options.js';

/** The readings that some notices leave nothing to decide, since such a notice settles the point itself. */
const settledBy: { readonly [Id in ReadingId]?: (notice: Notice) => boolean } = {
  supplementStart: ({ ageSupplement }) => ageSupplement !== null && own(ageSupplement, 'paidFrom') !== undefined,
};

/** Those of some readings that an answer in a notice can turn on. */
export const consultedIn = (readings: readonly ReadingId[], notice: Notice): readonly ReadingId[] =>
  deepFreeze(readings.filter((reading) => !own(settledBy, reading)?.(notice)));
