import { expect, test } from 'vitest';
import { adopt, defineEdition, determineAnnualPayment, determineOwnPayment } from '../../src/index.js';
import { isRange, type Tiers } from '../../src/notice/tiers.js';
import { editable } from '../editions/data.js';

/*
 * The annual payment is the inverse of the own payment: in every small table of tiers, with every payment of the
 * government about them and every tier reserved for others, whatever a person pays in all.
 */

const tables: { tiers: Tiers }[] = [
  { tiers: [100] },
  { tiers: [100, 120] },
  { tiers: [100, 120, 300] },
  { tiers: [20, 60.5, 100, 300] },
  { tiers: { from: 100, until: 160, step: 20 } },
];
const paidAbout = [0, 50, 99.99, 100, 110, 120, 150, 200, 300, 500];
const groupNames = ['registered-poor', 'severe-disability'];

const subsets = <Item>(items: readonly Item[]): Item[][] =>
  items.reduce<Item[][]>((all, item) => all.flatMap((some) => [some, [...some, item]]), [[]]);

function editionWith(tiers: Tiers, kept: readonly number[], amount: number) {
  const data = editable();
  data.notice.contributionTier.tiers = tiers;
  data.notice.contributionTier.reserved = kept.map((tier) => ({ tier, for: ['severe-disability'] }));
  data.notice.governmentPayment.payments = [{ groups: ['registered-poor'], amount }];
  data.notice.municipalSubsidy = null;
  return defineEdition(data);
}

test.each(tables)(
  'a total makes up a tier whose own payment it is, and none where there is no such tier: $tiers',
  ({ tiers }) => {
    const all = isRange(tiers) ? [100, 120, 140, 160] : tiers;
    let asked = 0;
    for (const amount of paidAbout) {
      for (const kept of subsets(all)) {
        const made = editionWith(tiers, kept, amount);
        for (const hardshipTopUp of ['additive', 'difference'] as const) {
          const edition = adopt(made, { hardshipTopUp });
          for (const hardshipGroups of subsets(groupNames)) {
            const own = new Map<number, string>();
            for (const tier of all) {
              const answer = determineOwnPayment({ contributionYear: 2020, tier, hardshipGroups }, edition);
              if (answer.status === 'determined') own.set(tier, answer.value.amount);
            }
            const totals = new Set(['0', '49.99', '50', '100', ...own.values()]);
            for (const total of totals) {
              const payments = total === '0' ? [] : [total];
              const answer = determineAnnualPayment({ contributionYear: 2020, payments, hardshipGroups }, edition);
              asked++;
              if (answer.status === 'determined') expect(own.get(answer.value.tier)).toBe(total);
              else expect([answer.status, [...own.values()].includes(total)]).toEqual(['refused', false]);
            }
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(0);
  },
);
