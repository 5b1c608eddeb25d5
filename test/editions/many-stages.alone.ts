import { expect, test } from 'vitest';
import { defineEdition, determineAssessmentScore, type Edition } from '../../src/index.js';
import { editable } from './data.js';

test('a determination grows with the stages at most as n log n (fault 12)', () => {
  const withStages = (many: number) => {
    const data = editable();
    const dayAt = (at: number) => new Date(Date.UTC(2020, 4, 1 + at)).toISOString().slice(0, 10);
    data.notice.assessmentScore.stages = Array.from({ length: many }, (_, at) => ({
      by: dayAt(at),
      points: 1000 - at,
    }));
    data.notice.assessmentScore.last = { by: dayAt(many), points: 0 };
    return defineEdition(data);
  };
  const facts = { thresholdReachedOn: null, materialsSubmittedOn: null, asOf: '2020-04-01' };
  // The least of many, so that whatever else the machine does is left out.
  const leastTime = (edition: Edition) =>
    Math.min(
      ...Array.from({ length: 300 }, () => {
        const before = performance.now();
        determineAssessmentScore(facts, edition);
        return performance.now() - before;
      }),
    );
  const [few, most] = [6, 24] as const;
  const growth = (most * Math.log(most)) / (few * Math.log(few));
  expect(leastTime(withStages(most)) / leastTime(withStages(few))).toBeLessThan(growth * 1.5);
});
