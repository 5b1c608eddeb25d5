import { outsideOf } from '../engine/outcome.js';
import { defineRule } from '../engine/rule.js';
import { sharedDay } from '../facts/fields.js';
import { provincial142 } from '../readings/options.js';
import { type CivilDate, dayOf } from '../values/calendar.js';
import { type Money, money } from '../values/money.js';

/** The day whose standard is asked for. */
export interface BasicPensionFacts {
  /** The day asked about, from January 2018 to the end of 2020. */
  readonly asOf: CivilDate;
}

/**
 * 基础养老金: the basic pension in force on a day. Clause 2.4.
 *
 * - determined: yuan a month.
 * - undetermined: the notice does not govern days before January 2018 or after 2020.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example The first day, and the day before.
 * ```ts
 * determineBasicPension({ asOf: '2018-01-01' })
 * // => { status: 'determined', value: { amount: '118', per: 'month', bound: 'exact' } }
 * determineBasicPension({ asOf: '2017-12-31' })
 * // => { status: 'undetermined', open: [{ why: 'outside-coverage', on: '2017-12-31', from: '2018-01-01', until: '2020-12-31' }] }
 * ```
 */
export const determineBasicPension = /* @__PURE__ */ defineRule<BasicPensionFacts, Money>({
  rule: 'basic-pension',
  clauses: ['2.4'],
  readings: ['laterProvincialRate'],
  facts: ({ asOf }) => ({ asOf: sharedDay(asOf) }),
  under({ notice, readings }, say) {
    const { effective, pension } = notice.basicPension;
    const outside = outsideOf(effective);
    const raisedOn = dayOf(provincial142.from);
    const raised = readings.laterProvincialRate === 'provincial-142';
    const stated = say.determined(money(pension));
    const provincial = say.determined(money({ ...pension, amount: provincial142.amount }));

    return ({ asOf }) => {
      const ungoverned = outside(asOf);
      if (ungoverned) return say.undetermined([ungoverned]);
      return raised && asOf >= raisedOn ? provincial : stated;
    };
  },
});
