import { expect, test } from 'vitest';
import { Recorder } from '../../src/audit/recorder.js';
import { lingcheng2020 } from '../../src/index.js';

test('a figure made of one that nothing hands over is a fault of the rule', () => {
  const recorder = new Recorder(lingcheng2020);
  const answer = () => {
    recorder.working('age-supplement/supplement', 'band', null, 'age', 'notice.ageSupplement.bands');
    return { status: 'refused', clauses: [] };
  };
  expect(() => recorder.stepsTo(answer)).toThrow(/age-supplement\/supplement is made of age/);
});
