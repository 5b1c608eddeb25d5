import { outsideOf, type Refused } from '../engine/outcome.js';
import { Remembered } from '../engine/remember.js';
import { defineRule } from '../engine/rule.js';
import { notBefore } from '../facts/contradiction.js';
import { day, flag, sharedDay } from '../facts/fields.js';
import { bandAt, lowestBound, moneyBands } from '../values/bands.js';
import {
  ageReachedOn,
  type CivilDate,
  type Day,
  dayNumber,
  startOfNextMonth,
  textOf,
  wholeYears,
} from '../values/calendar.js';
import type { Money } from '../values/money.js';

/** Whose supplement is asked about, and on what day. */
export interface AgeSupplementFacts {
  /** 待遇领取人员: draws the pension. */
  readonly recipient: boolean;
  /** 出生日期. */
  readonly birthDate: CivilDate;
  /** The day asked about, in 2020. */
  readonly asOf: CivilDate;
}

/** Why no supplement is due. */
export type AgeSupplementReason =
  | { readonly code: 'not-a-recipient' }
  | {
      readonly code: 'below-supplement-age';
      readonly age: number;
      readonly required: number;
      /** The day a supplement is first due. */
      readonly dueFrom: CivilDate;
    };

/** All that a refusal turns on, as one number: birth days span less than 2^22, and bands begin below an age of 256. */
const standing = (recipient: boolean, birthDate: Day, age: number): number =>
  age * 2 ** 23 + dayNumber(birthDate) * 2 + Number(recipient);

/**
 * 高龄倾斜: what a high age adds to the basic pension; one band or the other, never both. Clause 2.5.
 *
 * - determined: yuan a month.
 * - refused: not a recipient; not yet of the first band's age, or not yet due under `supplementStart`.
 * - undetermined: the notice does not govern a day outside 2020.
 *
 * @throws InvalidFactsError for malformed facts, or a birth after `asOf`.
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
export const determineAgeSupplement = /* @__PURE__ */ defineRule<AgeSupplementFacts, Money, AgeSupplementReason>({
  rule: 'age-supplement',
  clauses: ['2.5'],
  readings: ['ageAttained', 'leapDayBirthday', 'supplementStart'],
  facts: ({ recipient, birthDate, asOf }) => ({
    recipient: flag(recipient),
    birthDate: day(birthDate),
    asOf: sharedDay(asOf),
  }),
  contradictions: ({ birthDate, asOf }) => notBefore('asOf', asOf, 'birthDate', birthDate),
  under({ notice, readings }, say) {
    const { effective } = notice.ageSupplement;
    const outside = outsideOf(effective);
    const bands = moneyBands(notice.ageSupplement).map((band) => ({ ...band, granted: say.determined(band.money) }));
    const required = lowestBound(bands);
    const startsNextMonth = readings.supplementStart === 'following-month';
    const notARecipient = { code: 'not-a-recipient' } as const;

    const dueFrom = (birthDate: Day, age: number) => {
      const reached = ageReachedOn(birthDate, age, readings);
      return startsNextMonth ? startOfNextMonth(reached) : reached;
    };
    const notARecipientOfAge = say.refused([notARecipient]);
    // Millions of people share some thousand birth dates.
    const refusals = new Remembered<Refused<AgeSupplementReason>>();
    const refusedBelow = (recipient: boolean, birthDate: Day, age: number) => {
      const first = textOf(dueFrom(birthDate, required));
      const below = { code: 'below-supplement-age', age, required, dueFrom: first } as const;
      return say.refused(recipient ? [below] : [notARecipient, below]);
    };

    return ({ recipient, birthDate, asOf }) => {
      const ungoverned = outside(asOf);
      if (ungoverned) return say.undetermined([ungoverned]);

      const age = wholeYears(birthDate, asOf, readings);
      // In the month it is reached, an age does not count yet under the later start.
      const justReached = startsNextMonth && asOf < dueFrom(birthDate, age);
      const band = bandAt(bands, justReached ? age - 1 : age);
      if (band) return recipient ? band.granted : notARecipientOfAge;
      const key = standing(recipient, birthDate, age);
      return refusals.at(key) ?? refusals.keep(key, refusedBelow(recipient, birthDate, age));
    };
  },
});
