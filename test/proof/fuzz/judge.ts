import { type Edition, InvalidFactsError } from '../../../src/index.js';
import { longMark } from './junk.js';
import { contentsOf, isAsItWas, meddling } from './meddling.js';
import type { Mutant } from './mutant.js';
import { contradictThemselves, faultsOf, type Path } from './well-formed.js';

/** Longer than any issue of the library with everything it may show. */
const longestLine = 700;
const issuesShown = 20;
const longestEcho = 40;

const echoes = [longMark, '9'].map((mark) => mark.repeat(longestEcho + 1));
/** Whether a text shows more than an excerpt of something long. */
export const isEcho = (text: string) => text.length > longestEcho && echoes.some((echo) => text.includes(echo));

/** What is wrong with the words of an error. */
export function faultOfWords({ code, message, issues }: InvalidFactsError): string | undefined {
  if (issues.length === 0 || code !== 'INVALID_FACTS') return 'an error without issues';
  if (message.length > longestLine * (issuesShown + 1)) return `a message of ${message.length} characters`;
  if (isEcho(message)) return 'echoes at length';
  for (const issue of issues) {
    if (issue.message.length + issue.received.length > longestLine) return 'a long issue';
    if (isEcho(issue.message) || isEcho(issue.received)) return 'echoes at length in an issue';
  }
  return undefined;
}

const isWithin = (place: Path, other: Path) => place.every((key, at) => key === other[at]);
const meet = (one: Path, other: Path) => isWithin(one, other) || isWithin(other, one);
/** Codes of what is wrong between facts that are each right. */
const betweenFacts = new Set(['contradiction', 'not-ascending', 'duplicate']);

/** What is wrong with the issues of an error, when these are the faults of the facts. */
export function faultOfIssues({ issues }: InvalidFactsError, faults: readonly Path[]): string | undefined {
  const untold = faults.find((fault) => !issues.some(({ path }) => meet(path, fault)));
  if (untold) return `no issue for ${untold.join('.')}`;
  const isUnreadable = faults.some((fault) => fault.length === 0);
  const unsteady = issues.some(({ path, code }) => path.length === 0 && code === 'unreadable');
  if (unsteady && !isUnreadable) return 'took steady facts for unsteady ones';
  // Facts that are each right may only be wrong between themselves, or too late for the calendar.
  if (faults.length === 0) {
    const other = issues.find(({ code }) => !betweenFacts.has(code) && code !== 'out-of-range');
    return other && `${other.code} for ${other.path.join('.')}, which is sound`;
  }
  const unfounded = issues.find(
    ({ path, code, against }) =>
      !betweenFacts.has(code) && against === undefined && !faults.some((fault) => meet(path, fault)),
  );
  return unfounded && `an issue for ${unfounded.path.join('.')}, which is sound`;
}

export type Determine = (facts: unknown, edition: Edition) => unknown;

/** What becomes of a mutant by the contract; `unsure` when it shows something else at each look. */
export type Verdict = 'malformed' | 'sound' | 'unsure';

/** What a mutant is judged by. */
export interface Judgement {
  readonly edition: Edition;
  readonly verdict: Verdict;
  /** The places that are not what they should be, each by itself. */
  readonly faults: readonly Path[];
}

export function judgementOf(noun: string, { plain, unsure }: Mutant, edition: Edition): Judgement {
  if (unsure) return { edition, verdict: 'unsure', faults: [] };
  const faults = faultsOf(noun, plain);
  const isMalformed = faults.length > 0 || contradictThemselves(noun, plain, edition);
  return { edition, verdict: isMalformed ? 'malformed' : 'sound', faults };
}

function outcomeOf(determine: Determine, facts: unknown, edition: Edition) {
  try {
    return { answer: determine(facts, edition) };
  } catch (error) {
    return { error };
  }
}

function faultOfError(error: unknown, { verdict, faults }: Judgement): string | undefined {
  if (!(error instanceof InvalidFactsError)) return `threw ${excerptOf(error)}`;
  if (verdict === 'sound') return `refused sound facts: ${error.message}`;
  const fault = faultOfWords(error);
  if (fault !== undefined || verdict === 'unsure') return fault;
  return faultOfIssues(error, faults);
}

/** How a mutant got past the library; `undefined` when it did not. */
export function escapeOf(determine: Determine, { given, plain }: Mutant, judgement: Judgement): string | undefined {
  const { edition, verdict } = judgement;
  const before = contentsOf(given);
  meddling.times = 0;
  const outcome = outcomeOf(determine, given, edition);
  if (meddling.times > 0 || !before.every(isAsItWas)) return 'changed what it was given';
  if ('error' in outcome) return faultOfError(outcome.error, judgement);
  if (verdict === 'malformed') return 'accepted malformed facts';
  if (verdict === 'unsure') return undefined;
  const plainly = outcomeOf(determine, plain, edition);
  const agrees = JSON.stringify(outcome.answer) === JSON.stringify(plainly.answer);
  return agrees ? undefined : 'another answer than for the plain facts';
}

export function excerptOf(value: unknown): string {
  try {
    return String(value instanceof Error ? value.stack : value).slice(0, 300);
  } catch {
    return 'something unspeakable';
  }
}
