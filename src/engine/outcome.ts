import type { ClauseId } from '../notice/clauses.js';
import type { ReadingId } from '../readings/options.js';
import type { CivilDate, CivilMonth } from '../values/calendar.js';
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
  | 'monthly-pension'
  | 'funeral-grant'
  | 'collection-timing'
  | 'completion'
  | 'target-met'
  | 'threshold-date'
  | 'assessment-score'
  | 'collection-reward'
  | 'contribution-statement'
  | 'pension-statement';

/** On what a determination rests: the same on every answer of a rule in one edition. */
export interface LegalBasis {
  /** The rule that answers; of a statement's total, the statement. */
  readonly rule: RuleId;
  /** The id of the edition it was determined in. */
  readonly edition: string;
  /** The clauses it applies, in the order of the notice. */
  readonly clauses: readonly ClauseId[];
  /** All that the rule consults, in register order; none outside the list can change the answer. */
  readonly readings: readonly ReadingId[];
}

/** An option of a reading whose figure is not the notice's but comes from the reading's own source. */
export interface FromElsewhere {
  readonly reading: ReadingId;
  readonly option: string;
}

/** The notice gives this. */
export interface Determined<Value> extends LegalBasis {
  /** There is an answer: `value`. */
  readonly status: 'determined';
  /** What follows from the notice. */
  readonly value: Value;
  /** The figures it rests on that the notice does not state. Absent where there are none. */
  readonly elsewhere?: readonly FromElsewhere[];
  /** The additions a total leaves out, because the edition's notice has no such part. Absent where there are none. */
  readonly without?: readonly RuleId[];
}

/** The notice says no, for all of these reasons. */
export interface Refused<Reason> extends LegalBasis {
  /** The notice says no, for `reasons`. */
  readonly status: 'refused';
  /** Each a code and the figures compared. */
  readonly reasons: readonly [Reason, ...Reason[]];
  /** The figures it rests on that the notice does not state. Absent where there are none. */
  readonly elsewhere?: readonly FromElsewhere[];
}

/** The notice does not decide, for these open points. */
export interface Undetermined<Value, Reason> extends LegalBasis {
  /** The notice does not decide it yet, or at all: `open`. */
  readonly status: 'undetermined';
  /** Everything that is open: what the notice does not state or cover, what is still to come, what nobody has settled. */
  readonly open: readonly [Open<Value, Reason>, ...Open<Value, Reason>[]];
}

/** What a rule answers: a value, a refusal, or the points that are open. Plain JSON data. */
export type Determination<Value, Reason = never> = Determined<Value> | Refused<Reason> | Undetermined<Value, Reason>;

/** The notice is silent. */
export interface NotStated {
  readonly why: 'not-stated';
  /** The clause that says nothing of it; `null`: the notice has no such part. */
  readonly clause: ClauseId | null;
}

/** The notice does not govern the day, month or year asked about. */
export interface OutsideCoverage {
  readonly why: 'outside-coverage';
  /** The fact that lies outside. */
  readonly fact: string;
  readonly given: CivilDate | CivilMonth | number;
  /** The first day, month or year that is covered, in the unit of the fact; `null` = unbounded. */
  readonly from: CivilDate | CivilMonth | number | null;
  /** The last one. */
  readonly until: CivilDate | CivilMonth | number | null;
}

/** The list of rest days does not reach that day. */
export interface RestDaysUnknown {
  readonly why: 'rest-days-unknown';
  readonly on: CivilDate;
  /** The first day the list covers; `null`: there is no list. */
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

/** Nobody has given an optional fact, and the answer depends on it here. */
export interface FactUnknown {
  readonly why: 'fact-unknown';
  /** The fact to give. */
  readonly fact: string;
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
  | RestDaysUnknown
  | FactUnknown
  | Pending<Value, Reason>
  | UnsettledReading<Value, Reason>;

/** Makes the determinations of one rule in one edition, each with its legal basis on it. */
export interface Outcomes<Value, Reason> {
  determined(value: Value, besides?: Pick<Determined<Value>, 'elsewhere' | 'without'>): Determined<Value>;
  refused(reasons: readonly Reason[], elsewhere?: readonly FromElsewhere[]): Refused<Reason>;
  undetermined(open: readonly Open<Value, Reason>[]): Undetermined<Value, Reason>;
}

/** An answer with a person's figures in it is made fresh and is the caller's; what many answers share is `shared`. */
export function outcomesOf<Value, Reason>({ rule, edition, clauses, readings }: LegalBasis): Outcomes<Value, Reason> {
  return {
    determined: (value, besides) => ({ status: 'determined', rule, edition, clauses, readings, value, ...besides }),
    refused: (given, elsewhere) => {
      const reasons = given as Refused<Reason>['reasons'];
      const refused: Refused<Reason> = { status: 'refused', rule, edition, clauses, readings, reasons };
      return elsewhere === undefined ? refused : { ...refused, elsewhere };
    },
    undetermined: (given) => {
      const open = given as Undetermined<Value, Reason>['open'];
      return { status: 'undetermined', rule, edition, clauses, readings, open };
    },
  };
}

/** Freezes an answer that is made once for an edition and handed out many times. */
export const shared = deepFreeze;

/** The answers that a result holds: the one of a rule, or a statement's parts, its total or score last. */
export const answersIn = (result: object): readonly Determination<unknown, unknown>[] =>
  (Object.hasOwn(result, 'status')
    ? [result]
    : Object.values(result).filter((part) => typeof part === 'object' && part !== null)) as readonly Determination<
    unknown,
    unknown
  >[];
