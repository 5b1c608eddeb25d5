import type { ZodMiniType } from 'zod/mini';
import { type Edition, editionIssues } from '../editions/edition.js';
import { excerpt, InvalidFactsError, type Issue } from '../errors.js';
import { type Contradictions, noContradictions } from './contradiction.js';
import { type Read, type ReadableRecord, type Reading, safely, type Unread } from './field.js';
import { readableRecord, recordCopy, recordSchema } from './record-field.js';
import { schemaIssues } from './schema-issues.js';

/** The facts of a rule: how they are read, and what would contradict itself in them. */
export interface FactsOf<Given> {
  readonly facts: Reading<Given>;
  readonly contradictions?: Contradictions<Given>;
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A reader of a rule's facts: what the rule works with, or one error with every issue, an unsound edition's as well. */
export function factsReader<Given extends object>(
  rule: string,
  { facts: reading, contradictions = noContradictions }: FactsOf<Given>,
): (given: unknown, edition: Edition) => Read<Given> {
  const accepted = (given: unknown): Read<Given> | undefined => {
    try {
      if (!isRecord(given)) return undefined;
      const facts = reading(given as Unread<Given>);
      if (contradictions(facts as ReadableRecord<Given>).length === 0) return facts;
    } catch {
      // Unfit, or hostile.
    }
    return undefined;
  };

  let schema: ZodMiniType | undefined;
  const issuesOf = (given: unknown): readonly Issue[] => {
    schema ??= recordSchema(reading);
    const copy = safely(() => recordCopy(reading, given));
    const issues = schemaIssues(schema, copy);
    const parts = readableRecord(reading, copy);
    return parts === undefined ? issues : [...issues, ...contradictions(parts)];
  };
  // A value that changes between two looks can pass the second: it is refused all the same.
  const unsteady = (given: unknown): Issue => ({
    path: [],
    code: 'unreadable',
    message: 'expected facts that stay the same while they are read',
    received: excerpt(given),
  });

  return (given, edition) => {
    const facts = accepted(given);
    if (facts !== undefined) return facts;
    const issues = issuesOf(given);
    const ofFacts = issues.length > 0 ? issues : [unsteady(given)];
    throw new InvalidFactsError(rule, [...ofFacts, ...editionIssues(edition)]);
  };
}
