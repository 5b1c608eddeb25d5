import { ZenEngine } from '@gorules/zen-engine';
import { derived } from './derived.js';

/** A decision table: which facts it looks at, what it sets, and its rows, of which the first that fits answers. */
function table(output, facts, rows) {
  return {
    id: output,
    name: output,
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'first',
      inputs: facts.map((field) => ({ id: field, name: field, field })),
      outputs: [{ id: 'amount', name: output, field: output }],
      rules: rows.map(([tests, amount], at) => ({
        _id: `${output}-${at}`,
        ...Object.fromEntries(facts.map((field, column) => [field, tests[column]])),
        amount: String(amount),
      })),
    },
  };
}

const otherwise = (facts) => [facts.map(() => ''), 'null'];
const all = (output, facts, rows) => table(output, facts, [...rows, otherwise(facts)]);

const payable = '[300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000]';
const tables = [
  all(
    'bonus',
    ['recipient', 'age', 'years'],
    [
      [['true', '>= 60', '>= 25'], 40],
      [['true', '>= 60', '>= 20'], 30],
      [['true', '>= 60', '>= 16'], 20],
    ],
  ),
  all(
    'supplement',
    ['recipient', 'age'],
    [
      [['true', '>= 75'], 10],
      [['true', '>= 65'], 5],
    ],
  ),
  all(
    'ownPayment',
    ['inHardship', 'tier'],
    [
      [['', payable], 'tier'],
      [['true', '100'], 0],
    ],
  ),
  all('governmentPayment', ['inHardship'], [[['true'], 100]]),
  all(
    'municipalSubsidy',
    ['tier'],
    [
      [['[100, 300]'], 30],
      [['[500, 600]'], 60],
      [['[800, 1000, 1500, 2000, 2500, 3000, 4000, 5000]'], 80],
    ],
  ),
  all('grant', ['recipient', 'days'], [[['true', '<= 30'], 600]]),
];

const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, sourceId, targetId, type: 'edge' });
const decision = new ZenEngine().createDecision(
  Buffer.from(
    JSON.stringify({
      nodes: [
        { id: 'facts', name: 'facts', type: 'inputNode' },
        ...tables,
        { id: 'answer', name: 'answer', type: 'outputNode' },
      ],
      edges: tables.flatMap(({ id }) => [edge('facts', id), edge(id, 'answer')]),
    }),
  ),
);

export const zen = {
  name: 'GoRules ZEN',
  given: derived,
  answer: async (facts) => (await decision.evaluate(facts)).result,
  // Tables that answer nothing leave the amount out.
  amounts: (result) => Object.fromEntries(tables.map(({ id }) => [id, result[id] ?? null])),
};
