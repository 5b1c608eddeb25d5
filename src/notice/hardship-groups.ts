import * as z from 'zod/mini';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { crossCheck, distinct, entriesOf, keysOf, numberIn, textIn, valueAt } from './cross-checks.js';
import { list, nounSchema, strict, text, wholeFrom } from './schema.js';

/** The six hardship groups (六类缴费困难群体), in the notice's order. */
export const hardshipGroupNames = [
  'severe-disability',
  'minimum-living-guarantee',
  'rural-five-guarantees',
  'urban-three-nos',
  'special-care-recipient',
  'registered-poor',
] as const;

/** One of the six hardship groups of the notice. */
export type ShippedHardshipGroup = (typeof hardshipGroupNames)[number];

/** One of the six hardship groups, or a group that another edition names. */
export type HardshipGroup = ShippedHardshipGroup | (string & Record<never, never>);

/** Who belongs to a hardship group. */
export interface HardshipGroups {
  readonly clause: ClauseId;
  readonly effective: Period;
  /** The groups the notice names, in its order. */
  readonly groups: readonly HardshipGroup[];
  /** 重度残疾人: the generation of the card and the grades that count; `null` where the notice does not say. */
  readonly severeDisability: { readonly cardGeneration: number; readonly grades: readonly number[] } | null;
}

export const hardshipGroupsSchema = () =>
  nounSchema({
    groups: list(text(), 'groups', 100).check(distinct(textIn, [])),
    severeDisability: z.nullable(
      strict({
        cardGeneration: wholeFrom(1, 3),
        grades: list(wholeFrom(1, 4), 'grades', 4).check(distinct(numberIn, [])),
      }),
    ),
  });

/** The lists of groups in other parts of the notice. */
const listsOfGroups = [
  { noun: 'contributionTier', list: 'reserved', key: 'for' },
  { noun: 'governmentPayment', list: 'payments', key: 'groups' },
] as const;

/** A group that another part of the notice names is one of the hardship groups; where there is no such part, none is. */
export const groupsAreNamed = () =>
  crossCheck((notice, report) => {
    const isSilent = (valueAt(notice, 'hardshipGroups') ?? null) === null;
    const groups = isSilent ? [] : valueAt(notice, 'hardshipGroups', 'groups');
    // Which groups there are is not known while the name of one is at fault, or stands for two.
    if (!Array.isArray(groups) || groups.some((group) => textIn(group) === undefined)) return;
    if (new Set(groups).size < groups.length) return;
    const told = new Set<unknown>();
    for (const { noun, list, key } of listsOfGroups) {
      for (const [at, entry] of entriesOf(valueAt(notice, noun, list)).entries()) {
        for (const { key: group, path } of keysOf(valueAt(entry, key), textIn, [])) {
          // A name is told once. Where no group is named at all, that is one mistake and not one for each group.
          if (groups.includes(group) || told.has(group) || (isSilent && told.size > 0)) continue;
          told.add(group);
          report([noun, list, at, key, ...path], 'unknown-value', 'expected one of hardshipGroups.groups');
        }
      }
    }
  });

export const hardshipGroups = {
  clause: '2.3',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  groups: hardshipGroupNames,
  severeDisability: { cardGeneration: 2, grades: [1, 2] },
} as const satisfies HardshipGroups;
