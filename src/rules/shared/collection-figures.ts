import type { Working } from '../../engine/working.js';
import type { Issue } from '../../errors.js';
import { contradiction } from '../../facts/contradictions.js';
import type { GivenOf, ParsedOf } from '../../facts/field.js';
import { orNull, persons, positiveYuan, yuan } from '../../facts/fields.js';
import { record } from '../../facts/records.js';
import type { CompletionFigures } from '../../notice/completion.js';
import type { AdoptedReadings } from '../../readings/options.js';
import { type Decimal, decimalText, isAtLeast, percent, roundedUp, times } from '../../values/money.js';

/** 任务: the persons and the yuan to be collected, each more than 0; `amount: null` in an annex of heads only. */
export const targetFigures = /* @__PURE__ */ record({
  /** 任务人数, persons. */
  headcount: /* @__PURE__ */ persons(1),
  /** 任务金额, yuan. */
  amount: /* @__PURE__ */ orNull(positiveYuan),
});

// By names of their own, since bundlers keep a call whose arguments are put together from another object.
export const collectedHeadcount = /* @__PURE__ */ persons(0);
export const collectedAmount = /* @__PURE__ */ orNull(yuan);

/** What has been collected: persons and yuan; `amount: null` where the task has none. */
const collectedFigures = {
  /** 缴费人数, persons. */
  headcount: collectedHeadcount,
  /** 缴费金额, yuan. */
  amount: collectedAmount,
};

/** The facts of the state of a collection. */
export const completionFacts = {
  /** 任务: what is to be collected, both figures more than 0. */
  target: targetFigures,
  /** What has been collected. */
  collected: /* @__PURE__ */ record(collectedFigures),
};

/** The task, and how much of it is done. */
export interface CompletionFacts extends GivenOf<typeof completionFacts> {}
/** Persons and yuan. */
export type CollectionFigures = CompletionFacts['collected'];
/** Figures once read. */
export type ParsedFigures = ParsedOf<typeof collectedFigures>;

type PartlyFigures = { readonly amount?: unknown } | undefined;

/** An amount that stands on one side alone contradicts the other. */
export function amountOnOneSide(target: PartlyFigures, other: PartlyFigures, path: Issue['path']): readonly Issue[] {
  if (target?.amount === undefined || other?.amount === undefined) return [];
  if ((target.amount === null) === (other.amount === null)) return [];
  const against = { path: ['target', 'amount'], value: target.amount === null ? 'null' : 'an amount' };
  const expected =
    target.amount === null ? 'expected null, since the task has no amount' : 'expected an amount, as the task has one';
  const received = other.amount === null ? null : decimalText(other.amount as Decimal);
  return [contradiction([...path, 'amount'], expected, received, against)];
}

/** What reaches the threshold: persons rounded up, yuan exact. */
export interface Needed {
  readonly headcount: number;
  readonly amount: Decimal | null;
}

/** What a task needs to count as done. */
export function neededFor({ threshold }: CompletionFigures, working: Working): (target: ParsedFigures) => Needed {
  const share = percent(threshold.value);
  return (target) => {
    const headcount = roundedUp(times(share, target.headcount));
    working('neededHeadcount', 'product', headcount, 'notice.completion.threshold', 'facts.target.headcount');
    const amount = target.amount && times(share, target.amount);
    if (amount) working('neededAmount', 'product', amount, 'notice.completion.threshold', 'facts.target.amount');
    return { headcount, amount };
  };
}

/** Whether the threshold is reached, by either measure; of a task of heads only, persons decide for both. */
export interface Reached {
  readonly headcount: boolean;
  readonly amount: boolean;
}

/** Whether figures reach what is needed. */
export function reachedBy({ headcount, amount }: ParsedFigures, needed: Needed): Reached {
  const byHeadcount = headcount >= needed.headcount;
  // An amount stands on both sides or on neither.
  const byAmount = needed.amount === null ? byHeadcount : isAtLeast(amount as Decimal, needed.amount);
  return { headcount: byHeadcount, amount: byAmount };
}

/** What a working calls the measures that decide, by the measure adopted; of heads only, persons do. */
export function decidingMeasures({ completionMeasure }: AdoptedReadings, headsOnly: boolean) {
  if (headsOnly || completionMeasure === 'headcount') return ['headcountMet'] as const;
  return completionMeasure === 'both' ? (['headcountMet', 'amountMet'] as const) : (['amountMet'] as const);
}

/** Whether it counts as reached, by the measure adopted. */
export function isReached({ headcount, amount }: Reached, { completionMeasure }: AdoptedReadings): boolean {
  if (completionMeasure === 'both') return headcount && amount;
  return completionMeasure === 'headcount' ? headcount : amount;
}
