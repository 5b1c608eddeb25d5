import { shared } from '../engine/outcome.js';
import { defineRule, type Rule } from '../engine/rule.js';
import type { GivenOf } from '../facts/field.js';
import { choice, flag, orNull } from '../facts/fields.js';
import { record } from '../facts/records.js';
import type { HardshipGroup, ShippedHardshipGroup } from '../notice/hardship-groups.js';
import { ingredientOf, severe, threeNos } from './shared/hardship-evidence.js';

const facts = {
  /** 残疾人证; `null` = holds no card. `cardGeneration` 1–3; `grade` 1–4, 1 the most severe. */
  disability: /* @__PURE__ */ orNull(
    /* @__PURE__ */ record({
      cardGeneration: /* @__PURE__ */ choice([1, 2, 3]),
      grade: /* @__PURE__ */ choice([1, 2, 3, 4]),
    }),
  ),
  /** 城乡最低生活保障对象. */
  minimumLivingGuarantee: flag,
  /** 农村五保对象. */
  ruralFiveGuarantees: flag,
  /** 城镇“三无”人员, which takes all three; `null` = not an urban case. */
  urbanThreeNos: /* @__PURE__ */ orNull(
    /* @__PURE__ */ record({ noIncomeSource: flag, noWorkingAbility: flag, noLegalSupporter: flag }),
  ),
  /** 抚恤定补优抚对象. */
  specialCareRecipient: flag,
  /** 建档立卡贫困人员. */
  registeredPoor: flag,
};

/** A person's circumstances. */
export interface HardshipGroupsFacts extends GivenOf<typeof facts> {}
/** 残疾人证: a disability card. */
export type DisabilityCard = NonNullable<HardshipGroupsFacts['disability']>;
/** 城镇“三无”: all three must hold. */
export type UrbanThreeNos = NonNullable<HardshipGroupsFacts['urbanThreeNos']>;

/** The groups a person is in. */
export interface HardshipGroupsValue {
  /** In the notice's order; empty for most people. */
  readonly groups: readonly HardshipGroup[];
}

/** The generation of card that the clause does not know. */
const thirdGeneration = 3;

const hasAllThreeNos = (nos: UrbanThreeNos | null): boolean =>
  nos?.noIncomeSource === true && nos.noWorkingAbility && nos.noLegalSupporter;

/** A value if it is one of some; `null` if not, or if there is none. */
const among = (some: readonly number[], value: number | undefined): number | null =>
  value !== undefined && some.includes(value) ? value : null;

/**
 * 六类缴费困难群体: which hardship groups a person belongs to. Clause 2.3.
 *
 * - determined: the groups, in the notice's order, none for most people.
 * - undetermined: a card of the third generation with a grade that counts (`thirdGenerationCard`); in another edition,
 *   a group that these facts do not tell, or a card where the notice does not say which counts as severe.
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
export const determineHardshipGroups: Rule<HardshipGroupsFacts, HardshipGroupsValue> = /* @__PURE__ */ defineRule({
  rule: 'hardship-groups',
  nouns: ['hardshipGroups'],
  readings: ['thirdGenerationCard'],
  facts,
  governedBy: [],
  forEdition({ notice, readings }, { determined, undetermined }, working) {
    const { clause, severeDisability } = notice.hardshipGroups;
    const groups = notice.hardshipGroups.groups as readonly ShippedHardshipGroup[];
    const thirdCounts = readings.thirdGenerationCard === 'counts';

    const generations = severeDisability === null ? [] : [severeDisability.cardGeneration];
    // A third-generation card counts as the reading says; where the notice itself names that card, it counts anyway.
    if (thirdCounts && severeDisability !== null) generations.push(thirdGeneration);
    const newer = generations.slice(1);
    const truths = groups.map((group) => ingredientOf[group]);

    // A list without a group that the person may be in would say that the person is not.
    const isAnyUntold = groups.some((group) => !Object.hasOwn(ingredientOf, group));
    const isCardUntold = severeDisability === null && groups.includes('severe-disability');
    const untold = shared(undetermined([{ why: 'not-stated', clause }]));

    return ({ disability, urbanThreeNos, ...person }) => {
      if (isAnyUntold || (isCardUntold && disability !== null)) return untold;
      const grade = among(severeDisability?.grades ?? [], disability?.grade);
      working('grade', 'select', grade, 'facts.disability.grade', `${severe}.grades`);
      const card = among(generations, disability?.cardGeneration);
      working(
        'cardGeneration',
        'select',
        card,
        'facts.disability.cardGeneration',
        `${severe}.cardGeneration`,
        ...newer,
      );
      const isSevere = working('isSevere', 'least', grade !== null && card !== null, 'grade', 'cardGeneration');
      const hasThreeNos = working('hasThreeNos', 'least', hasAllThreeNos(urbanThreeNos), ...threeNos);

      const holds: Readonly<Record<ShippedHardshipGroup, boolean>> = {
        'severe-disability': isSevere,
        'minimum-living-guarantee': person.minimumLivingGuarantee,
        'rural-five-guarantees': person.ruralFiveGuarantees,
        'urban-three-nos': hasThreeNos,
        'special-care-recipient': person.specialCareRecipient,
        'registered-poor': person.registeredPoor,
      };
      const held = groups.filter((group) => holds[group]);
      return determined({ groups: working('groups', 'select', held, 'notice.hardshipGroups.groups', ...truths) });
    };
  },
});
