import { type HardshipGroup, hardshipGroupNames } from '../notice/hardship-groups.js';
import { type Field, reject } from './field.js';
import { listOf } from './records.js';

const group: Field<HardshipGroup> = {
  description: { kind: 'choice', nullable: false, options: hardshipGroupNames },
  expected: 'expected a hardship group that the edition names',
  parse(value, issues, { notice }) {
    const groups = notice.hardshipGroups?.groups ?? [];
    if (groups.includes(value as HardshipGroup)) return value as HardshipGroup;
    const expected =
      groups.length > 0 ? `expected one of ${groups.join(', ')}` : 'expected none: the edition names no group';
    return reject(issues, 'unknown-value', expected, value);
  },
  give: (parsed) => parsed,
};

/** The hardship groups a person is in, none twice, in any order. */
export const hardshipGroupList = /* @__PURE__ */ listOf(group, { distinct: true });
