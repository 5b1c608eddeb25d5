import { type Day, textOf } from '../calendar.js';
import { excerpt, type Issue, type IssueCode } from '../invalid-facts-error.js';
import type { ReadableRecord } from './field.js';

/** Two facts, or parts of one, that cannot both hold. Each names the place it reports. */
export type Contradiction<Given> = (facts: ReadableRecord<Given>) => readonly Issue[];

/** The issue of a contradiction. */
export function contradiction(
  path: Issue['path'],
  message: string,
  received: unknown,
  code: IssueCode = 'contradiction',
): Issue {
  return { path, code, message, received: excerpt(received) };
}

const none: readonly Issue[] = [];

/** One day must not be before another; a day that is `null`, or not a day at all, contradicts nothing. */
export function notBefore(
  laterName: string,
  later: Day | null | undefined,
  earlierName: string,
  earlier: Day | null | undefined,
): readonly Issue[] {
  if (earlier == null || later == null || earlier <= later) return none;
  const message = `expected a day no later than ${laterName} (${textOf(later)})`;
  return [contradiction([earlierName], message, textOf(earlier))];
}
