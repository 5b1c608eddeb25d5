import { type Issue, preview } from '../errors.js';
import { type Clause, clauses } from '../notice/clauses.js';
import { document, type Notice, type NoticeDocument, notice } from '../notice/notice.js';
import { type AdoptedReadings, defaultReadings, type ReadingId } from '../readings/options.js';
import type { CivilDate } from '../values/calendar.js';
import { madeBy } from './made.js';
import { officialRestDays } from './official-rest-days.js';

/** The rest days (休息日) of a stretch of the calendar, all of it known. */
export interface RestDays {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly days: readonly CivilDate[];
}

/** By what an office settled a reading for itself. */
export interface Decision {
  readonly reading: ReadingId;
  readonly option: string;
  /** The document that says so. */
  readonly document: string;
  readonly date: CivilDate;
  readonly signatory: string;
}

/**
 * What a determination rests on: the document, its clauses and figures, the readings adopted, the rest days known.
 * Plain, deeply frozen data.
 */
export interface Edition {
  readonly id: string;
  readonly document: NoticeDocument;
  readonly clauses: readonly Clause[];
  readonly notice: Notice;
  readonly readings: AdoptedReadings;
  readonly decisions: readonly Decision[];
  /** `null`: no list of rest days is known. */
  readonly restDays: RestDays | null;
}

/** An edition whose notice is not silent on some nouns. */
export type EditionWith<Noun extends keyof Notice> = Edition & {
  readonly notice: { readonly [Key in Noun]: NonNullable<Notice[Key]> };
};

const parts: readonly (keyof Edition)[] = ['id', 'document', 'clauses', 'notice', 'readings', 'decisions', 'restDays'];

/** Whether nothing within a value can change any more: accessors could. A part that stands twice is looked at once. */
function isDeeplyFrozen(value: unknown, seen = new Set<object>()): boolean {
  if (typeof value !== 'object' || value === null || seen.has(value)) return true;
  if (!Object.isFrozen(value)) return false;
  seen.add(value);
  return Object.values(Object.getOwnPropertyDescriptors(value)).every(
    (property) => 'value' in property && isDeeplyFrozen(property.value, seen),
  );
}

const editions = /* @__PURE__ */ madeBy<Edition>(
  'edition',
  (value) => parts.every((part) => Object.hasOwn(value, part)) && isDeeplyFrozen(value),
);

/** Freezes an edition and marks it as checked. */
export const makeEdition = ({ id, document, clauses, notice, readings, decisions, restDays }: Edition): Edition =>
  editions.make({ id, document, clauses, notice, readings, decisions, restDays });

/** Whether an edition was made by a copy of this package. */
export const isEdition = (value: unknown): value is Edition => editions.is(value);

/** The issue of an edition that was not made by this library, whose figures nobody checked. */
export function editionIssues(edition: unknown): readonly Issue[] {
  if (isEdition(edition)) return [];
  const message =
    'expected lingcheng2020 or what adopt, defineEdition or extendEdition made; pass data through defineEdition first';
  return [{ path: ['edition'], code: 'wrong-type', message, received: preview(edition) }];
}

/** The notice of 2020 with the default readings and the official rest days of 2020 and of January and February 2021. */
export const lingcheng2020: Edition = /* @__PURE__ */ makeEdition({
  id: 'lingcheng-2020',
  document,
  clauses,
  notice,
  readings: defaultReadings,
  decisions: [],
  restDays: officialRestDays,
});
