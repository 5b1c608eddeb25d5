import * as z from 'zod/mini';
import { crossCheck, dayIn, distinct, entriesOf, keysOf, numberIn, textIn, valueAt } from '../notice/cross-checks.js';
import { documentSchema, noticeSchema } from '../notice/notice.js';
import { bilingual, civilDay, list, oneOf, strict, text } from '../notice/schema.js';
import { type AdoptedReadings, optionsOf, type ReadingId, readingsLeftOut } from '../readings/options.js';
import { dayFrom, parseDay, yearOf } from '../values/calendar.js';
import { baseOf, idWith } from './edition-id.js';
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

/** Every noun stands under one of the edition's own clauses. */
const clausesExist = /* @__PURE__ */ crossCheck((edition, report) => {
  const ids = entriesOf(valueAt(edition, 'clauses')).map((one) => valueAt(one, 'id'));
  const notice = valueAt(edition, 'notice');
  for (const noun of Object.keys(typeof notice === 'object' && notice !== null ? notice : {})) {
    const cited = textIn(valueAt(notice, noun, 'clause'));
    if (cited !== undefined && !ids.includes(cited)) {
      report(['notice', noun, 'clause'], 'unknown-value', 'expected the id of one of the clauses');
    }
  }
});

/** The option that an edition adopts of a reading. */
function readingIn(edition: unknown, reading: string): string | undefined {
  const given = valueAt(edition, 'readings', reading);
  return given === undefined ? textIn(valueAt(readingsLeftOut, reading)) : textIn(given);
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
  for (const end of ['from', 'until']) {
    const day = textIn(valueAt(window, end));
    if (day === undefined || parseDay(day) === undefined) continue;
    if (Math.abs(yearOf(dayFrom(day)) - contributionYear) > 1) {
      const message = `expected a day of ${contributionYear} or of a neighbouring year`;
      report(['notice', 'collectionTiming', 'window', end], 'contradiction', message);
    }
  }
});

/** '+', '=' and ' & ' belong to choices and to series. */
const idIsPlain = /* @__PURE__ */ crossCheck((edition, report) => {
  const id = textIn(valueAt(edition, 'id'));
  if (id === undefined) return;
  const readings = Object.fromEntries(readingIds.map((reading) => [reading, readingIn(edition, reading)]));
  const areKnown = Object.values(readings).every((option) => option !== undefined);
  // Whether the choices in the id are right can be told once the readings are.
  const isRight = !id.includes('+') || !areKnown || idWith(id, readings as unknown as AdoptedReadings) === id;
  if (!isRight || /[+=]| & /.test(id.includes('+') ? baseOf(id) : id)) {
    report(['id'], 'unknown-value', "expected an id without '+', '=' and ' & ', or the id that adopt gives");
  }
});

/** What an edition from elsewhere must look like. */
export const editionSchema = () =>
  strict({
    id: text(),
    document: documentSchema(),
    clauses: list(clause(), 'clauses', 1000).check(distinct(textIn, ['id'])),
    notice: noticeSchema(),
    readings: z.optional(adopted()),
    decisions: z.optional(list(decision(), 'decisions', 100).check(distinct(textIn, ['reading']))),
    restDays: z.optional(restDaysOrNone()),
  }).check(clausesExist, decisionsAreAdopted, yearIsNear, windowIsNear, idIsPlain);
