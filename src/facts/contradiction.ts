import type { CivilDate } from '../calendar.js';
import { excerpt, type Issue, type IssueCode } from '../invalid-facts-error.js';
import type { Read } from './field.js';

/** Two facts, or parts of one, that cannot both hold. Each names the place it reports. */
export type Contradiction<Given> = (facts: Partial<Read<Given>>) => readonly Issue[];

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

/** `later` must not be before `earlier`; a day that is `null` contradicts nothing. */
export function notBefore<Given>(later: keyof Given & string, earlier: keyof Given & string): Contradiction<Given> {
  return (facts) => {
    const { [earlier]: first, [later]: second } = facts as Readonly<Record<string, CivilDate | null | undefined>>;
    if (first == null || second == null || first <= second) return none;
    return [contradiction([earlier], `expected a day no later than ${later} (${second})`, first)];
  };
}
