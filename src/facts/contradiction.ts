import { excerpt, type Issue, type IssueCode } from '../errors.js';
import { type Day, textOf } from '../values/calendar.js';
import type { ReadableRecord } from './field.js';

/** Facts, or parts of one, that cannot all hold. Each issue names its place. */
export type Contradictions<Given> = (facts: ReadableRecord<Given>) => readonly Issue[];

/** The other fact, and what it says. */
export type Against = NonNullable<Issue['against']>;

/** The issue of a contradiction. */
export function contradiction(
  path: Issue['path'],
  message: string,
  received: unknown,
  against: Against,
  code: IssueCode = 'contradiction',
): Issue {
  return { path, code, message, received: excerpt(received), against };
}

/** No issue: one list for all, since nearly all facts agree with themselves. */
const none: readonly Issue[] = [];

/** Where nothing can contradict anything. */
export const noContradictions = () => none;

/** The issues of several. */
export function together(one: readonly Issue[], other: readonly Issue[], third = none): readonly Issue[] {
  const areNone = one.length === 0 && other.length === 0 && third.length === 0;
  return areNone ? none : [...one, ...other, ...third];
}

/** One day must not be before another; a day that is `null`, or not a day at all, contradicts nothing. */
export function notBefore(
  laterName: string,
  later: Day | null | undefined,
  earlierAt: string | Issue['path'],
  earlier: Day | null | undefined,
): readonly Issue[] {
  if (earlier == null || later == null || earlier <= later) return none;
  const path = typeof earlierAt === 'string' ? [earlierAt] : earlierAt;
  const against = { path: [laterName], value: textOf(later) };
  const message = `expected a day no later than ${laterName} (${against.value})`;
  return [contradiction(path, message, textOf(earlier), against)];
}
