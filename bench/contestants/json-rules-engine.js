import { Engine } from 'json-rules-engine';
import { derived } from './derived.js';

const is = (fact, operator, value) => ({ fact, operator, value });
const draws = [is('recipient', 'equal', true), is('age', 'greaterThanInclusive', 60)];
const from = (fact, least) => is(fact, 'greaterThanInclusive', least);
const below = (fact, most) => is(fact, 'lessThan', most);
const payable = [300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000];

const rules = [
  ['bonus', 20, [...draws, from('years', 16), below('years', 20)]],
  ['bonus', 30, [...draws, from('years', 20), below('years', 25)]],
  ['bonus', 40, [...draws, from('years', 25)]],
  ['supplement', 5, [...draws, from('age', 65), below('age', 75)]],
  ['supplement', 10, [...draws, from('age', 75)]],
  ['ownPayment', { fact: 'tier' }, [is('tier', 'in', payable)]],
  ['ownPayment', 0, [is('tier', 'equal', 100), is('inHardship', 'equal', true)]],
  ['governmentPayment', 100, [is('inHardship', 'equal', true)]],
  ['municipalSubsidy', 30, [is('tier', 'in', [100, 300])]],
  ['municipalSubsidy', 60, [is('tier', 'in', [500, 600])]],
  [
    'municipalSubsidy',
    80,
    [
      is(
        'tier',
        'in',
        payable.filter((tier) => tier >= 800),
      ),
    ],
  ],
  ['grant', 600, [is('recipient', 'equal', true), is('days', 'lessThanInclusive', 30)]],
];

const engine = new Engine(
  rules.map(([type, amount, all]) => ({ conditions: { all }, event: { type, params: { amount } } })),
  { replaceFactsInEventParams: true },
);

export const jsonRulesEngine = {
  name: 'json-rules-engine',
  given: derived,
  answer: async (facts) => (await engine.run(facts)).events,
  amounts: (events) => ({
    bonus: null,
    supplement: null,
    ownPayment: null,
    governmentPayment: null,
    municipalSubsidy: null,
    grant: null,
    ...Object.fromEntries(events.map(({ type, params }) => [type, params.amount])),
  }),
};
