import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from './arbitraries.js';
import { determinerOf, nouns } from './determiners.js';
import { anyVariant } from './editions.js';
import { holds, tells } from './holds.js';
import { oracle } from './oracle/oracle.js';

tells(({ properties, runs }) => `oracle: ${properties} rules, ${runs} rows agree`);

test.each(nouns)(
  '%s is what the second implementation makes of the notice',
  (noun) => {
    const determine = determinerOf(noun);
    holds(
      fc.property(factsOf(determine), anyVariant, (facts, { edition, terms }) => {
        const [said, due] = [determine(facts, edition), oracle(noun, facts, terms)];
        // As texts, so that the order of the keys counts as well.
        if (JSON.stringify(said) !== JSON.stringify(due)) expect(said).toEqual(due);
        expect(JSON.stringify(said)).toBe(JSON.stringify(due));
      }),
      15_000,
      400,
    );
  },
  3_600_000,
);
