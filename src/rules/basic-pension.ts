import type { EditionWith } from '../editions/edition.js';
import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { ReadyAmount } from '../engine/total.js';
import type { Working } from '../engine/working.js';
import type { GivenOf } from '../facts/field.js';
import { askedDay } from '../facts/fields.js';
import { provincial142 } from '../readings/options.js';
import { bandAt } from '../values/bands.js';
import { type Day, dayFrom } from '../values/calendar.js';
import { type Money, money } from '../values/money.js';

const facts = {
  /** The day asked about, from January 2018 to the end of 2020. */
  asOf: askedDay,
};

/** The day whose standard is asked for. */
export interface BasicPensionFacts extends GivenOf<typeof facts> {}

/** The standard in force on a day, under settled readings. `of` says what becomes of a standard, once for each. */
export function standards<Made>(
  { notice, readings }: EditionWith<'basicPension'>,
  of: (standard: ReadyAmount) => Made,
  working: Working,
  askedOn: 'facts.asOf' | 'facts.diedOn' | 'decidingDay',
): (asOf: Day) => Made {
  const { steps, ...terms } = notice.basicPension;
  const standardOf = (amount: number) => money({ ...terms, amount });
  const stated = steps.map(({ from, amount }, at) => ({
    isFirst: at === 0,
    fromAt: `notice.basicPension.steps.${at}.from` as const,
    amountAt: `notice.basicPension.steps.${at}.amount` as const,
    from: dayFrom(from),
    amount,
    standard: of({ money: standardOf(amount) }),
  }));
  const isProvincial = readings.laterProvincialRate === 'provincial-142';
  const provincial = of({
    money: standardOf(provincial142.amount),
    elsewhere: [{ reading: 'laterProvincialRate', option: 'provincial-142' }],
  });
  const provincialFrom = dayFrom(provincial142.from);

  return (asOf) => {
    // An edition has a standard for each day it covers.
    const { isFirst, fromAt, amountAt, amount, standard } = bandAt(stated, asOf) as (typeof stated)[number];
    if (isProvincial && asOf >= provincialFrom && provincial142.amount > amount) {
      working('isRaised', 'compare', true, askedOn, '>=', 'sources.laterProvincialRate.from');
      working('standard', 'figure', provincial142.amount, 'sources.laterProvincialRate.amount');
      return provincial;
    }
    if (!isFirst) working('isInForce', 'compare', true, askedOn, '>=', fromAt);
    working('standard', 'figure', amount, amountAt);
    return standard;
  };
}

/**
 * 基础养老金: the base pension in force on a day. Clause 2.4.
 *
 * - determined: yuan a month.
 * - undetermined: from July 2020 on, whether the province's later standard holds (`laterProvincialRate`); the notice does
 *   not govern days before January 2018 or after 2020.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example The first day, and the day before.
 * ```ts
 * determineBasicPension({ asOf: '2018-01-01' })
 * // => { status: 'determined', value: { amount: '118', per: 'month', bound: 'exact' } }
 * determineBasicPension({ asOf: '2017-12-31' })
 * // => { status: 'undetermined', open: [{ why: 'outside-coverage', fact: 'asOf', given: '2017-12-31', from: '2018-01-01', until: '2020-12-31' }] }
 * ```
 */
export const determineBasicPension: Rule<BasicPensionFacts, Money> = /* @__PURE__ */ defineRule({
  rule: 'basic-pension',
  nouns: ['basicPension'],
  readings: ['laterProvincialRate'],
  facts,
  governedBy: ['asOf'],
  forEdition(edition, { determined }, working) {
    const standardOn = standards(
      edition,
      ({ money, ...besides }) => shared(determined(money, besides)),
      working,
      'facts.asOf',
    );
    return ({ asOf }) => standardOn(asOf);
  },
});
