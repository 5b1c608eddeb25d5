import { type HardshipGroup, hardshipGroupNames } from '../notice/hardship-groups.js';
import type { Sql } from './dialects/dialect.js';
import { or } from './expression.js';
import { groupFact, snake } from './facts.js';

/** Whether the person is in any of some hardship groups. */
export const isInAnyOf = (groups: readonly HardshipGroup[]): Sql =>
  or(...groups.map((group) => snake(groupFact(group))));

/** Whether the person is in any hardship group. */
export const isInHardship = /* @__PURE__ */ isInAnyOf(hardshipGroupNames);
