import type { CivilDate } from './calendar.js';
import { deepFreeze } from './deep-freeze.js';
import { excerpt, InvalidFactsError } from './invalid-facts-error.js';
import { type Notice, notice } from './notice/notice.js';
import { optionsOf } from './reading-options.js';
import type { AdoptedReadings } from './readings.js';

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

/** Throws unless the edition was made by this library, so that its figures are known to be sound. */
export function assertEdition(edition: unknown, rule: string): asserts edition is Edition {
  if (made.has(edition as object)) return;
  throw new InvalidFactsError(rule, [
    {
      path: ['edition'],
      code: 'wrong-type',
      message: 'expected lingcheng2020 or an edition made by adopt or defineEdition',
      received: excerpt(edition),
    },
  ]);
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
