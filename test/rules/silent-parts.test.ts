import { expect, test } from 'vitest';
import { defineEdition, determineHardshipGroups, determineOwnPayment, lingcheng2020 } from '../../src/index.js';

const { notice } = lingcheng2020;
const withNotice = (id: string, changes: object) =>
  defineEdition({ ...lingcheng2020, id, notice: { ...notice, ...changes } });

test('a notice that does not say who is severely disabled puts no card holder in that group', () => {
  const hardshipGroups = { ...notice.hardshipGroups, severeDisability: null };
  const edition = withNotice('no-severe-disability', { hardshipGroups });
  const facts = {
    disability: { cardGeneration: 2, grade: 1 },
    minimumLivingGuarantee: false,
    ruralFiveGuarantees: false,
    urbanThreeNos: null,
    specialCareRecipient: false,
    registeredPoor: true,
  } as const;
  expect(determineHardshipGroups(facts, edition)).toMatchObject({ value: { groups: ['registered-poor'] } });
});

test('where the government pays for nobody, a hardship group pays the tier itself', () => {
  const edition = withNotice('no-government-payment', { governmentPayment: null });
  const facts = { contributionYear: 2020, tier: 100, hardshipGroups: ['registered-poor'] };
  expect(determineOwnPayment(facts, edition)).toMatchObject({ status: 'determined', value: { amount: '100' } });
});
