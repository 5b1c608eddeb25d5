import { type Day, textOf } from '../calendar.js';
import { excerpt, type Issue, type IssueCode } from '../invalid-facts-error.js';
import type { Read } from './field.js';

/** Two facts, or parts of one, that cannot both hold. Each names the place it reports. */
export type Contradiction<Given> = (facts: Partial<Read<Given>>) => readonly Issue[];

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

const none: readonly Issue[] = [];

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
