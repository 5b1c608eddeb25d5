import * as z from 'zod/mini';
import type { Keywords } from './facts/fields.js';
import type { IssueCode } from './invalid-facts-error.js';

type Report = (path: (string | number)[], code: IssueCode, message: string) => void;

/** A text named in a sentence is a day; a longer one is none, and has a fault of its own. */
export const shown = (key: number | string): string => (typeof key === 'number' ? String(key) : key.slice(0, 10));

/** A check of a whole value that may report several faults at their places. */
export function faults<T>(
  find: (value: T, report: Report) => void,
  keywords?: Keywords,
  when?: (payload: z.core.ParsePayload) => boolean,
) {
  const check: z.core.CheckFn<T> = (payload) => {
    find(payload.value, (path, code, message) => {
      payload.issues.push({ code: 'custom', input: payload.value, path, message, params: { code }, continue: true });
    });
  };
  return z.check<T>(check, { params: { keywords }, ...(when && { when }) });
}

/** What the entries of a list are compared by: themselves, or what stands in them under a key. */
interface ComparedBy {
  readonly type: 'number' | 'string';
  readonly under?: string;
}

interface Entry {
  readonly at: number;
  readonly key: number | string;
}

/** A check of a list by its sound entries, made even where others have faults of their own. */
function faultsOfList({ type, under }: ComparedBy, find: (sound: readonly Entry[], report: Report) => void) {
  const place = under === undefined ? [] : [under];
  const keyOf = (entry: unknown) =>
    under === undefined ? entry : (entry as Readonly<Record<string, unknown>> | null | undefined)?.[under];
  return faults<unknown[]>(
    (entries, report) => {
      const keyed = entries.map((entry, at) => ({ at, key: keyOf(entry) }));
      const sound = keyed.filter((entry): entry is Entry => typeof entry.key === type);
      find(sound, (path, code, message) => report([...path, ...place], code, message));
    },
    { uniqueItems: true },
    ({ value }) => Array.isArray(value),
  );
}

/** Reports every entry that is not after the one before it. */
export function ascending(by: ComparedBy) {
  return faultsOfList(by, (entries, report) => {
    for (const [index, { at, key }] of entries.entries()) {
      const before = entries[index - 1]?.key;
      if (before === undefined || before < key) continue;
      report([at], before === key ? 'duplicate' : 'not-ascending', `expected more than ${shown(before)}`);
    }
  });
}

/** Reports every entry that repeats an earlier one; spaces in a name are layout. */
export function distinct(by: ComparedBy) {
  return faultsOfList(by, (entries, report) => {
    const seen = new Set<number | string>();
    for (const { at, key } of entries) {
      const compared = typeof key === 'string' ? key.replace(/\s+/gu, '') : key;
      if (seen.has(compared)) report([at], 'duplicate', 'expected no entry twice');
      seen.add(compared);
    }
  });
}

/** Reports a period that ends before it begins. */
export function fromBeforeUntil() {
  return faults<{ from: string | null; until: string | null }>(({ from, until }, report) => {
    if (from !== null && until !== null && from > until) {
      report(['until'], 'contradiction', `expected a day no earlier than from (${shown(from)})`);
    }
  });
}
