import { describe, expect, test } from 'vitest';
import { clauses } from '../src/index.js';
import { allCases, expectedOf, run } from './cases.js';

const cases = allCases();

for (const { id: clause, label } of clauses) {
  const ofClause = cases.filter((one) => one.clause === clause);
  if (ofClause.length > 0) {
    describe(`clause ${clause} (${label})`, () => {
      const named = ofClause.map((one) => [`${one.rule}/${one.id}: ${one.sentence}`, one] as const);
      test.each(named)('%s', (_, one) => {
        expect(run(one)).toEqual(expectedOf(one));
      });
    });
  }
}
