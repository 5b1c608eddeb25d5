import { expect, test } from 'vitest';
import { recordOf } from '../../src/audit/audit.js';
import {
  defineEdition,
  determineFuneralGrant,
  determineGovernmentPayment,
  determineHardshipGroups,
  determineOwnPayment,
  lingcheng2020,
} from '../../src/index.js';

const { notice } = lingcheng2020;
const withNotice = (id: string, changes: object) =>
  defineEdition({ ...lingcheng2020, id, notice: { ...notice, ...changes } });

test('a card tells nothing of a group that the notice does not name', () => {
  const hardshipGroups = { ...notice.hardshipGroups, groups: ['registered-poor'], severeDisability: null };
  const edition = withNotice('no-severe-disability', {
    hardshipGroups,
    contributionTier: { ...notice.contributionTier, reserved: [] },
    governmentPayment: null,
  });
  const facts = {
    disability: { cardGeneration: 2, grade: 1 },
    minimumLivingGuarantee: true,
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

test('a share of the lowest tier rests on the tiers: on their clause, and on the years they hold for', () => {
  const { governmentPayment } = notice;
  const effective = { from: '2020-01-01', until: '2021-12-31' };
  const payments = [
    { groups: ['registered-poor'], percentOfLowest: 50 },
    { groups: ['urban-three-nos'], amount: 80 },
  ];
  const edition = withNotice('share-in-2021', { governmentPayment: { ...governmentPayment, effective, payments } });
  const paid = (contributionYear: number) =>
    determineGovernmentPayment({ contributionYear, hardshipGroups: ['registered-poor'] }, edition);
  expect(paid(2020)).toMatchObject({ value: { amount: '50' }, clauses: ['1.2', '2.3'] });
  const outside = { why: 'outside-coverage', fact: 'contributionYear', given: 2021, from: 2020, until: 2020 };
  expect(paid(2021)).toMatchObject({ status: 'undetermined', open: [outside] });

  // Who takes no share does not rest on them, and who may take the one or the other does.
  const paidTo = (hardshipGroups: readonly string[]) =>
    determineGovernmentPayment({ contributionYear: 2021, hardshipGroups }, edition);
  expect(paidTo(['urban-three-nos'])).toMatchObject({ value: { amount: '80' }, clauses: ['2.3'] });
  expect(paidTo([])).toMatchObject({ reasons: [{ code: 'in-no-hardship-group' }], clauses: ['2.3'] });
  expect(paidTo(['severe-disability'])).toMatchObject({ reasons: [{ code: 'in-no-paid-group' }], clauses: ['2.3'] });
  expect(paidTo(['urban-three-nos', 'registered-poor'])).toMatchObject({ clauses: ['1.2', '2.3'], open: [outside] });
  const record = recordOf(
    determineGovernmentPayment,
    { contributionYear: 2021, hardshipGroups: ['urban-three-nos'] },
    edition,
  );
  expect(record.workings[0]?.steps).toMatchObject([{ figure: 'governmentPayment', value: '80', clause: '2.3' }]);
  const nobody = { contributionYear: 2022, hardshipGroups: [] };
  expect(determineGovernmentPayment(nobody, edition)).toMatchObject({ open: [{ given: 2022, until: 2021 }] });

  const inYuan = { ...governmentPayment, effective, payments: [{ groups: ['registered-poor'], amount: 50 }] };
  const facts = { contributionYear: 2021, hardshipGroups: ['registered-poor'] };
  expect(determineGovernmentPayment(facts, withNotice('yuan-in-2021', { governmentPayment: inYuan }))).toMatchObject({
    value: { amount: '50' },
    clauses: ['2.3'],
  });
});
