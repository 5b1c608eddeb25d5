import { excerpt, InvalidFactsError, type Issue } from '../invalid-facts-error.js';
import type { Contradiction } from './contradiction.js';
import { type Field, type Fields, type Read, safely } from './field.js';
import { type Pick, record, recordReader } from './record-field.js';
import { schemaIssues } from './schema-issues.js';

/** The facts of a rule: its fields and what would contradict itself in them. */
export interface FactsOf<Given> {
  readonly fields: Fields<Given>;
  /** The fields picked by name, written out where rows come by the million: the engine is quickest at that. */
  readonly pick?: Pick<Given>;
  readonly contradictions: readonly Contradiction<Given>[];
}

/** The parts that could be read, for the contradictions between them. */
function readableParts<Given>(fields: Fields<Given>, copy: unknown): Partial<Read<Given>> {
  const parts: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields) as [string, Field<unknown>][]) {
    const one = field.read((copy as Record<string, unknown>)[key]);
    if (one !== undefined) parts[key] = one;
  }
  return parts as Partial<Read<Given>>;
}

/** Every issue of facts that were not accepted. */
function issuesOf<Given extends object>({ fields, contradictions }: FactsOf<Given>, given: unknown): Issue[] {
  const all = record(fields);
  const copy = safely(() => all.copy(given));
  const issues = schemaIssues(all.schema(), copy);
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) return issues;
  const parts = readableParts(fields, copy);
  return [...issues, ...contradictions.flatMap((contradicts) => contradicts(parts))];
}

/** A reader of a rule's facts: what the rule works with, or one error with every issue. */
export function factsReader<Given extends object>(
  rule: string,
  facts: FactsOf<Given>,
): (given: unknown) => Read<Given> {
  const read = recordReader(facts.fields, facts.pick);
  const accepted = (given: unknown) => {
    try {
      const one = Array.isArray(given) ? undefined : read(given);
      return one !== undefined && facts.contradictions.every((contradicts) => contradicts(one).length === 0)
        ? one
        : undefined;
    } catch {
      return undefined;
    }
  };
  return (given) => {
    const one = accepted(given);
    if (one !== undefined) return one;
    const issues = issuesOf(facts, given);
    // A value that changes between two readings can pass the second: it is refused all the same.
    throw new InvalidFactsError(
      rule,
      issues.length > 0
        ? issues
        : [
            {
              path: [],
              code: 'unreadable',
              message: 'expected facts that stay the same while they are read',
              received: excerpt(given),
            },
          ],
    );
  };
}
