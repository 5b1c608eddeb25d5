import type { Ingredient } from '../../engine/working.js';
import type { ShippedHardshipGroup } from '../../notice/hardship-groups.js';

/** What the edition says of severe disability. */
export const severe = 'notice.hardshipGroups.severeDisability';
/** 城镇“三无”: the facts of which all must hold. */
export const threeNos = [
  'facts.urbanThreeNos.noIncomeSource',
  'facts.urbanThreeNos.noWorkingAbility',
  'facts.urbanThreeNos.noLegalSupporter',
] as const;

/** What says that a person is in a group; no fact tells of any other. */
export const ingredientOf = {
  'severe-disability': 'isSevere',
  'minimum-living-guarantee': 'facts.minimumLivingGuarantee',
  'rural-five-guarantees': 'facts.ruralFiveGuarantees',
  'urban-three-nos': 'hasThreeNos',
  'special-care-recipient': 'facts.specialCareRecipient',
  'registered-poor': 'facts.registeredPoor',
} as const satisfies Readonly<Record<ShippedHardshipGroup, Ingredient>>;
