import { allCases, type RuleCase } from '../cases.js';

const wrong = { status: 'determined', value: { amount: '1000', currency: 'CNY', per: 'once', bound: 'exact' } };

/** Cases with one among them that expects a grant the notice does not give. */
export function seeded(cases: readonly RuleCase[] = allCases()): RuleCase[] {
  return cases.map((one) =>
    one.rule === 'funeral-grant' && one.id === 'thirtieth-day' ? { ...one, expected: wrong } : one,
  );
}
