import * as z from 'zod/mini';
import type { CivilDate } from '../values/calendar.js';
import type { MoneyFigure } from '../values/money.js';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { ascending, compared, crossCheck, dayIn, keysOf, valueAt } from './cross-checks.js';
import { amount, atLeastOne, civilDay, list, moneyTerms, nounSchema, strict } from './schema.js';

/** The base pension from a day until the next step's. */
interface BasicPensionStep {
  readonly from: CivilDate;
  readonly amount: number;
  /** The day it was made known, where that was later: no answer turns on it. */
  readonly announcedOn?: CivilDate | undefined;
}

/** The base pension (基础养老金), by the days from which each standard holds. */
export interface BasicPension extends Omit<MoneyFigure, 'amount'> {
  readonly clause: ClauseId;
  readonly effective: Period;
  /** By ascending days, the first no later than it comes into force. */
  readonly steps: readonly BasicPensionStep[];
}

/** A standard holds on every day on which the part is in force. */
const firstStepIsInForce = /* @__PURE__ */ crossCheck((figures, report) => {
  const first = dayIn(valueAt(figures, 'steps', '0', 'from'));
  if (first === undefined) return;
  const from = valueAt(figures, 'effective', 'from');
  const isLater = from === null || compared(first, dayIn(from)) > 0;
  if (isLater) report(['steps', 0, 'from'], 'contradiction', `expected a day no later than effective.from (${from})`);
});

/**
 * A standard from after the part has ended holds on no day, and none that another follows by its first day. Where several
 * do, the days of the part may be wrong: that is told once.
 */
const stepsAreReached = /* @__PURE__ */ crossCheck((figures, report) => {
  const [first, last] = ['from', 'until'].map((end) => dayIn(valueAt(figures, 'effective', end)));
  const steps = keysOf(valueAt(figures, 'steps'), dayIn, ['from']);
  const passed = steps.find(({ key: from }, at) => {
    const next = steps[at + 1]?.key;
    return compared(from, next) < 0 && compared(next, first) <= 0;
  });
  if (passed !== undefined) {
    const message = `expected one step up to effective.from (${first}), the one in force then`;
    report(['steps', ...passed.path], 'contradiction', message);
  }
  // The first has to begin by the first day, which is seen to above.
  const late = steps.find(({ key: from, path }) => path[0] !== 0 && compared(from, last) > 0);
  if (late === undefined) return;
  report(['steps', ...late.path], 'contradiction', `expected a day no later than effective.until (${last})`);
});

export const basicPensionSchema = () =>
  nounSchema({
    ...moneyTerms('month'),
    steps: list(
      strict({ from: civilDay(), amount: amount(), announcedOn: z.optional(civilDay()) }),
      'steps',
      1000,
    ).check(atLeastOne(), ascending(dayIn, ['from'])),
  }).check(firstStepIsInForce, stepsAreReached);

export const basicPension = {
  clause: '2.4',
  effective: { from: '2018-01-01', until: '2020-12-31' },
  currency: 'CNY',
  per: 'month',
  bound: 'exact',
  steps: [{ from: '2018-01-01', amount: 118 }],
} as const satisfies BasicPension;
