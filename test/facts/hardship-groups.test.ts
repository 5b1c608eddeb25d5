import { expect, test } from 'vitest';
import {
  defineEdition,
  determineContributionTier,
  determineHardshipGroups,
  determineOwnPayment,
  InvalidFactsError,
  lingcheng2020,
} from '../../src/index.js';
import { editable } from '../editions/data.js';

const withoutGroups = () => {
  const data = editable();
  data.notice.hardshipGroups = null;
  data.notice.contributionTier.reserved = [{ tier: 100, for: [] }];
  data.notice.governmentPayment = null;
  return defineEdition(data);
};

test('an edition that names no group knows none', () => {
  const facts = { contributionYear: 2020, tier: 300, hardshipGroups: ['registered-poor'] } as const;
  expect(() => determineOwnPayment(facts, withoutGroups())).toThrow(InvalidFactsError);
  expect(() => determineOwnPayment(facts, withoutGroups())).toThrow(/expected none: the edition names no group/);
});

test('a tier reserved there is reserved for nobody', () => {
  const facts = { contributionYear: 2020, tier: 100, hardshipGroups: [] };
  expect(determineContributionTier(facts, withoutGroups())).toMatchObject({
    reasons: [{ code: 'tier-reserved', tier: 100, for: [] }],
  });
});

test('of a group that another notice names, whatever it is called, no fact tells', () => {
  const data = editable();
  data.id = 'with-other-groups';
  data.notice.hardshipGroups = {
    ...lingcheng2020.notice.hardshipGroups,
    groups: ['constructor', 'registered-poor'],
  };
  data.notice.contributionTier.reserved = [];
  data.notice.governmentPayment.payments = [];
  const facts = {
    disability: null,
    minimumLivingGuarantee: false,
    ruralFiveGuarantees: false,
    urbanThreeNos: null,
    specialCareRecipient: false,
    registeredPoor: true,
  };
  const open = [{ why: 'not-stated', clause: '2.3' }];
  expect(determineHardshipGroups(facts, defineEdition(data))).toMatchObject({ open });
});
