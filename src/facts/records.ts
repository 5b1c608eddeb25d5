import type { Edition } from '../editions/edition.js';
import { type Issue, preview } from '../errors.js';
import { isRecord } from '../values/is-record.js';
import {
  type AnyField,
  type Field,
  type FieldDescription,
  type Fields,
  type GivenOf,
  isOptional,
  type ParsedOf,
  reject,
  requiredOf,
  within,
} from './field.js';

/** No list of facts is longer: it bounds the work a hostile record can cause. */
const longestList = 10_000;

/** Reports what throws when it is looked at: a getter, a proxy, a part of either. */
function rejectUnreadable(issues: Issue[], message: string): undefined {
  issues.push({ path: [], code: 'unreadable', message, received: 'an unreadable value' });
  return undefined;
}

/** What a field makes of a record's own value under a key: what its prototype holds is none of its facts. */
export function parsePart<Part>(
  field: Pick<Field<never, Part>, 'description' | 'expected' | 'parse'>,
  record: object,
  key: string | number,
  issues: Issue[],
  edition: Edition,
): Part | undefined {
  const before = issues.length;
  let parsed: Part | undefined;
  try {
    const value = Object.hasOwn(record, key) ? (record as Record<string | number, unknown>)[key] : undefined;
    const given = value === undefined && isOptional(field.description) ? null : value;
    parsed =
      given === undefined ? reject(issues, 'missing', field.expected, given) : field.parse(given, issues, edition);
  } catch {
    issues.length = before;
    rejectUnreadable(issues, field.expected);
  }
  if (issues.length > before) within(key, issues, before);
  return parsed;
}

/** What a field makes of anything: a revoked proxy cannot even be asked whether it is a list. */
export function parseSafely<Parsed>(
  field: Pick<Field<never, Parsed>, 'expected' | 'parse'>,
  value: unknown,
  issues: Issue[],
  edition: Edition,
): Parsed | undefined {
  try {
    return field.parse(value, issues, edition);
  } catch {
    return rejectUnreadable(issues, field.expected);
  }
}

/** Several facts under their keys; keys it does not name are ignored. */
export function record<const Described extends Fields>(
  fields: Described,
): Field<GivenOf<Described>, ParsedOf<Described>> & { readonly fields: Described } {
  const entries = Object.entries(fields);
  const parts = entries.map(([key, field]) => ({ key, field }));
  const described = entries.map(([key, { description }]) => ({ key, ...description }));
  const expected = `expected an object with ${requiredOf(described).join(', ')}`;
  return {
    fields,
    description: {
      kind: 'record',
      nullable: false,
      fields: described,
    },
    expected,
    parse(value, issues, edition) {
      if (!isRecord(value)) return reject(issues, 'wrong-type', expected, value);
      const parsed: Record<string, unknown> = {};
      for (const { key, field } of parts) parsed[key] = parsePart(field, value, key, issues, edition);
      return parsed as ParsedOf<Described>;
    },
    give: (parsed) =>
      Object.fromEntries(
        entries.flatMap(([key, field]) => {
          const part = field.give(parsed[key as keyof typeof parsed] as never);
          return part === undefined ? [] : [[key, part]];
        }),
      ) as GivenOf<Described>,
  };
}

interface ListOptions {
  /** No entry may stand twice: as a whole, or by the part of this name. */
  readonly distinct?: FieldDescription['distinct'];
}

/** Reports every entry that repeats an earlier one. */
function rejectRepeated(entries: readonly unknown[], distinct: true | string, issues: Issue[]): void {
  const seen = new Set<unknown>();
  for (const entry of entries) {
    const key = distinct === true ? entry : (entry as Record<string, unknown> | undefined)?.[distinct];
    if (key === undefined) continue;
    if (seen.has(key)) {
      reject(issues, 'duplicate', 'expected no entry twice', entries);
      return;
    }
    seen.add(key);
  }
}

/** A list of facts of one kind. */
export function listOf<Given, Parsed>(
  entry: Field<Given, Parsed>,
  { distinct = false }: ListOptions = {},
): Field<readonly Given[], readonly Parsed[]> {
  const expected = `expected a list of at most ${longestList} entries`;
  return {
    description: {
      kind: 'list',
      nullable: false,
      entry: entry.description,
      most: longestList,
      ...(distinct === false ? {} : { distinct }),
    },
    expected,
    parse(value, issues, edition) {
      if (!Array.isArray(value)) return reject(issues, 'wrong-type', expected, value);
      const { length }: { readonly length: unknown } = value;
      // A proxy may give anything for its length, even something that grows at each look.
      if (typeof length !== 'number' || !(length >= 0 && length <= longestList)) {
        issues.push({ path: [], code: 'out-of-range', message: expected, received: preview(value) });
        return undefined;
      }
      const parsed: (Parsed | undefined)[] = [];
      for (let at = 0; at < length; at++)
        parsed.push(parsePart(entry as AnyField, value, at, issues, edition) as Parsed | undefined);
      if (distinct !== false && length > 1) rejectRepeated(parsed, distinct, issues);
      return parsed as readonly Parsed[];
    },
    give: (parsed) => parsed.map((one) => entry.give(one)),
  };
}
