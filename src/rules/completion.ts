import { defineRule } from '../engine/rule.js';
import type { Issue } from '../errors.js';
import { contradiction } from '../facts/contradictions.js';
import type { GivenOf, ParsedOf } from '../facts/field.js';
import { orNull, persons, positiveYuan, yuan } from '../facts/fields.js';
import { record } from '../facts/records.js';
import type { CompletionFigures } from '../notice/completion.js';
import {
  type Decimal,
  type DecimalText,
  decimalText,
  minus,
  percent,
  rate,
  roundedUp,
  times,
} from '../values/money.js';

/** 任务: the persons and the yuan to be collected, each more than 0; `amount: null` in an annex of heads only. */
export const targetFigures = /* @__PURE__ */ record({
  /** 任务人数, persons. */
  headcount: /* @__PURE__ */ persons(1),
  /** 任务金额, yuan. */
  amount: /* @__PURE__ */ orNull(positiveYuan),
});

/** What has been collected: persons and yuan; `amount: null` where the task has none. */
export const collectedFigures = {
  /** 缴费人数, persons. */
  headcount: /* @__PURE__ */ persons(0),
  /** 缴费金额, yuan. */
  amount: /* @__PURE__ */ orNull(yuan),
};

const facts = {
  /** 任务: what is to be collected, both figures more than 0. */
  target: targetFigures,
  /** What has been collected. */
  collected: /* @__PURE__ */ record(collectedFigures),
};

/** The facts of the state of a collection. */
export const completionFacts = facts;

/** The task, and how much of it is done. */
export type CompletionFacts = GivenOf<typeof facts>;
/** Persons and yuan. */
export type CollectionFigures = CompletionFacts['collected'];
/** Figures once read. */
export type ParsedFigures = ParsedOf<typeof collectedFigures>;

/** One measure of completion. */
export interface CompletionOf<Shortfall> {
  /** Collected ÷ target, to 20 significant digits, rounded down, for display. */
  readonly rate: DecimalText;
  /** Whether the threshold is reached, decided exactly. */
  readonly met: boolean;
  /** What is still needed to reach it; 0 when it is. */
  readonly shortfall: Shortfall;
}

/** Completion by both measures. */
export interface Completion {
  /** In persons; the shortfall rounded up. */
  readonly headcount: CompletionOf<number>;
  /** In yuan; the shortfall exact. `null` where the task is one of heads only. */
  readonly amount: CompletionOf<DecimalText> | null;
}

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
export function neededFor({ threshold }: CompletionFigures): (target: ParsedFigures) => Needed {
  const share = percent(threshold.value);
  return ({ headcount, amount }) => ({
    headcount: roundedUp(times(share, headcount)),
    amount: amount && times(share, amount),
  });
}

function inPersons(target: number, collected: number, needed: number): CompletionOf<number> {
  const shortfall = Math.max(0, needed - collected);
  return { rate: decimalText(rate(collected, target)), met: shortfall === 0, shortfall };
}

function inYuan(target: Decimal, collected: Decimal, needed: Decimal): CompletionOf<DecimalText> {
  const met = collected.gte(needed);
  return {
    rate: decimalText(rate(collected, target)),
    met,
    shortfall: met ? '0' : decimalText(minus(needed, collected)),
  };
}

/**
 * 缴费任务完成率: how much of the collection task is done, in persons and in yuan. Clause 6.4 and the annex.
 *
 * - determined, always: for each measure its rate, whether it reaches 96 %, and what is missing. Of a task of heads only,
 *   the amount is `null`.
 *
 * @throws InvalidFactsError for malformed facts, or an amount on one side alone.
 * @example The whole town: 24 273 persons reach 96 %, 24 272 do not.
 * ```ts
 * determineCompletion({ target: { headcount: 25284, amount: 7585200 }, collected: { headcount: 24273, amount: 7281792 } })
 * // => { value: { headcount: { met: true, shortfall: 0 }, amount: { rate: '0.96', met: true, shortfall: '0' } } }
 * determineCompletion({ target: { headcount: 25284, amount: 7585200 }, collected: { headcount: 24272, amount: '7281791.99' } })
 * // => { value: { headcount: { met: false, shortfall: 1 }, amount: { met: false, shortfall: '0.01' } } }
 * ```
 */
export const determineCompletion = /* @__PURE__ */ defineRule<typeof facts, 'completion', Completion>({
  rule: 'completion',
  nouns: ['completion'],
  nounsIfAny: ['collectionTargets'],
  readings: [],
  facts,
  contradictions: ({ target, collected }) => amountOnOneSide(target, collected, ['collected']),
  governedBy: [],
  forEdition({ notice }, { determined }) {
    const neededOf = neededFor(notice.completion);
    return ({ target, collected }) => {
      const needed = neededOf(target);
      const hasAmounts = target.amount !== null && collected.amount !== null && needed.amount !== null;
      return determined({
        headcount: inPersons(target.headcount, collected.headcount, needed.headcount),
        amount: hasAmounts ? inYuan(target.amount, collected.amount, needed.amount) : null,
      });
    };
  },
});
