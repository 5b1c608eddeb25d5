import type { HardshipGroup } from '../notice/hardship-groups.js';
import { or } from './expression.js';
import { type FactName, snake } from './facts.js';

/** The column that says whether a person is in a group. */
const facts = {
  'severe-disability': 'severeDisability',
  'minimum-living-guarantee': 'minimumLivingGuarantee',
  'rural-five-guarantees': 'ruralFiveGuarantees',
  'urban-three-nos': 'urbanThreeNos',
  'special-care-recipient': 'specialCareRecipient',
  'registered-poor': 'registeredPoor',
} as const satisfies Record<HardshipGroup, FactName>;

/** The six of them, each a flag of its own. */
export const hardshipGroupFacts: readonly FactName[] = Object.values(facts);

/** Whether the person is in any group. */
export const isInHardship = or(...hardshipGroupFacts.map(snake));
