import type { IssueCode } from '../errors.js';

/** What is said of a fault in an edition's data, or in how an edition is used, in one language. */
export interface DataTexts {
  /** An error with faults of data alone. */
  readonly malformed: (issues: number) => string;
  /** Problems that facts have in other words. */
  readonly issues: Readonly<Partial<Record<IssueCode, string>>>;
  /** The parts of an edition, and of its notice; where one has no name, its keys stand for it. */
  readonly places: Readonly<Record<string, string>>;
  /** One of the editions of a series. */
  readonly member: (position: number) => string;
  /** What was expected, of the words after "expected"; nothing where the problem says it. */
  readonly expected: (words: string) => string | undefined;
  /** Days in force, `undefined` for an end that there is not. */
  readonly period: (from: string | undefined, until: string | undefined) => string;
}
