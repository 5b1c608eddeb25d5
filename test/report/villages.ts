import { Decimal } from 'decimal.js';
import { type CompletionOf, type DecimalText, determineCompletion, lingcheng2020 } from '../../src/index.js';

/** What a village has collected so far. */
export interface Collected {
  readonly name: string;
  readonly headcount: number;
  readonly amount: number;
}

/** A row of the annex, a village or 城镇, with how far it is. */
export interface Village {
  readonly number: number;
  readonly name: string;
  readonly target: { readonly headcount: number; readonly amount: number | null };
  readonly collected: Collected;
  readonly headcount: CompletionOf<number>;
  readonly amount: CompletionOf<DecimalText>;
}

/** A rate in percent as `explain` shows it: rounded down, so that none below the threshold shows as the threshold. */
export const percentage = (rate: DecimalText): string => new Decimal(rate).times(100).toFixed(2, Decimal.ROUND_DOWN);

/** The rows of the annex with what each has collected. Every one must be there. */
export function villagesOf(collected: readonly Collected[]): Village[] {
  return (lingcheng2020.notice.collectionTargets?.rows ?? []).map(({ number, name, headcount, amount }) => {
    const soFar = collected.find((one) => one.name === name);
    if (!soFar) throw new Error(`nothing collected is listed for ${name}`);
    const target = { headcount, amount };
    const determined = determineCompletion({ target, collected: soFar });
    if (determined.status !== 'determined' || determined.value.amount === null) {
      throw new Error('completion is always determined, in persons and in yuan');
    }
    return { number, name, target, collected: soFar, ...determined.value, amount: determined.value.amount };
  });
}
