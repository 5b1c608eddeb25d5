import type * as z from 'zod/mini';
import { _safeParse } from 'zod/v4/core';
import { type Issue, type IssueCode, preview } from '../errors.js';
import { own } from '../values/own.js';
import { withoutPrototypes } from './json-copy.js';

const zodCodes: Readonly<Record<string, IssueCode>> = {
  invalid_value: 'unknown-value',
  invalid_type: 'wrong-type',
  too_big: 'out-of-range',
};

/** What zod says, without the error it would make of it: that one is defined by descriptors, which inherit. */
class Found {
  constructor(readonly issues: readonly ZodIssue[]) {}
}

const safeParse = /* @__PURE__ */ _safeParse(Found as never);

interface Payload {
  readonly issues: readonly object[];
}
type Step = (payload: Payload, context: unknown) => unknown;

/** What zod makes of each part of the data as it goes: what is parsed, and what is found wrong with it. */
const steps = ['parse', 'check', 'run'] as const;
type Made = { readonly def: object } & { [Name in (typeof steps)[number]]?: Step };

/** The same step of zod’s, in which what it hands on inherits nothing. */
const stepInheritingNothing =
  (step: Step): Step =>
  (payload, context) => {
    Object.setPrototypeOf(payload, null);
    const result = step(payload, context);
    for (const issue of payload.issues) Object.setPrototypeOf(issue, null);
    return result;
  };

/**
 * The same schema, whose definitions and findings inherit nothing. zod asks each check whether it has a condition, and each
 * finding whether it has a place and a message, which a host may have put on `Object.prototype`.
 */
export function inheritingNothing<Schema extends z.ZodMiniType>(schema: Schema): Schema {
  function visit(part: unknown): void {
    if (typeof part !== 'object' || part === null) return;
    const made = '_zod' in part ? (part._zod as Made) : undefined;
    if (Object.getPrototypeOf(part) === Object.prototype) Object.setPrototypeOf(part, null);
    for (const inner of Object.values(made?.def ?? part)) visit(inner);
    if (made === undefined) return;
    Object.setPrototypeOf(made.def, null);
    for (const name of steps) {
      const step = made[name];
      if (step !== undefined) made[name] = stepInheritingNothing(step);
    }
  }
  visit(schema);
  return schema;
}

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
  const form = own(issue, 'errors')?.find((faults) => !faults.some(isOfAnotherKind));
  if (form === undefined) return [issue];
  return form.map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }));
}

function receivedAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at: unknown, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

function codeOf(issue: ZodIssue, received: unknown): IssueCode {
  const ours = own(issue, 'params')?.code;
  return ours ?? (received === undefined ? 'missing' : (own(zodCodes, issue.code) ?? 'wrong-type'));
}

/** What is wrong in a place is told once, as it was found first: a text for a list is not too long as well. */
function onceForEachPlace(issues: readonly Issue[]): Issue[] {
  const places = new Map<string, Issue>();
  for (const issue of issues) {
    const place = issue.path.map((key) => preview(key)).join();
    if (!places.has(place)) places.set(place, issue);
  }
  return [...places.values()];
}

/** What a schema finds wrong with data, in our own codes; what data inherits is no part of it. */
export function schemaIssues(schema: z.ZodMiniType, given: unknown): Issue[] {
  const data = withoutPrototypes(given);
  const parsed = safeParse(schema, data) as { success: boolean; error?: unknown };
  if (parsed.success) return [];
  const issues = (parsed.error as Found).issues.flatMap(asFormOfItsKind).flatMap((issue) => {
    const { message } = issue;
    const keys = own(issue, 'keys') ?? [];
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
  return onceForEachPlace(issues);
}
