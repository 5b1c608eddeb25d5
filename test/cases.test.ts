import { describe, expect, test } from 'vitest';
import { clauses } from '../src/index.js';
import { allCases, expectedOf, run } from './cases.js';

const cases = allCases();

for (const { id: clause, label } of clauses) {
  const ofClause = cases.filter((one) => one.clause === clause);
  if (ofClause.length > 0) {
    describe(`clause ${clause} (${label})`, () => {
      test.each(ofClause)('$rule/$id: $sentence', (one) => {
        expect(run(one)).toEqual(expectedOf(one));
      });
    });
  }
}
