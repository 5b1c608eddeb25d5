import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { Working } from '../engine/working.js';
import type { GivenOf } from '../facts/field.js';
import { askedDay, birthDay, flag } from '../facts/fields.js';
import type { AdoptedReadings } from '../readings/options.js';
import { bandAt } from '../values/bands.js';
import { ageReachedOn, type CivilDate, type Day, formatDay, startOfNextMonth, wholeYears } from '../values/calendar.js';
import { type Money, moneyBands } from '../values/money.js';

const facts = {
  /** 待遇领取人员: draws the pension. */
  recipient: flag,
  /** 出生日期. */
  birthDate: birthDay,
  /** The day asked about, in 2020. */
  asOf: askedDay,
};

/** Whose supplement is asked about, and on what day. */
export interface AgeSupplementFacts extends GivenOf<typeof facts> {}

/** Why no supplement is due. */
export type AgeSupplementReason =
  | { readonly code: 'not-a-recipient' }
  | {
      readonly code: 'below-supplement-age';
      readonly age: number;
      readonly required: number;
      /** The day a supplement is first due. */
      readonly dueFrom: CivilDate;
    }
  | { readonly code: 'not-granted' };

/** What the age that counts is called in a working. */
export const nameOfAgeThatCounts = ({ supplementStart }: AdoptedReadings) =>
  supplementStart === 'following-month' ? 'countedAge' : 'age';

/** The age that counts: under the later start, one reached in the month of the day asked about does not count yet. */
export function ageThatCounts(readings: AdoptedReadings, working: Working, askedOn: 'facts.asOf' | 'decidingDay') {
  const countsAtOnce = readings.supplementStart === 'on-attaining';
  return (birthDate: Day, age: number, asOf: Day): number => {
    if (countsAtOnce) return age;
    const reachedOn = ageReachedOn(birthDate, age, readings);
    working('ageReachedOn', 'addYears', reachedOn, 'facts.birthDate', 'age');
    const countsFrom = working('countsFrom', 'startOfNextMonth', startOfNextMonth(reachedOn), 'ageReachedOn');
    const isCounted = working('isCounted', 'compare', asOf >= countsFrom, askedOn, '>=', 'countsFrom');
    const ageBefore = working('ageBefore', 'difference', age - 1, 'age', 1);
    return working('countedAge', 'select', isCounted ? age : ageBefore, 'isCounted', 'age', 'ageBefore');
  };
}

/**
 * 高龄倾斜养老金: what a high age adds to the base pension; one band or the other, never both. Clause 2.5.
 *
 * - determined: yuan a month.
 * - refused: not a recipient; not yet of the first band's age, or not yet due under `supplementStart`; the notice grants
 *   no supplement at all.
 * - undetermined: the notice does not govern a day outside 2020.
 *
 * @throws InvalidFactsError for malformed facts, a birth after `asOf` or more than 150 years before.
 * @example The day before the 65th birthday, and the birthday.
 * ```ts
 * determineAgeSupplement({ recipient: true, birthDate: '1955-05-02', asOf: '2020-05-01' })
 * // => { status: 'refused', reasons: [{ code: 'below-supplement-age', age: 64, required: 65, dueFrom: '2020-05-02' }] }
 * determineAgeSupplement({ recipient: true, birthDate: '1955-05-02', asOf: '2020-05-02' })
 * // => { status: 'determined', value: { amount: '5', per: 'month', bound: 'exact' } }
 * ```
 * @example The day before the 75th birthday, and the birthday.
 * ```ts
 * determineAgeSupplement({ recipient: true, birthDate: '1945-05-02', asOf: '2020-05-01' })
 * // => { status: 'determined', value: { amount: '5' } }
 * determineAgeSupplement({ recipient: true, birthDate: '1945-05-02', asOf: '2020-05-02' })
 * // => { status: 'determined', value: { amount: '10' } }
 * ```
 */
export const determineAgeSupplement: Rule<AgeSupplementFacts, Money, AgeSupplementReason> = /* @__PURE__ */ defineRule({
  rule: 'age-supplement',
  nouns: ['ageSupplement'],
  readings: ['ageAttained', 'leapDayBirthday', 'supplementStart'],
  facts,
  inOrder: [['birthDate', 'asOf']],
  governedBy: ['asOf'],
  forEdition({ notice, readings }, { determined, refused }, working) {
    const bands = moneyBands(notice.ageSupplement).map(({ from, money }) => ({
      from,
      granted: shared(determined(money)),
    }));
    const [lowest] = bands;
    const countedAge = ageThatCounts(readings, working, 'facts.asOf');
    const counted = nameOfAgeThatCounts(readings);

    /** The day from which the supplement of the lowest band is due. */
    function dueFrom(birthDate: Day, age: number): Day {
      const reachedOn = ageReachedOn(birthDate, age, readings);
      working('supplementAgeReachedOn', 'addYears', reachedOn, 'facts.birthDate', 'supplementAge');
      if (readings.supplementStart === 'on-attaining') return reachedOn;
      return working('supplementFrom', 'startOfNextMonth', startOfNextMonth(reachedOn), 'supplementAgeReachedOn');
    }

    return ({ recipient, birthDate, asOf }) => {
      const age = working('age', 'age', wholeYears(birthDate, asOf, readings), 'facts.birthDate', 'facts.asOf');
      const band = bandAt(bands, countedAge(birthDate, age, asOf));
      working('supplement', 'band', band?.granted.value.amount ?? null, counted, 'notice.ageSupplement.bands');
      if (band && recipient) return band.granted;

      const reasons: AgeSupplementReason[] = [];
      if (!recipient) reasons.push({ code: 'not-a-recipient' });
      if (!lowest) reasons.push({ code: 'not-granted' });
      else if (!band) {
        const required = working('supplementAge', 'figure', lowest.from, 'notice.ageSupplement.bands.0.from');
        const first = formatDay(dueFrom(birthDate, required));
        reasons.push({ code: 'below-supplement-age', age, required, dueFrom: first });
      }
      return refused(reasons);
    };
  },
});
