import type * as z from 'zod/mini';
import { excerpt, type Issue, type IssueCode } from '../errors.js';
import { OverlongList, unreadable } from './field.js';

const zodCodes: Readonly<Record<string, IssueCode>> = { invalid_value: 'unknown-value', invalid_type: 'wrong-type' };

interface ZodIssue {
  readonly code: string;
  readonly keys?: readonly string[] | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly params?: { readonly code?: IssueCode } | undefined;
}

function valueAt(copy: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at: unknown, key) => (at as Record<PropertyKey, unknown>)[key], copy);
}

function codeOf(issue: ZodIssue, received: unknown): IssueCode {
  if (received === unreadable) return 'unreadable';
  if (received === undefined) return 'missing';
  if (OverlongList.lengthOf(received) !== undefined) return 'out-of-range';
  if (typeof received === 'number' && !Number.isFinite(received)) return 'not-finite';
  return issue.params?.code ?? zodCodes[issue.code] ?? 'wrong-type';
}

function shown(received: unknown): string {
  if (received === unreadable) return 'an unreadable value';
  const overlong = OverlongList.lengthOf(received);
  return overlong === undefined ? excerpt(received) : `an array of ${overlong}`;
}

/** What a schema finds wrong with a copy, in our own codes. */
export function schemaIssues(schema: z.ZodMiniType, copy: unknown): Issue[] {
  const parsed = schema.safeParse(copy);
  if (parsed.success) return [];
  return (parsed.error.issues as readonly ZodIssue[]).flatMap((issue) => {
    const { keys = [], message } = issue;
    const path = issue.path as (string | number)[];
    if (keys.length > 0) {
      return keys.map((key) => ({
        path: [...path, key],
        code: 'unknown-key' as const,
        message,
        received: excerpt(key),
      }));
    }
    const received = valueAt(copy, path);
    return [{ path, code: codeOf(issue, received), message, received: shown(received) }];
  });
}
