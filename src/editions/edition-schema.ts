import * as z from 'zod/mini';
import {
  crossCheck,
  dayIn,
  distinct,
  entriesOf,
  type Keywords,
  keysOf,
  numberIn,
  textIn,
  valueAt,
} from '../notice/cross-checks.js';
import { documentSchema, noticeSchema } from '../notice/notice.js';
import { bilingual, civilDay, coded, list, oneOf, strict, text } from '../notice/schema.js';
import { type AdoptedReadings, optionsOf, type ReadingId, readingsLeftOut } from '../readings/options.js';
import { dayFrom, yearOf } from '../values/calendar.js';
import { isRecord } from '../values/is-record.js';
import { idWith } from './edition-id.js';
import { restDaysOrNone } from './rest-days.js';

const readingIds = Object.keys(optionsOf) as ReadingId[];

const clause = () =>
  strict({
    id: text(),
    label: text(),
    heading: bilingual(),
    summary: bilingual(),
    source: z.optional(text()),
    reliability: z.optional(oneOf(['law-text', 'official', 'news', 'repost', 'background'])),
  });

const adopted = () => strict(Object.fromEntries(readingIds.map((id) => [id, z.optional(oneOf(optionsOf[id]))])));

const decision = () =>
  strict({ reading: oneOf(readingIds), option: text(), document: text(), date: civilDay(), signatory: text() });

const someClauseOrSilence: Keywords = {
  anyOf: [
    { properties: { clauses: { type: 'array', minItems: 1 } } },
    { properties: { notice: { type: 'object', additionalProperties: { type: 'null' } } } },
  ],
};

/** Every noun stands under one of the edition's own clauses. */
const clausesExist = /* @__PURE__ */ crossCheck((edition, report) => {
  const clauses = valueAt(edition, 'clauses');
  const notice = valueAt(edition, 'notice');
  if (!Array.isArray(clauses) || !isRecord(notice)) return;
  const ids = clauses.map((one) => textIn(valueAt(one, 'id')));
  // Which clauses there are is not known while one of them has no id.
  if (ids.includes(undefined)) return;
  const cited = Object.keys(notice).flatMap((noun) => {
    const id = textIn(valueAt(notice, noun, 'clause'));
    return id === undefined ? [] : [{ id, path: ['notice', noun, 'clause'] }];
  });
  // Where there is no clause at all, that is one mistake and not one of each noun.
  if (ids.length === 0 && cited.length > 0) {
    report(['clauses'], 'contradiction', 'expected at least one entry');
    return;
  }
  // The id may be wrong where the clause stands: that is told once, and not of each noun under it.
  const unknown = new Map(cited.filter(({ id }) => !ids.includes(id)).map(({ id, path }) => [id, path]));
  for (const path of unknown.values()) report(path, 'unknown-value', 'expected the id of one of the clauses');
}, someClauseOrSilence);

/** The option that an edition adopts of a reading. */
function readingIn(edition: unknown, reading: string): string | undefined {
  const readings = valueAt(edition, 'readings') ?? {};
  return isRecord(readings) ? textIn(valueAt(readings, reading) ?? valueAt(readingsLeftOut, reading)) : undefined;
}

/** A decision stands behind the reading as adopted. */
const decisionsAreAdopted = /* @__PURE__ */ crossCheck((edition, report) => {
  for (const { key, path } of keysOf(valueAt(edition, 'decisions'), textIn, ['reading'])) {
    const option = valueAt(entriesOf(valueAt(edition, 'decisions'))[path[0] as number], 'option');
    const inForce = readingIn(edition, String(key));
    if (inForce !== undefined && option !== inForce) {
      report(['decisions', path[0] as number, 'option'], 'contradiction', `expected the option adopted, ${inForce}`);
    }
  }
});

/** A notice collects for the year it is issued in, or for a neighbouring one. */
const yearIsNear = /* @__PURE__ */ crossCheck((edition, report) => {
  const issuedOn = dayIn(valueAt(edition, 'document', 'issuedOn'));
  const year = numberIn(valueAt(edition, 'document', 'contributionYear'));
  if (issuedOn === undefined || year === undefined || !Number.isInteger(year)) return;
  const isNear = Math.abs(yearOf(dayFrom(issuedOn)) - year) <= 1;
  if (isNear) return;
  const message = `expected the year of issue (${issuedOn.slice(0, 4)}) or a neighbouring one`;
  report(['document', 'contributionYear'], 'contradiction', message);
});

/** The window of collection lies in the contribution year or beside it. */
const windowIsNear = /* @__PURE__ */ crossCheck((edition, report) => {
  const window = valueAt(edition, 'notice', 'collectionTiming', 'window');
  const year = valueAt(edition, 'document', 'contributionYear');
  if (window === undefined) return;
  if (year === null) {
    report(['document', 'contributionYear'], 'contradiction', 'expected a year, since there is a window of collection');
  }
  const contributionYear = numberIn(year);
  if (contributionYear === undefined) return;
  const isFar = (end: string): boolean => {
    const day = dayIn(valueAt(window, end));
    return day !== undefined && Math.abs(yearOf(dayFrom(day)) - contributionYear) > 1;
  };
  // Where both ends are, the contribution year may be wrong: that is told once.
  const end = ['from', 'until'].find(isFar);
  if (end === undefined) return;
  const message = `expected a day of ${contributionYear} or of a neighbouring year`;
  report(['notice', 'collectionTiming', 'window', end], 'contradiction', message);
});

const expectedId = "expected an id without '+', '=' and ' & ', or the id that adopt gives";
const idForm = '^\\s*[^+=\\s][^+=]*(\\+\\w+=[\\w-]+)*(?![\\s\\S])';
const joint = ' & ';

/** '+', '=' and ' & ' belong to choices and to series. */
const editionId = () =>
  text().check(
    z.refine(
      (id) => new RegExp(idForm).test(id) && !id.includes(joint),
      coded('unknown-value', expectedId, { pattern: idForm, not: { pattern: joint } }),
    ),
  );

/** The choices in an id are those of the readings. */
const idHasItsChoices = /* @__PURE__ */ crossCheck((edition, report) => {
  const id = textIn(valueAt(edition, 'id'));
  if (!id?.includes('+')) return;
  const readings = Object.fromEntries(readingIds.map((reading) => [reading, readingIn(edition, reading)]));
  if (Object.values(readings).includes(undefined)) return;
  if (idWith(id, readings as unknown as AdoptedReadings) !== id) report(['id'], 'unknown-value', expectedId);
});

/** What an edition from elsewhere must look like. */
export const editionSchema = () =>
  strict({
    id: editionId(),
    document: documentSchema(),
    clauses: list(clause(), 'clauses', 1000).check(distinct(textIn, ['id'])),
    notice: noticeSchema(),
    readings: z.optional(adopted()),
    decisions: z.optional(list(decision(), 'decisions', 100).check(distinct(textIn, ['reading']))),
    restDays: z.optional(restDaysOrNone()),
  }).check(clausesExist, decisionsAreAdopted, yearIsNear, windowIsNear, idHasItsChoices);
