import { type Edition, lingcheng2020 } from '../editions/edition.js';
import { oneEditionIssues } from '../editions/edition-series.js';
import { type Issue, throwIfAny } from '../errors.js';
import { checkOrder } from '../facts/contradictions.js';
import { askedDay, birthDay } from '../facts/fields.js';
import { record } from '../facts/records.js';
import { type CivilDate, type Day, wholeYears } from '../values/calendar.js';

const facts = /* @__PURE__ */ record({ birthDate: birthDay, asOf: askedDay });
const order = /* @__PURE__ */ checkOrder([['birthDate', 'asOf']], facts.fields);

/**
 * 周岁: the whole years a person has reached on a day, as the edition's readings count them.
 *
 * @throws InvalidFactsError for anything but two days, a birth after `asOf` or more than 150 years before.
 * @example
 * ```ts
 * ageOn('1960-05-02', '2020-05-01') // => 59
 * ageOn('1960-05-02', '2020-05-02') // => 60
 * ```
 */
export function ageOn(birthDate: CivilDate, asOf: CivilDate, edition: Edition = lingcheng2020): number {
  const issues: Issue[] = [];
  const days = facts.parse({ birthDate, asOf }, issues, lingcheng2020) as { birthDate: Day; asOf: Day };
  order(days, issues);
  throwIfAny([...issues, ...oneEditionIssues(edition)], 'ageOn');
  return wholeYears(days.birthDate, days.asOf, edition.readings);
}
