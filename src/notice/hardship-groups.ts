import type { ClauseId } from './clauses.js';
import type { Period } from './period.js';

/** The six hardship groups (六类缴费困难群体), in the notice's order. */
export const hardshipGroupNames = [
  'severe-disability',
  'minimum-living-guarantee',
  'rural-five-guarantees',
  'urban-three-nos',
  'special-care-recipient',
  'registered-poor',
] as const;

/** One of the six hardship groups. */
export type HardshipGroup = (typeof hardshipGroupNames)[number];

/** Who belongs to a hardship group. */
export interface HardshipGroups {
  readonly clause: ClauseId;
  readonly effective: Period;
  /** The groups the notice names, in its order. */
  readonly groups: readonly HardshipGroup[];
  /** 重度残疾人: the generation of the card and the grades that count. */
  readonly severeDisability: { readonly cardGeneration: number; readonly grades: readonly number[] };
}

export const hardshipGroups = {
  clause: '2.3',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  groups: hardshipGroupNames,
  severeDisability: { cardGeneration: 2, grades: [1, 2] },
} as const satisfies HardshipGroups;
