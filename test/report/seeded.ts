import { allCases, type RuleCase } from '../cases.js';

const wrong = { status: 'determined', value: { amount: '1000', currency: 'CNY', per: 'once', bound: 'exact' } };

/** The cases with one that expects a grant the notice does not give. */
export function seeded(): RuleCase[] {
  return allCases().map((one) =>
    one.rule === 'funeral-grant' && one.id === 'thirtieth-day' ? { ...one, expected: wrong } : one,
  );
}
