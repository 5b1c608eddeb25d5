import { hardshipGroupNames } from '../notice/hardship-groups.js';
import { or } from './expression.js';
import { groupFact, snake } from './facts.js';

/** Whether the person is in any hardship group. */
export const isInHardship = /* @__PURE__ */ or(...hardshipGroupNames.map((group) => snake(groupFact(group))));
