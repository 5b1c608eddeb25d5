import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { GivenOf } from '../facts/field.js';
import { askedDay, birthDay, flag } from '../facts/fields.js';
import { bandAt } from '../values/bands.js';
import { type CivilDate, formatDay, wholeYears } from '../values/calendar.js';
import { type Money, moneyBands } from '../values/money.js';
import { ageThatCounts, dueFrom, nameOfAgeThatCounts } from './shared/supplement-start.js';

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
  forEdition(edition, { determined, refused }, working) {
    const { notice, readings } = edition;
    const bands = moneyBands(notice.ageSupplement).map(({ from, money }) => ({
      from,
      granted: shared(determined(money)),
    }));
    const [lowest] = bands;
    const countedAge = ageThatCounts(edition, working, 'facts.asOf');
    const counted = nameOfAgeThatCounts(edition);
    const dueFromAge = dueFrom(edition, working);

    return ({ recipient, birthDate, asOf }) => {
      const age = working('age', 'age', wholeYears(birthDate, asOf, readings), 'facts.birthDate', 'facts.asOf');
      const band = bandAt(bands, countedAge(birthDate, age, asOf, null));
      working('supplement', 'band', band?.granted.value.amount ?? null, counted, 'notice.ageSupplement.bands');
      if (band && recipient) return band.granted;

      const reasons: AgeSupplementReason[] = [];
      if (!recipient) reasons.push({ code: 'not-a-recipient' });
      if (!lowest) reasons.push({ code: 'not-granted' });
      else if (!band) {
        const required = working('supplementAge', 'figure', lowest.from, 'notice.ageSupplement.bands.0.from');
        const first = formatDay(dueFromAge(birthDate, required));
        reasons.push({ code: 'below-supplement-age', age, required, dueFrom: first });
      }
      return refused(reasons);
    };
  },
});
