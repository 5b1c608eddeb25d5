import Engine from 'publicodes';
import { derived } from './derived.js';

const draws = { 'toutes ces conditions': ['recipient', 'age >= 60'] };
const first = (...rows) => ({ variations: [...rows.map(([si, alors]) => ({ si, alors })), { sinon: 0 }] });
const oneOf = (tiers) => ({ 'une de ces conditions': tiers.map((tier) => `tier = ${tier}`) });
const high = [800, 1000, 1500, 2000, 2500, 3000, 4000, 5000];

/** 0 stands for "nothing", except in the person's own payment, where -1 does: its variations cannot give none. */
const engine = new Engine({
  recipient: { 'par défaut': 'non' },
  age: { 'par défaut': 0 },
  years: { 'par défaut': 0 },
  tier: { 'par défaut': 0 },
  inHardship: { 'par défaut': 'non' },
  days: { 'par défaut': 366 },
  draws,
  bonus: { 'applicable si': 'draws', valeur: first(['years >= 25', 40], ['years >= 20', 30], ['years >= 16', 20]) },
  supplement: { 'applicable si': 'draws', valeur: first(['age >= 75', 10], ['age >= 65', 5]) },
  ownPayment: {
    variations: [
      { si: oneOf([300, 500, 600, ...high]), alors: 'tier' },
      { si: { 'toutes ces conditions': ['tier = 100', 'inHardship'] }, alors: 0 },
      { sinon: -1 },
    ],
  },
  governmentPayment: { 'applicable si': 'inHardship', valeur: 100 },
  municipalSubsidy: first([oneOf(high), 80], [oneOf([500, 600]), 60], [oneOf([100, 300]), 30]),
  grant: { 'applicable si': { 'toutes ces conditions': ['recipient', 'days <= 30'] }, valeur: 600 },
});

const spoken = (truth) => (truth ? 'oui' : 'non');
const amounts = ['bonus', 'supplement', 'ownPayment', 'governmentPayment', 'municipalSubsidy', 'grant'];

const nothing = { ownPayment: -1 };
const amountOf = (name, value) => (value === null || value === (nothing[name] ?? 0) ? null : value);

export const publicodes = {
  name: 'publicodes',
  given: (record) => {
    const facts = derived(record);
    return { ...facts, recipient: spoken(facts.recipient), inHardship: spoken(facts.inHardship) };
  },
  answer: (facts) => {
    engine.setSituation(facts);
    return amounts.map((name) => engine.evaluate(name).nodeValue);
  },
  amounts: (values) => Object.fromEntries(values.map((value, at) => [amounts[at], amountOf(amounts[at], value)])),
};
