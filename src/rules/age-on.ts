import { type Edition, editionIssues, lingcheng2020 } from '../editions/edition.js';
import { assertNone } from '../errors.js';
import { notBefore } from '../facts/contradiction.js';
import { factsReader } from '../facts/facts-reader.js';
import { day, sharedDay } from '../facts/fields.js';
import { type CivilDate, wholeYears } from '../values/calendar.js';

interface AgeFacts {
  readonly birthDate: CivilDate;
  readonly asOf: CivilDate;
}

const read = /* @__PURE__ */ factsReader<AgeFacts>('age', {
  facts: ({ birthDate, asOf }) => ({ birthDate: day(birthDate), asOf: sharedDay(asOf) }),
  contradictions: ({ birthDate, asOf }) => notBefore('asOf', asOf, 'birthDate', birthDate),
});

/**
 * 周岁: the whole years a person has reached on a day, as the edition's readings count them.
 *
 * @throws InvalidFactsError for anything but two days, or a birth after `asOf`.
 * @example
 * ```ts
 * ageOn('1960-05-02', '2020-05-01') // => 59
 * ageOn('1960-05-02', '2020-05-02') // => 60
 * ```
 */
export function ageOn(birthDate: CivilDate, asOf: CivilDate, edition: Edition = lingcheng2020): number {
  const facts = read({ birthDate, asOf }, edition);
  assertNone(editionIssues(edition), 'age');
  return wholeYears(facts.birthDate, facts.asOf, edition.readings);
}
