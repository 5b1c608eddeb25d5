import { withoutDuplicates } from '../values/equality.js';
import { decimalText, type Money, sum } from '../values/money.js';
import type { Determination, Determined, FromElsewhere, Open, RuleId } from './outcome.js';

/** A part of a statement. */
export type Part = Determination<Money, unknown>;

/** Whether the notice has no such part at all. */
const isAbsent = (part: Part): boolean =>
  part.status === 'undetermined' && part.open.some((point) => point.why === 'not-stated' && point.clause === null);

/** What is open in any of the parts the notice has, once each. */
export function openIn(parts: readonly Part[], why?: Open<unknown, unknown>['why']): Open<Money, never>[] {
  const open = parts.flatMap((part) => (part.status === 'undetermined' && !isAbsent(part) ? part.open : []));
  return withoutDuplicates(open.filter((point) => why === undefined || point.why === why)) as Open<Money, never>[];
}

/** The parts that are granted. */
export const grantedIn = (parts: readonly Part[]): Determined<Money>[] =>
  parts.filter((part): part is Determined<Money> => part.status === 'determined');

/** What a total of parts rests on besides the notice, and what it leaves out. */
export function besidesOf(parts: readonly Part[]): {
  elsewhere?: readonly FromElsewhere[];
  without?: readonly RuleId[];
} {
  const elsewhere = withoutDuplicates(grantedIn(parts).flatMap((part) => part.elsewhere ?? []));
  const without = parts.filter(isAbsent).map(({ rule }) => rule);
  return { ...(elsewhere.length > 0 ? { elsewhere } : {}), ...(without.length > 0 ? { without } : {}) };
}

/** The sum of some amounts. One floor among them makes the sum a floor. */
export function totalOf(parts: readonly Money[]): Money {
  const [first] = parts as [Money];
  const isFloor = parts.some(({ bound }) => bound === 'at-least');
  return {
    ...first,
    amount: decimalText(sum(parts.map(({ amount }) => amount))),
    bound: isFloor ? 'at-least' : 'exact',
  };
}
