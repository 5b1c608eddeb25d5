import type * as z from 'zod/mini';
import { type Issue, type IssueCode, preview } from '../errors.js';

const zodCodes: Readonly<Record<string, IssueCode>> = {
  invalid_value: 'unknown-value',
  invalid_type: 'wrong-type',
  too_big: 'out-of-range',
};

interface ZodIssue {
  readonly code: string;
  readonly keys?: readonly string[] | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly params?: { readonly code?: IssueCode } | undefined;
  /** Of data that may take several forms: what is wrong with it as each of them. */
  readonly errors?: readonly (readonly ZodIssue[])[] | undefined;
}

const isOfAnotherKind = ({ code, path }: ZodIssue): boolean => code === 'invalid_type' && path.length === 0;

/** What is wrong with data as the form that is of its kind; as such, where none is. */
function asFormOfItsKind(issue: ZodIssue): readonly ZodIssue[] {
  const form = issue.errors?.find((faults) => !faults.some(isOfAnotherKind));
  if (form === undefined) return [issue];
  return form.map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }));
}

function receivedAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at: unknown, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

function codeOf(issue: ZodIssue, received: unknown): IssueCode {
  return issue.params?.code ?? (received === undefined ? 'missing' : (zodCodes[issue.code] ?? 'wrong-type'));
}

/** What a schema finds wrong with data, in our own codes. */
export function schemaIssues(schema: z.ZodMiniType, data: unknown): Issue[] {
  const parsed = schema.safeParse(data);
  if (parsed.success) return [];
  return (parsed.error.issues as readonly ZodIssue[]).flatMap(asFormOfItsKind).flatMap((issue) => {
    const { keys = [], message } = issue;
    const path = issue.path as (string | number)[];
    if (keys.length > 0) {
      return keys.map((key) => ({
        path: [...path, key],
        code: 'unknown-key' as const,
        message,
        received: preview(key),
      }));
    }
    const received = receivedAt(data, path);
    return [{ path, code: codeOf(issue, received), message, received: preview(received) }];
  });
}
