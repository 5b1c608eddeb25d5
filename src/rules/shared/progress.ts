import type { Working } from '../../engine/working.js';
import type { Issue } from '../../errors.js';
import { contradiction } from '../../facts/contradictions.js';
import type { GivenOf, PartlyParsed } from '../../facts/field.js';
import { day } from '../../facts/fields.js';
import { listOf, record } from '../../facts/records.js';
import { type Day, formatDay } from '../../values/calendar.js';
import { type Decimal, type DecimalText, decimal, decimalText, larger, rate } from '../../values/money.js';
import {
  amountOnOneSide,
  collectedAmount,
  collectedHeadcount,
  type ParsedFigures,
  targetFigures,
} from './collection-figures.js';

/** 征缴进度: cumulative figures on ascending days; they may fall, by refunds. */
export const progressList = /* @__PURE__ */ listOf(
  /* @__PURE__ */ record({ on: day, headcount: collectedHeadcount, amount: collectedAmount }),
);

/** The facts of a collection over time. */
export const progressFacts = {
  /** 任务: what is to be collected, both figures more than 0. */
  target: targetFigures,
  /** 征缴进度: cumulative figures on ascending days; they may fall, by refunds. */
  progress: progressList,
};

/** The task, and how its collection went. */
export interface ThresholdDateFacts extends GivenOf<typeof progressFacts> {}
/** The figures as they stood on a day. */
export type Progress = ThresholdDateFacts['progress'][number];

/** Rates in persons and in yuan; the latter `null` of a task of heads only. */
export interface Rates {
  readonly headcount: DecimalText;
  readonly amount: DecimalText | null;
}

/** Days strictly ascend, one that cannot be read passed over; and amounts stand on both sides or on neither. */
export function progressContradictions({ target, progress }: PartlyParsed<typeof progressFacts>): readonly Issue[] {
  const issues: Issue[] = [];
  let before: { readonly at: number; readonly on: Day } | undefined;
  progress?.forEach((entry, at) => {
    issues.push(...amountOnOneSide(target, entry, ['progress', at]));
    const on = entry?.on;
    if (on === undefined) return;
    if (before && on <= before.on) {
      const against = { path: ['progress', before.at, 'on'], value: formatDay(before.on) };
      const message = `expected a day after ${against.value}`;
      issues.push(contradiction(['progress', at, 'on'], message, formatDay(on), against, 'not-ascending'));
    }
    before = { at, on };
  });
  return issues;
}

type AmountOf = 'bestAmount' | `facts.progress.${number}.amount`;
type HeadcountOf = 'bestHeadcount' | `facts.progress.${number}.headcount`;

function ratesOf(
  target: ParsedFigures,
  { headcount, amount }: ParsedFigures,
  working: Working,
  ...[ofHeadcount, ofAmount]: readonly [HeadcountOf, AmountOf]
): Rates {
  const byHeadcount = rate(headcount, target.headcount);
  working('headcountRate', 'quotient', byHeadcount, ofHeadcount, 'facts.target.headcount');
  if (target.amount === null) return { headcount: decimalText(byHeadcount), amount: null };
  // An amount stands on both sides or on neither.
  const byAmount = rate(amount as Decimal, target.amount);
  working('amountRate', 'quotient', byAmount, ofAmount, 'facts.target.amount');
  return { headcount: decimalText(byHeadcount), amount: decimalText(byAmount) };
}

/** The best rates seen, 0 without any. */
export function bestRates(target: ParsedFigures, progress: readonly ParsedFigures[], working: Working): Rates {
  const amounts = progress.map(({ amount }) => amount as Decimal);
  const amount = target.amount && amounts.reduce((one, other) => larger(one, other), decimal(0));
  if (amount) working('bestAmount', 'greatest', amount, 0, 'facts.progress.*.amount');
  const headcount = Math.max(0, ...progress.map((figures) => figures.headcount));
  working('bestHeadcount', 'greatest', headcount, 0, 'facts.progress.*.headcount');
  return ratesOf(target, { headcount, amount }, working, 'bestHeadcount', 'bestAmount');
}

/** The rates as they stand. */
export function currentRates(target: ParsedFigures, progress: readonly ParsedFigures[], working: Working): Rates {
  const latest = progress.at(-1) as ParsedFigures;
  const last = progress.length - 1;
  return ratesOf(target, latest, working, `facts.progress.${last}.headcount`, `facts.progress.${last}.amount`);
}
