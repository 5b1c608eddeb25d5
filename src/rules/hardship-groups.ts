import { defineRule } from '../engine/rule.js';
import { flag, oneOf, orNull } from '../facts/fields.js';
import { record } from '../facts/record-field.js';
import type { HardshipGroups as Figures, HardshipGroup } from '../notice/hardship-groups.js';

/** 残疾人证: a disability card. */
export interface DisabilityCard {
  readonly cardGeneration: 1 | 2;
  /** 残疾等级, 1 the most severe. */
  readonly grade: 1 | 2 | 3 | 4;
}

/** 城镇“三无”: all three must hold. */
export interface UrbanThreeNos {
  readonly noIncomeSource: boolean;
  readonly noWorkingAbility: boolean;
  readonly noLegalSupporter: boolean;
}

/** A person's circumstances. */
export interface HardshipGroupsFacts {
  /** `null` = holds no card. */
  readonly disability: DisabilityCard | null;
  /** 城乡最低生活保障对象. */
  readonly minimumLivingGuarantee: boolean;
  /** 农村五保对象. */
  readonly ruralFiveGuarantees: boolean;
  /** `null` = not an urban case. */
  readonly urbanThreeNos: UrbanThreeNos | null;
  /** 抚恤定补优抚对象. */
  readonly specialCareRecipient: boolean;
  /** 建档立卡贫困人员. */
  readonly registeredPoor: boolean;
}

/** The groups a person is in. */
export interface HardshipGroupsValue {
  /** In the notice's order; empty for most people. */
  readonly groups: readonly HardshipGroup[];
}

const generation = /* @__PURE__ */ oneOf([1, 2]);
const gradeOfCard = /* @__PURE__ */ oneOf([1, 2, 3, 4]);

const disabilityCard = /* @__PURE__ */ orNull(
  /* @__PURE__ */ record<DisabilityCard>(({ cardGeneration, grade }) => ({
    cardGeneration: generation(cardGeneration),
    grade: gradeOfCard(grade),
  })),
);

const threeNos = /* @__PURE__ */ orNull(
  /* @__PURE__ */ record<UrbanThreeNos>(({ noIncomeSource, noWorkingAbility, noLegalSupporter }) => ({
    noIncomeSource: flag(noIncomeSource),
    noWorkingAbility: flag(noWorkingAbility),
    noLegalSupporter: flag(noLegalSupporter),
  })),
);

const isSevere = (card: DisabilityCard, { cardGeneration, grades }: Figures['severeDisability']): boolean =>
  card.cardGeneration === cardGeneration && grades.includes(card.grade);

const hasAllThreeNos = ({ noIncomeSource, noWorkingAbility, noLegalSupporter }: UrbanThreeNos): boolean =>
  noIncomeSource && noWorkingAbility && noLegalSupporter;

/**
 * 六类缴费困难群体: which hardship groups a person belongs to. Clause 2.3.
 *
 * - determined, always: the groups, in the notice's order, none for most people.
 *
 * @throws InvalidFactsError for malformed facts.
 * @example Grade 2 counts, grade 3 does not.
 * ```ts
 * determineHardshipGroups({ disability: { cardGeneration: 2, grade: 2 }, minimumLivingGuarantee: false, ruralFiveGuarantees: false, urbanThreeNos: null, specialCareRecipient: false, registeredPoor: false })
 * // => { status: 'determined', value: { groups: ['severe-disability'] } }
 * determineHardshipGroups({ disability: { cardGeneration: 2, grade: 3 }, minimumLivingGuarantee: false, ruralFiveGuarantees: false, urbanThreeNos: null, specialCareRecipient: false, registeredPoor: false })
 * // => { status: 'determined', value: { groups: [] } }
 * ```
 */
export const determineHardshipGroups = /* @__PURE__ */ defineRule<HardshipGroupsFacts, HardshipGroupsValue>({
  rule: 'hardship-groups',
  clauses: ['2.3'],
  readings: [],
  facts: ({
    disability,
    minimumLivingGuarantee,
    ruralFiveGuarantees,
    urbanThreeNos,
    specialCareRecipient,
    registeredPoor,
  }) => ({
    disability: disabilityCard(disability),
    minimumLivingGuarantee: flag(minimumLivingGuarantee),
    ruralFiveGuarantees: flag(ruralFiveGuarantees),
    urbanThreeNos: threeNos(urbanThreeNos),
    specialCareRecipient: flag(specialCareRecipient),
    registeredPoor: flag(registeredPoor),
  }),
  under({ notice }, say) {
    const { groups, severeDisability } = notice.hardshipGroups;

    return ({ disability, urbanThreeNos, ...person }) => {
      const holds: Record<HardshipGroup, boolean> = {
        'severe-disability': disability !== null && isSevere(disability, severeDisability),
        'minimum-living-guarantee': person.minimumLivingGuarantee,
        'rural-five-guarantees': person.ruralFiveGuarantees,
        'urban-three-nos': urbanThreeNos !== null && hasAllThreeNos(urbanThreeNos),
        'special-care-recipient': person.specialCareRecipient,
        'registered-poor': person.registeredPoor,
      };
      return say.determined({ groups: groups.filter((group) => holds[group]) });
    };
  },
});
