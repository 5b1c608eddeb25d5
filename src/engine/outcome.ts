import type { ClauseId } from '../notice/clauses.js';
import type { Period } from '../notice/period.js';
import type { ReadingId } from '../readings/register.js';
import { type CivilDate, type Day, dayOf, lastDay, textOf } from '../values/calendar.js';
import { deepFreeze } from '../values/deep-freeze.js';

/** The rule's file noun; a statement's total carries the statement's. */
export type RuleId =
  | 'participation'
  | 'hardship-groups'
  | 'contribution-tier'
  | 'annual-payment'
  | 'municipal-subsidy'
  | 'government-payment'
  | 'own-payment'
  | 'basic-pension'
  | 'next-adjustment'
  | 'consecutive-years'
  | 'long-contribution-bonus'
  | 'age-supplement'
  | 'funeral-grant'
  | 'collection-timing'
  | 'completion'
  | 'target-met'
  | 'threshold-date'
  | 'assessment-score'
  | 'contribution-statement'
  | 'pension-statement';

/** On what authority: the same on every determination of a rule. */
export interface Authority {
  readonly rule: RuleId;
  readonly clauses: readonly ClauseId[];
  /** All that the rule consults, in register order; none outside the list can change the answer. */
  readonly readings: readonly ReadingId[];
}

/** Why the notice says no: a code and the figures compared. */
export interface ReasonShape {
  readonly code: string;
}

/** The notice gives this. */
export interface Determined<Value> extends Authority {
  readonly status: 'determined';
  readonly value: Value;
}

/** The notice says no, for all of these reasons. */
export interface Refused<Reason> extends Authority {
  readonly status: 'refused';
  readonly reasons: readonly [Reason, ...Reason[]];
}

/** The notice does not decide, for these open points. */
export interface Undetermined<Value, Reason> extends Authority {
  readonly status: 'undetermined';
  readonly open: readonly [Open<Value, Reason>, ...Open<Value, Reason>[]];
}

/** What a rule answers: a value, a refusal, or the points that are open. */
export type Determination<Value, Reason = never> = Determined<Value> | Refused<Reason> | Undetermined<Value, Reason>;

/** The notice is silent. */
export interface NotStated {
  readonly why: 'not-stated';
  readonly clause: ClauseId;
}

/** The notice does not govern the day; `null` = unbounded. */
export interface OutsideCoverage {
  readonly why: 'outside-coverage';
  readonly on: CivilDate;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

/** Facts are not in yet. */
export interface Pending<Value, Reason> {
  readonly why: 'pending';
  /** The last day on which a fact to come can change the answer. */
  readonly until: CivilDate;
  /** The outcomes still possible. */
  readonly possible: readonly (Determined<Value> | Refused<Reason>)[];
}

/** The answer turns on a reading nobody has settled. */
export interface UnsettledReading<Value, Reason> {
  readonly why: 'unsettled-reading';
  readonly reading: ReadingId;
  /** What each option gives. */
  readonly outcomes: { readonly [option: string]: Determination<Value, Reason> };
}

/** One open point. */
export type Open<Value, Reason> =
  | NotStated
  | OutsideCoverage
  | Pending<Value, Reason>
  | UnsettledReading<Value, Reason>;

/** Makes the determinations of one rule, each frozen and with the rule's authority on it. */
export interface Says<Value, Reason> {
  determined(value: Value): Determined<Value>;
  refused(reasons: readonly Reason[]): Refused<Reason>;
  undetermined(open: readonly Open<Value, Reason>[]): Undetermined<Value, Reason>;
}

export function says<Value, Reason>({ rule, clauses, readings }: Authority): Says<Value, Reason> {
  return {
    determined: (value) => Object.freeze({ status: 'determined', rule, clauses, readings, value: deepFreeze(value) }),
    refused: (given) => {
      const reasons = deepFreeze(given) as Refused<Reason>['reasons'];
      return Object.freeze({ status: 'refused', rule, clauses, readings, reasons });
    },
    undetermined: (given) => {
      const open = deepFreeze(given) as Undetermined<Value, Reason>['open'];
      return Object.freeze({ status: 'undetermined', rule, clauses, readings, open });
    },
  };
}

/** Whether a day lies inside every one of the periods. */
export function insideOf(periods: readonly Period[]): (on: Day) => boolean {
  const first = Math.max(...periods.map(({ from }) => (from === null ? 0 : dayOf(from))));
  const last = Math.min(...periods.map(({ until }) => (until === null ? lastDay : dayOf(until))));
  return (on) => on >= first && on <= last;
}

/** Of any day, the open point if it lies outside the period; `undefined` if inside. */
export function outsideOf({ from, until }: Period): (on: Day) => OutsideCoverage | undefined {
  const isInside = insideOf([{ from, until }]);
  return (on) => (isInside(on) ? undefined : { why: 'outside-coverage', on: textOf(on), from, until });
}
