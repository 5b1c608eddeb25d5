import { excerpt, type Issue } from '../errors.js';
import { type Notice, notice } from '../notice/notice.js';
import { optionsOf } from '../readings/options.js';
import type { AdoptedReadings } from '../readings/register.js';
import type { CivilDate } from '../values/calendar.js';
import { deepFreeze } from '../values/deep-freeze.js';

/** The rest days (休息日) of a stretch of the calendar, all of it known. */
export interface RestDays {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly days: readonly CivilDate[];
}

/** What a determination rests on: the notice's figures, the readings adopted, the rest days known. Plain frozen data. */
export interface Edition {
  readonly id: string;
  readonly notice: Notice;
  readonly readings: AdoptedReadings;
  readonly restDays: RestDays | null;
}

const made = /* @__PURE__ */ new WeakSet<object>();

/** Freezes an edition and remembers that it is sound. */
export function makeEdition(edition: Edition): Edition {
  const frozen = deepFreeze(edition);
  made.add(frozen);
  return frozen;
}

/** The issue of an edition that was not made by this library, whose figures nobody checked. */
export function editionIssues(edition: unknown): readonly Issue[] {
  if (made.has(edition as object)) return [];
  const message = 'expected lingcheng2020 or an edition made by adopt or defineEdition';
  return [{ path: ['edition'], code: 'wrong-type', message, received: excerpt(edition) }];
}

/** The default of every reading of the register. */
export const defaultReadings = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.entries(optionsOf).map(([id, [standard]]) => [id, standard]),
) as unknown as AdoptedReadings;

/** The notice of 2020 with the default readings and no calendar of rest days. */
export const lingcheng2020: Edition = /* @__PURE__ */ makeEdition({
  id: 'lingcheng-2020',
  notice,
  readings: defaultReadings,
  restDays: null,
});
