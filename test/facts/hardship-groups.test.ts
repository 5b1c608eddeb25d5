import { expect, test } from 'vitest';
import {
  defineEdition,
  determineContributionTier,
  determineGovernmentPayment,
  InvalidFactsError,
} from '../../src/index.js';
import { editable } from '../editions/data.js';

const withoutGroups = () => {
  const data = editable();
  data.notice.hardshipGroups = null;
  return defineEdition(data);
};

test('an edition that names no group knows none', () => {
  const facts = { contributionYear: 2020, hardshipGroups: ['registered-poor'] } as const;
  expect(() => determineGovernmentPayment(facts, withoutGroups())).toThrow(InvalidFactsError);
  expect(() => determineGovernmentPayment(facts, withoutGroups())).toThrow(/expected none: the edition names no group/);
});

test('a tier reserved there is reserved for nobody', () => {
  const facts = { contributionYear: 2020, tier: 100, hardshipGroups: [] };
  expect(determineContributionTier(facts, withoutGroups())).toMatchObject({
    reasons: [{ code: 'tier-reserved', tier: 100, for: [] }],
  });
});
