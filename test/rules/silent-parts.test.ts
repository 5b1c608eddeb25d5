import { expect, test } from 'vitest';
import {
  defineEdition,
  determineFuneralGrant,
  determineHardshipGroups,
  determineOwnPayment,
  lingcheng2020,
} from '../../src/index.js';

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

test('a grant of months of a base pension that the notice does not state is a part that is there and says no amount', () => {
  const grant = { monthsOfBasicPension: 10, currency: 'CNY', per: 'once', bound: 'exact' };
  const edition = withNotice('months-of-nothing', {
    basicPension: null,
    funeralGrant: { ...notice.funeralGrant, grant },
  });
  const facts = { recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-05-02', asOf: '2020-05-02' };
  expect(determineFuneralGrant(facts, edition)).toMatchObject({ open: [{ why: 'not-stated', clause: '2.6' }] });
});
